import { declareKeys } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import type { PlotGeometry, Range } from "./plotGeometry.ts";

/** The part of a keyboard event that decides a move. */
export interface MoveKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** How much Shift lengthens and Alt shortens a keyboard step. */
const COARSER = 5;
const FINER = 0.2;
/** A step as a fraction of the plot area, where none is given in data units. */
const DEFAULT_STEP = 0.02;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

declareKeys("figure", Object.keys(DIRECTIONS), t`move a handle, or a figure’s crosshair, by a step`);
declareKeys("figure", ["Shift+ArrowRight", "Alt+ArrowRight"], t`move it in larger steps, in smaller ones`);

function clamp(value: number, [from, to]: Range): number {
  return Math.min(Math.max(value, Math.min(from, to)), Math.max(from, to));
}

/** The nearest point inside the axes' ranges. */
export function clampToPlot(geometry: PlotGeometry, x: number, y: number): readonly [number, number] {
  return [clamp(x, geometry.xRange), clamp(y, geometry.yRange)];
}

/**
 * Where an arrow key takes a point; null for any other key.
 * @param step in data units; without it, a fiftieth of the plot area, on logarithmic axes too.
 */
export function keyboardMove(
  geometry: PlotGeometry,
  x: number,
  y: number,
  event: MoveKey,
  step?: number,
): readonly [number, number] | null {
  const direction = DIRECTIONS[event.key];
  if (!direction) return null;
  const factor = event.shiftKey ? COARSER : event.altKey ? FINER : 1;
  const [dx, dy] = direction;
  if (step !== undefined) return clampToPlot(geometry, x + dx * step * factor, y + dy * step * factor);
  const [px, py] = geometry.toPixel(x, y);
  const moved = geometry.toData(
    px + dx * DEFAULT_STEP * factor * geometry.width,
    py - dy * DEFAULT_STEP * factor * geometry.height,
  );
  return clampToPlot(geometry, ...moved);
}
