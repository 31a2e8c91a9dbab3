import type { Interval, IntervalSpec } from "../../../parameters/interval.ts";

/** What a window is taken hold of by. */
export type WindowGrip = "from" | "to" | "middle";

/** To a hundredth: finer than a hand, and short in a link. */
export function toHundredth(value: number): number {
  return Math.round(100 * value) / 100 + 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Where a grip is. */
export function gripPlace({ from, to }: Interval, grip: WindowGrip): number {
  return { from, to, middle: (from + to) / 2 }[grip];
}

/** The window with one of its ends moved, or slid as a whole; it stays where it must lie, and as long as it must be. */
export function moveWindow(
  { from, to }: Interval,
  grip: WindowGrip,
  at: number,
  { within, shortest }: Pick<IntervalSpec, "within" | "shortest">,
): Interval {
  const place = toHundredth(at);
  if (grip === "from") return { from: clamp(place, within.from, toHundredth(to - shortest)), to };
  if (grip === "to") return { from, to: clamp(place, toHundredth(from + shortest), within.to) };
  const length = to - from;
  const start = clamp(toHundredth(at - length / 2), within.from, within.to - length);
  return { from: toHundredth(start), to: toHundredth(start + length) };
}
