import { useEffect, useState } from "react";
import type { Loop } from "../../../../src/experiments/loopWork.ts";
import type { Point } from "../../../figures/plotGeometry.ts";
import { declareKeys, isPressed } from "../../../keys/declared.ts";
import { t } from "../../../messages/t.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { roundLoop } from "./loopShape.ts";
import { simplifyPath } from "./simplifyPath.ts";

const STOP = declareKeys("figure", ["Escape"], t`gives up drawing a loop`);

/** Corners of a path drawn by hand, so that it fits into a link. */
const MOST_CORNERS = 60;
/** A stroke narrower than this fraction of the window is a slip of the hand. */
const NARROWEST = 0.01;

/** The closed path of the experiment, and the ways to change it: by steps of one gesture, at once, or by drawing it anew. */
export function useLoop(windowWidth: number) {
  const loop = useLab((state) => state.values.loop);
  const setValue = useLab((state) => state.setValue);
  const endGesture = useLab((state) => state.endGesture);
  const [stroke, setStroke] = useState<readonly Point[] | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const drawing = stroke !== null;

  const change = (next: Loop, settled = false) => {
    setValue("loop", next, { coalesce: "loop" });
    if (settled) endGesture();
  };
  const setDrawing = (on: boolean) => {
    setStroke(on ? [] : null);
    setComplaint(null);
  };
  const draw = (points: readonly Point[], done: boolean) => {
    setStroke(points);
    if (!done) return;
    const corners = simplifyPath(points, MOST_CORNERS, NARROWEST * windowWidth);
    if (corners === null) {
      setStroke([]);
      setComplaint(t`That line encloses nothing: draw a wider loop.`);
      return;
    }
    change(roundLoop({ kind: "polygon", vertices: corners.map(({ x, y }) => [x, y]) }), true);
    setDrawing(false);
  };
  useEffect(() => {
    if (!drawing) return;
    const leave = (event: KeyboardEvent) => {
      if (isPressed(event, STOP)) setStroke(null);
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [drawing]);

  return { loop, change, settle: endGesture, stroke, drawing, complaint, setDrawing, draw };
}
