import { estimateCost } from "../../src/experiments/kernelRidge/costScaling.ts";
import type { FitCostResult } from "../../src/experiments/kernelRidge/fitCost.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { type DirectLabel, lineLayout } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** The N that measurements are carried on to: a small data set, as data sets go. */
export const CARRIED_TO = 10_000;

/** What is measured of a training. */
export type CostView = "time" | "memory";

/** Decades shown whatever is measured, so that the axes stay while results come: 10 µs … 100 s, 10 kB … 1 GB. */
const ALWAYS = { time: [1e-2, 1e5], memory: [1e4, 2e9] } as const;

const TIME_TICKS: readonly (readonly [milliseconds: number, text: string])[] = [
  [1e-2, "10 µs"],
  [1e-1, "0.1 ms"],
  [1, "1 ms"],
  [10, "10 ms"],
  [100, "0.1 s"],
  [1e3, "1 s"],
  [1e4, "10 s"],
  [1e5, "100 s"],
  [1e6, "20 min"],
];

const BYTE_TICKS: readonly (readonly [bytes: number, text: string])[] = [
  [1e4, "10 kB"],
  [1e5, "0.1 MB"],
  [1e6, "1 MB"],
  [1e7, "10 MB"],
  [1e8, "0.1 GB"],
  [1e9, "1 GB"],
  [1e10, "10 GB"],
];

/** One quantity, how it is drawn, and the power of N by which it is carried on. */
interface Curve {
  readonly key: "gram" | "solve" | "total" | "bytes";
  readonly name: string;
  readonly label: string;
  readonly color: string;
  readonly dash: "solid" | "dash" | "dashdot";
  readonly marker: "circle" | "square" | "diamond";
}

function curvesOf(view: CostView, theme: FigureTheme): readonly Curve[] {
  if (view === "memory") {
    const look = { color: theme.ink, dash: "solid", marker: "circle" } as const;
    return [{ key: "bytes", name: t`<i>K</i> and its factor`, label: "<i>N</i>²", ...look }];
  }
  return [
    {
      key: "gram",
      name: t`filling <i>K</i>`,
      label: t`filling <i>K</i>:<br><i>N</i>²`,
      color: theme.muted,
      dash: "dash",
      marker: "square",
    },
    {
      key: "solve",
      name: t`solving for <i>α</i>`,
      label: t`solving:<br><i>N</i>³`,
      color: theme.accent,
      dash: "dashdot",
      marker: "diamond",
    },
    { key: "total", name: t`training`, label: t`training`, color: theme.ink, dash: "solid", marker: "circle" },
  ];
}

/**
 * Time or memory of a training against N, log–log: what was measured, and dotted, through the largest N measured, what N² and N³
 * say of all others.
 * @param target the N up to which it is carried on
 */
export function fitCostFigure(
  result: FitCostResult | null,
  view: CostView,
  target: number,
  theme: FigureTheme,
): Figure {
  const curves = curvesOf(view, theme);
  const measured = result === null ? 0 : result.done;
  const counts = result === null ? new Float64Array(0) : result.counts;
  const first = counts[0] ?? 50;
  const data: Trace[] = [];
  const labels: DirectLabel[] = [];
  const shown: Iterable<number>[] = [ALWAYS[view]];
  for (const curve of curves) {
    if (result === null || measured === 0) break;
    const values = result[curve.key].subarray(0, measured);
    const style = { color: curve.color, width: theme.lineWidth, dash: curve.dash };
    data.push({
      type: "scatter",
      mode: "lines+markers",
      name: curve.name,
      x: counts.subarray(0, measured),
      y: values,
      line: style,
      marker: { symbol: curve.marker, color: curve.color, size: 6 },
      customdata: Array.from(values, (value) => costText(view, value)),
      hovertemplate: `${curve.name}, <i>N</i> = %{x}: %{customdata}<extra></extra>`,
    });
    const expected = expectedLine(result, curve, target, view, theme);
    data.push(expected.trace);
    labels.push({ text: curve.label, color: curve.color, y: expected.end });
    shown.push(values, [expected.end]);
  }
  const range = logRange(shown, 0.03);
  const ticks = (view === "time" ? TIME_TICKS : BYTE_TICKS).filter(
    ([value]) => Math.log10(value) >= range[0] && Math.log10(value) <= range[1],
  );
  const layout = lineLayout(
    {
      title: t`number of samples <i>N</i>`,
      range: logRange([[first, target]], 0.03),
      log: true,
      ticks: [50, 100, 1000, 10_000],
    },
    // Its ticks carry their units.
    { title: "", quantity: view === "time" ? t`time (ms)` : t`memory (bytes)`, range, log: true },
    theme,
    labels.length > 0 ? labels : [{ text: " ", color: theme.ink, y: 1 }],
  );
  return {
    data,
    layout: {
      ...layout,
      yaxis: { ...layout.yaxis, tickvals: ticks.map(([value]) => value), ticktext: ticks.map(([, text]) => text) },
    },
  };
}

/** From the smallest N measured to the target, along the expected power of N through the largest one measured. */
function expectedLine(
  result: FitCostResult,
  { key, name, color }: Curve,
  target: number,
  view: CostView,
  theme: FigureTheme,
): { readonly trace: ScatterTrace; readonly end: number } {
  const [from] = result.counts;
  // The sum of two powers is curved.
  const places = Array.from({ length: 25 }, (_, i) => from * (target / from) ** (i / 24));
  const values = places.map((count) => estimateCost(result, count)?.[key] ?? Number.NaN);
  const end = values[values.length - 1];
  return {
    end,
    trace: {
      type: "scatter",
      mode: "lines+markers",
      called: t`${name}, expected`,
      x: places,
      y: values,
      line: { color, width: theme.lineWidth * 0.6, dash: "dot" },
      marker: { symbol: "circle-open", color, size: places.map((_, i) => (i === places.length - 1 ? 8 : 0)) },
      customdata: values.map((value) => costText(view, value)),
      hovertemplate: t`${name}, expected at <i>N</i> = %{x:.0f}: %{customdata}<extra></extra>`,
    },
  };
}

/** A time in ms, or bytes, with the unit that suits its size. */
export function costText(view: CostView, value: number): string {
  const units =
    view === "time"
      ? ([
          [1, 1e-3, "µs"],
          [1e3, 1, "ms"],
          [1.2e5, 1e3, "s"],
          [7.2e6, 6e4, "min"],
          [Number.POSITIVE_INFINITY, 3.6e6, "h"],
        ] as const)
      : ([
          [1e6, 1e3, "kB"],
          [1e9, 1e6, "MB"],
          [Number.POSITIVE_INFINITY, 1e9, "GB"],
        ] as const);
  const [, unit, name] = units.find(([below]) => value < below) ?? units[units.length - 1];
  const amount = value / unit;
  return `${amount >= 100 ? Math.round(amount) : Number(amount.toPrecision(2))} ${name}`;
}
