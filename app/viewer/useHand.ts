import { type PointerEvent, useRef } from "react";
import { CLICK_TRAVEL } from "../figures/clickTravel.ts";

/** Degrees that a pixel under the hand turns. */
const PER_PIXEL = 0.6;

type OnAxis = (axis: "x" | "y", by: number, done: boolean) => void;

/**
 * Turning by mouse, pen or one finger; with the Shift key, moving.
 * @param move by pixels, to the right and upwards
 * @param press a press without moving, in pixels from the top left corner
 */
export function useHand(turn: OnAxis, move: OnAxis | undefined, press?: (x: number, y: number) => void) {
  const pressedAt = useRef<readonly [number, number]>([0, 0]);
  const last = useRef<{ readonly x: number; readonly y: number; readonly moves: boolean } | null>(null);
  const end = () => {
    if (last.current === null) return;
    const { moves } = last.current;
    last.current = null;
    if (moves) move?.("x", 0, true);
    else turn("y", 0, true);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressedAt.current = [event.clientX, event.clientY];
      last.current = { x: event.clientX, y: event.clientY, moves: event.shiftKey && move !== undefined };
    },
    onPointerMove: (event: PointerEvent) => {
      if (last.current === null) return;
      const { x, y, moves } = last.current;
      const [right, down] = [event.clientX - x, event.clientY - y];
      last.current = { x: event.clientX, y: event.clientY, moves };
      if (moves) {
        if (right !== 0) move?.("x", right, false);
        if (down !== 0) move?.("y", -down, false);
      } else {
        if (right !== 0) turn("y", PER_PIXEL * right, false);
        if (down !== 0) turn("x", PER_PIXEL * down, false);
      }
    },
    onPointerUp: (event: PointerEvent) => {
      const pressed = last.current !== null;
      end();
      const [x, y] = pressedAt.current;
      if (!pressed || Math.hypot(event.clientX - x, event.clientY - y) > CLICK_TRAVEL) return;
      const box = event.currentTarget.getBoundingClientRect();
      press?.(event.clientX - box.left, event.clientY - box.top);
    },
    onPointerCancel: end,
  };
}
