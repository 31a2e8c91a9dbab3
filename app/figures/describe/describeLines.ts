import { t } from "../../messages/t.ts";
import type { ScatterTrace } from "../figure.ts";
import { coordinates, partOf, said, type WordAxes } from "./axes.ts";
import { numbers } from "./numbers.ts";
import { spoken } from "./spoken.ts";

/** A curve y(x): its finite points by rising x. */
export interface Curve {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Curves that are told one by one. */
const TOLD = 4;
/** Crossings of two curves whose places are told. */
const CROSSINGS = 3;
/** A curve turns round where it goes back by more than this part of the axis, and crosses another that it leaves by as much. */
const NOTICED = 0.01;
/** A value is a rounding error that is so much smaller than the curve's largest. */
const ROUNDING = 1e-9;

/** The curves among a figure's traces: lines along which x only grows. Bands, paths and mere points are none. */
export function curvesOf(traces: readonly ScatterTrace[]): readonly Curve[] {
  const lines = traces.filter(isLine).flatMap((trace): Curve[] => {
    const [allX, allY] = [numbers(trace.x), numbers(trace.y)];
    const at = Array.from({ length: allX.length }, (_, i) => i).filter(
      (i) => Number.isFinite(allX[i]) && Number.isFinite(allY[i]),
    );
    const x = at.map((i) => allX[i]);
    if (at.length < 2 || x.some((value, i) => i > 0 && value < x[i - 1]) || x[0] === x[x.length - 1]) return [];
    return [{ name: nameOf(trace), x, y: at.map((i) => allY[i]) }];
  });
  return lines.map((line, i) => {
    const namesakes = lines.filter(({ name }) => name === line.name);
    if (line.name !== "" && namesakes.length === 1) return line;
    const name = line.name === "" ? t`curve` : line.name;
    return {
      ...line,
      name: lines.length === 1 ? name : t`${name} ${line.name === "" ? i + 1 : namesakes.indexOf(line) + 1}`,
    };
  });
}

function isLine({ mode, fill, line }: ScatterTrace): boolean {
  return mode?.includes("lines") === true && fill !== "toself" && line?.width !== 0;
}

function nameOf({ name, called }: ScatterTrace): string {
  return spoken(name ?? called ?? "");
}

/** What curves show: their ends, their extremes, which way they go, and where two of them cross. */
export function describeCurves(curves: readonly Curve[], axes: WordAxes): readonly string[] {
  // What is drawn last lies on top.
  const told = curves.slice(-TOLD).reverse();
  const rest = curves.length > TOLD ? [t`There are ${curves.length} curves; these ${TOLD} lie on top.`] : [];
  const crossings = told.flatMap((a, i) => told.slice(i + 1).flatMap((b) => crossing(a, b, axes)));
  return [...rest, ...told.flatMap((curve) => describeCurve(curve, axes)), ...crossings];
}

function describeCurve({ name, x, y }: Curve, axes: WordAxes): readonly string[] {
  const last = x.length - 1;
  const [low, high] = [y.indexOf(min(y)), y.indexOf(max(y))];
  if (y[low] === y[high]) return [t`“${name}” stays at ${said(y[0])}.`];
  const where = (at: number) => `${axes.x.name} ${said(x[at])}`;
  const largest = Math.max(Math.abs(y[low]), Math.abs(y[high]));
  // What is left of a zero after rounding is none, unless the axis shows its powers.
  const value = (at: number) => said(!axes.y.log && Math.abs(y[at]) < ROUNDING * largest ? 0 : y[at]);
  if (Math.abs(axes.y.along(y[high]) - axes.y.along(y[low])) < NOTICED) {
    return [
      t`“${name}” hardly changes: it is lowest, ${value(low)}, at ${where(low)}, and highest, ${value(high)}, at ${where(high)}.`,
    ];
  }
  const ends = t`“${name}” goes from ${value(0)} at ${where(0)} to ${value(last)} at ${where(last)}`;
  const heights = onAxis(y, axes);
  const turns = turnsOf(heights);
  if (turns === 0 && Math.abs(heights[last] - heights[0]) > NOTICED)
    return [y[last] > y[0] ? t`${ends}, rising all the way.` : t`${ends}, falling all the way.`];
  const inside = (at: number) => at > 0 && at < last;
  const lowest = t`it is lowest, ${value(low)}, at ${where(low)}`;
  const highest = t`it is highest, ${value(high)}, at ${where(high)}`;
  const extremes = [...(inside(low) ? [lowest] : []), ...(inside(high) ? [highest] : [])];
  const course = [ends, ...extremes].join("; ").concat(".");
  // What lies out of the picture does not turn in it.
  if (turns === 0) return [course];
  return [`${course} ${turns === 1 ? t`It turns round once.` : t`It turns round ${turns} times.`}`];
}

/** A curve's heights as parts of the vertical axis; what rises out of the picture is cut off there. */
function onAxis(y: readonly number[], axes: WordAxes): readonly number[] {
  return y.map((value) => Math.min(1, Math.max(0, axes.y.along(value))));
}

/** How often a curve turns from rising to falling or back, passing over wiggles. */
function turnsOf(heights: readonly number[]): number {
  let turns = 0;
  let direction = 0;
  let extreme = heights[0];
  for (const height of heights) {
    if (direction === 0 && Math.abs(height - heights[0]) > NOTICED) direction = Math.sign(height - heights[0]);
    if (direction * (height - extreme) > 0) extreme = height;
    if (direction * (extreme - height) > NOTICED) {
      turns++;
      direction = -direction;
      extreme = height;
    }
  }
  return turns;
}

/** Where two curves that share their places cross. */
function crossing(a: Curve, b: Curve, axes: WordAxes): readonly string[] {
  if (a.x.length !== b.x.length || a.x.some((x, i) => x !== b.x[i])) return [];
  const heights = onAxis(b.y, axes);
  const difference = onAxis(a.y, axes).map((height, i) => height - heights[i]);
  const places: number[] = [];
  // The last point at which they were clearly apart.
  let apart = -1;
  for (const [i, value] of difference.entries()) {
    if (Math.abs(value) <= NOTICED) continue;
    if (apart >= 0 && difference[apart] * value < 0) places.push(a.x[nearest(difference, apart, i)]);
    apart = i;
  }
  if (places.length === 0) return [];
  if (places.length > CROSSINGS) return [t`“${a.name}” and “${b.name}” cross ${places.length} times.`];
  return [t`“${a.name}” and “${b.name}” cross near ${axes.x.name} ${places.map(said).join("; ")}.`];
}

/** Where, between two places, a difference is smallest. */
function nearest(difference: readonly number[], from: number, to: number): number {
  let at = from;
  for (let i = from; i <= to; i++) if (Math.abs(difference[i]) < Math.abs(difference[at])) at = i;
  return at;
}

/** Points that stand for themselves, and paths that go to and fro. */
export function describePoints(traces: readonly ScatterTrace[], axes: WordAxes): readonly string[] {
  return traces.flatMap((trace) => {
    const name = nameOf(trace);
    const [x, y] = [numbers(trace.x), numbers(trace.y)];
    if (name === "" || trace.fill === "toself" || x.length === 0 || curvesOf([trace]).length > 0) return [];
    if (trace.mode?.includes("lines")) return [];
    if (x.length > 1) return [t`“${name}”: ${x.length} points.`];
    if (!Number.isFinite(x[0]) || !Number.isFinite(y[0])) return [];
    return [t`“${name}” stands at ${coordinates(axes, x[0], y[0])} (${partOf(axes, x[0], y[0])}).`];
  });
}

/** Without spreading a long list over the stack. */
function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value));
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value));
}
