import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { declareKeys } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import { type BondGrip, type GripPlace, pulledBy } from "./bondGrip.ts";

/** How many steps a key goes: arrows, and pages. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};
declareKeys("figure", ["ArrowUp", "ArrowDown", "PageUp", "PageDown"], t`stretch a molecule’s bond by its handle`);

/** What a bond is taken hold of by: dragged along it, or moved by keys. */
export function BondHandle({ grip, place }: { readonly grip: BondGrip; readonly place: GripPlace }) {
  const { label, valueText, value, min, max, step, onPull } = grip;
  const held = useRef<{
    readonly x: number;
    readonly y: number;
    readonly value: number;
    readonly place: GripPlace;
  } | null>(null);
  const latest = useRef(value);
  const pull = (wanted: number, done: boolean) => {
    latest.current = Number(Math.min(max, Math.max(min, wanted)).toFixed(3)) + 0;
    onPull(latest.current, done);
  };
  const drag = (event: PointerEvent) => {
    if (held.current === null) return;
    const { x, y } = held.current;
    pull(held.current.value + pulledBy(held.current.place, event.clientX - x, event.clientY - y), false);
  };
  const release = () => {
    if (held.current === null) return;
    held.current = null;
    onPull(latest.current, true);
  };
  const press = (event: KeyboardEvent) => {
    const steps = STEPS[event.key];
    const end = event.key === "Home" ? min : event.key === "End" ? max : undefined;
    if ((steps === undefined && end === undefined) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    pull(end ?? value + (steps ?? 0) * (event.shiftKey ? 5 : 1) * step, true);
  };
  return (
    <div
      className="bond-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      title={valueText}
      style={{ left: `${place.x}px`, top: `${place.y}px` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        latest.current = value;
        // The way it is seen at the press: the bond moves under the hand.
        held.current = { x: event.clientX, y: event.clientY, value, place };
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={press}
    >
      <svg
        viewBox="-14 -14 28 28"
        aria-hidden="true"
        style={{ rotate: `${(Math.atan2(place.along[1], place.along[0]) * 180) / Math.PI}deg` }}
      >
        <circle r={9} />
        <path d="M-2 -3.5L-5.5 0L-2 3.5M2 -3.5L5.5 0L2 3.5" />
      </svg>
    </div>
  );
}
