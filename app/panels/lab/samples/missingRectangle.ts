import type { Box } from "../../../../src/geometry.ts";

/** What the missing rectangle is taken hold of by. */
export const GRIPS = ["lower left", "lower right", "upper left", "upper right", "centre"] as const;
export type Grip = (typeof GRIPS)[number];

/** The narrowest rectangle a hand makes: still wide enough to be taken hold of again. */
const NARROWEST = 0.2;

/** Where a grip is. */
export function gripPlace({ x0, x1, y0, y1 }: Box, grip: Grip): readonly [number, number] {
  if (grip === "centre") return [(x0 + x1) / 2, (y0 + y1) / 2];
  return [grip.endsWith("left") ? x0 : x1, grip.startsWith("lower") ? y0 : y1];
}

/** The rectangle with one grip at (x, y), or as near to it as the limits and the narrowest width allow; to a hundredth. */
export function moveGrip(box: Box, grip: Grip, x: number, y: number, within: Box): Box {
  if (grip === "centre") {
    const x0 = shifted(box.x0, box.x1, x, within.x0, within.x1);
    const y0 = shifted(box.y0, box.y1, y, within.y0, within.y1);
    return { x0, x1: hundredths(x0 + box.x1 - box.x0), y0, y1: hundredths(y0 + box.y1 - box.y0) };
  }
  const [left, lower] = [grip.endsWith("left"), grip.startsWith("lower")];
  return {
    x0: left ? clamp(x, within.x0, box.x1 - NARROWEST) : box.x0,
    x1: left ? box.x1 : clamp(x, box.x0 + NARROWEST, within.x1),
    y0: lower ? clamp(y, within.y0, box.y1 - NARROWEST) : box.y0,
    y1: lower ? box.y1 : clamp(y, box.y0 + NARROWEST, within.y1),
  };
}

/** The part of a rectangle that a window shows, or null. */
export function visiblePart(box: Box, window: Box): Box | null {
  const part = {
    x0: Math.max(box.x0, window.x0),
    x1: Math.min(box.x1, window.x1),
    y0: Math.max(box.y0, window.y0),
    y1: Math.min(box.y1, window.y1),
  };
  return part.x0 < part.x1 && part.y0 < part.y1 ? part : null;
}

/** The lower end of an interval moved to be centred on `centre`, as far as its limits let it. */
function shifted(from: number, to: number, centre: number, low: number, high: number): number {
  return clamp(centre - (to - from) / 2, low, high - (to - from));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(hundredths(value), low), high);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
