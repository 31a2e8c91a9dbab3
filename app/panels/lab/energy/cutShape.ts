import type { Cut } from "../../../../src/experiments/energyCut.ts";
import { type Box, contains } from "../../../../src/geometry.ts";
import type { Point } from "../../../figures/plotGeometry.ts";

/** Where a fresh cut begins and ends, in parts of the window from its middle: slantwise through both wells. */
const HALF_WIDTH = 0.45;
const HALF_HEIGHT = 0.2;
/** The ends stay within ±5. */
const REACH = 5;

/** The cut one starts from: (−4.5, −2) to (4.5, 2) in the default window. */
export function cutIn({ x0, x1, y0, y1 }: Box): Cut {
  const [x, y, width, height] = [(x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0];
  return roundCut({
    x0: x - HALF_WIDTH * width,
    y0: y - HALF_HEIGHT * height,
    x1: x + HALF_WIDTH * width,
    y1: y + HALF_HEIGHT * height,
  });
}

export function middleOf({ x0, y0, x1, y1 }: Cut): Point {
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

/** One end put elsewhere. */
export function moveEnd(cut: Cut, end: "start" | "end", { x, y }: Point): Cut {
  return roundCut(end === "start" ? { ...cut, x0: x, y0: y } : { ...cut, x1: x, y1: y });
}

/** The whole cut carried to another middle, as far as its ends may go. */
export function moveCut(cut: Cut, to: Point): Cut {
  const from = middleOf(cut);
  const dx = within(to.x - from.x, -REACH - Math.min(cut.x0, cut.x1), REACH - Math.max(cut.x0, cut.x1));
  const dy = within(to.y - from.y, -REACH - Math.min(cut.y0, cut.y1), REACH - Math.max(cut.y0, cut.y1));
  return roundCut({ x0: cut.x0 + dx, y0: cut.y0 + dy, x1: cut.x1 + dx, y1: cut.y1 + dy });
}

/** The other route to the cut's end: along x, then along y. */
export function detourOf({ x0, y0, x1, y1 }: Cut): readonly (readonly [number, number])[] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
  ];
}

/** Whether both routes are one: then nothing can disagree. */
export function isAlongAxis({ x0, y0, x1, y1 }: Cut): boolean {
  return x0 === x1 || y0 === y1;
}

/** Whether either end lies in the window. */
export function isInView({ x0, y0, x1, y1 }: Cut, box: Box): boolean {
  return contains(box, x0, y0) || contains(box, x1, y1);
}

/** Coordinates to a thousandth: finer than a hand, and short in a link. */
function roundCut({ x0, y0, x1, y1 }: Cut): Cut {
  const thousandth = (value: number) => Math.round(value * 1000) / 1000 + 0;
  return { x0: thousandth(x0), y0: thousandth(y0), x1: thousandth(x1), y1: thousandth(y1) };
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
