import { t } from "../../messages/t.ts";
import type { Figure } from "../figure.ts";
import { place, said, type WordAxes } from "./axes.ts";
import { basinsOf } from "./flood.ts";
import { gridOf, lowestAround, type MapGrid, type MapTrace, type ThinnedGrid, thinned } from "./mapGrid.ts";
import { titleText } from "./spoken.ts";

/** Points of a map that are flooded: a millisecond or two. */
const FLOODED = 6000;
/** A well counts that is deeper than this part of the range of colours. */
const DEEP = 0.04;
/** A peak counts that stands out by this part of the highest: counted densities are rough. */
const HIGH = 0.2;
/** Wells, and passes between them, that are told one by one. */
const TOLD = 4;

/** What a map shows: its range and where its ends lie; of an energy the minima and passes, of a density the peaks. */
export function describeMap(trace: MapTrace, axes: WordAxes, layout: Figure["layout"]): readonly string[] {
  if (isPicture(trace)) return [];
  const grid = gridOf(trace);
  const name = nameOf(trace, layout);
  const [low, high] = ends(grid.values);
  if (low < 0) return [];
  const at = (index: number) => placeIn(grid, axes, index);
  const [least, most] = [grid.values[low], grid.values[high]];
  if (least === most) return [t`In the map, ${name} is ${said(least)} everywhere.`];
  if (isLevelled(grid.values, least)) {
    return [
      t`In the map, ${name} runs from ${said(least)} up to ${said(most)} at ${at(high)}.`,
      ...more(trace, grid, axes),
    ];
  }
  const range = isLevelled(grid.values, most)
    ? t`In the map, ${name} runs from ${said(least)} at ${at(low)} up to ${said(most)}, where it is cut off.`
    : t`In the map, ${name} runs from ${said(least)} at ${at(low)} to ${said(most)} at ${at(high)}.`;
  return [range, ...more(trace, grid, axes)];
}

/** What is told of a map by what it means. */
function more(trace: MapTrace, grid: MapGrid, axes: WordAxes): readonly string[] {
  if (trace.means === "energy") return wells(trace, grid, axes);
  if (trace.means === "density") return peaks(grid, axes);
  if (trace.means === "signed") return signs(grid.values);
  return [];
}

/** A map whose colours stand for no quantity is a picture, or a mere background. */
function isPicture(trace: MapTrace): boolean {
  return trace.inNumbers === undefined && trace.colorbar === undefined;
}

function nameOf(trace: MapTrace, layout: Figure["layout"]): string {
  const [inNumbers] = Object.keys(trace.inNumbers ?? {});
  const axis = trace.type === "surface" ? titleText(layout.scene?.zaxis?.title) : "";
  return titleText(inNumbers) || titleText(trace.colorbar?.title) || axis || t`the value`;
}

function placeIn({ x, y, columns }: MapGrid, axes: WordAxes, index: number): string {
  return place(axes, x[index % columns], y[Math.floor(index / columns)]);
}

/** Where the least and the largest finite value lie; −1 where there is none. */
function ends(values: Float64Array): readonly [low: number, high: number] {
  let [low, high] = [-1, -1];
  for (let at = 0; at < values.length; at++) {
    if (!Number.isFinite(values[at])) continue;
    if (low < 0 || values[at] < values[low]) low = at;
    if (high < 0 || values[at] > values[high]) high = at;
  }
  return [low, high];
}

/** Whether so much of a map has one value, its largest or its least, that it lies nowhere in particular. */
function isLevelled(values: Float64Array, level: number): boolean {
  let count = 0;
  for (const value of values) if (value === level) count++;
  return count > 0.01 * values.length;
}

/** From the lowest value to the top of the colours: walls far above them make no well shallow. */
function shownHeight(trace: MapTrace, values: Float64Array): number {
  const [low, high] = ends(values);
  const top = trace.type === "surface" ? trace.cmax : trace.zmax;
  return (typeof top === "number" ? Math.min(top, values[high]) : values[high]) - values[low];
}

function wells(trace: MapTrace, whole: MapGrid, axes: WordAxes): readonly string[] {
  const grid = thinned(whole, FLOODED);
  const least = DEEP * shownHeight(trace, grid.values);
  const { minima, passes } = basinsOf(grid, least);
  if (minima.length === 0) return [t`It has no minimum inside the window.`];
  const bottoms = minima.map(({ at }) => bottomOf(whole, grid, at, least));
  const depth = (i: number) => whole.values[bottoms[i]];
  const where = (i: number) => placeIn(whole, axes, bottoms[i]);
  if (minima.length === 1) return [t`It has one minimum, ${said(depth(0))} at ${where(0)}.`];
  const told = minima.slice(0, TOLD).map((_, i) => t`Minimum ${i + 1}: ${said(depth(i))} at ${where(i)}.`);
  const ways = passes.filter(({ between }) => between.every((i) => i < TOLD));
  return [
    minima.length > TOLD
      ? t`It has ${minima.length} minima; these are the ${TOLD} deepest.`
      : t`It has ${minima.length} minima.`,
    ...told,
    ...ways.map(({ at, value, between }) => {
      const [a, b] = [Math.min(...between), Math.max(...between)];
      const over = placeIn(grid, axes, at);
      return t`The lowest pass between minima ${a + 1} and ${b + 1} is ${said(value)} at ${over}: ${said(value - depth(a))} above the first, ${said(value - depth(b))} above the second.`;
    }),
  ];
}

/**
 * A basin's lowest point in the whole map, which a ripple too fine for the thinned one may hide. Half of what makes a basin is
 * climbed on the way at most, so that no other is got into.
 */
function bottomOf(whole: MapGrid, grid: ThinnedGrid, at: number, least: number): number {
  return lowestAround(whole, grid.placeOf(at), least / 2);
}

function peaks(whole: MapGrid, axes: WordAxes): readonly string[] {
  const upsideDown = { ...whole, values: whole.values.map((value) => -value) };
  const grid = thinned(upsideDown, FLOODED);
  const [deepest] = ends(grid.values);
  const least = -HIGH * grid.values[deepest];
  const { minima } = basinsOf(grid, least);
  if (minima.length === 0) return [t`It has no peak inside the window.`];
  if (minima.length === 1) return [t`It has one peak.`];
  const told = minima.slice(0, TOLD).map(({ at }, i) => {
    const top = bottomOf(upsideDown, grid, at, least);
    return t`Peak ${i + 1}: ${said(whole.values[top])} at ${placeIn(whole, axes, top)}.`;
  });
  return [
    minima.length > TOLD
      ? t`It has ${minima.length} peaks; these are the ${TOLD} highest.`
      : t`It has ${minima.length} peaks.`,
    ...told,
  ];
}

function signs(values: Float64Array): readonly string[] {
  const finite = values.filter(Number.isFinite);
  const positive = finite.filter((value) => value > 0).length;
  const negative = finite.filter((value) => value < 0).length;
  const percent = (count: number) => Math.round((100 * count) / finite.length);
  return [t`It is positive on ${percent(positive)} % of the map and negative on ${percent(negative)} %.`];
}
