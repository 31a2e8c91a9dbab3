import { curvesOf } from "../figures/describe/describeLines.ts";
import type { Figure, ScatterTrace, Trace } from "../figures/figure.ts";
import { type HeardCurve, type HeardRange, heardRange } from "./melody.ts";

/** A figure's curves as they are heard: along its own axes, so that a far wall does not flatten the rest. */
export interface HeardFigure {
  readonly curves: readonly HeardCurve[];
  readonly range: HeardRange;
}

/** What there is to hear in a figure; null where it has no curve. On a logarithmic axis the exponents are heard. */
export function heardFigure({ data, layout }: Figure, overlaid: readonly Trace[] = []): HeardFigure | null {
  const scatter = [...data, ...overlaid].filter((trace): trace is ScatterTrace => trace.type === "scatter");
  const [logX, logY] = [layout.xaxis?.type === "log", layout.yaxis?.type === "log"];
  const curves = curvesOf(scatter).flatMap(({ name, x, y }): HeardCurve[] => {
    const kept = x.map((_, i) => i).filter((i) => (!logX || x[i] > 0) && (!logY || y[i] > 0));
    if (kept.length < 2) return [];
    const scaled = (values: readonly number[], log: boolean) =>
      kept.map((i) => (log ? Math.log10(values[i]) : values[i]));
    return [{ name, x: scaled(x, logX), y: scaled(y, logY) }];
  });
  if (curves.length === 0) return null;
  const own = heardRange(curves);
  const range = {
    x: own.x,
    y: rangeOf(layout.yaxis?.range) ?? own.y,
    zeros: !logY,
  };
  return { curves, range };
}

function rangeOf(range: unknown): readonly [number, number] | null {
  if (!Array.isArray(range)) return null;
  const [from, to] = range.map(Number);
  return Number.isFinite(from) && to > from ? [from, to] : null;
}
