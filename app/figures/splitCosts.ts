import type { SplitCosts } from "../../src/experiments/vectorFields/ambiguity.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { GAMMA_AXIS, nowLine } from "./gammaAxis.ts";
import { lastFinite, lineLayout } from "./lineLayout.ts";
import { partStyle } from "./partStyles.ts";
import { extent } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** How much of the field each part has taken, against γ. */
export function splitFigure({ shares, curlFreePart }: SplitCosts, now: number, theme: FigureTheme): Figure {
  const rest = curlFreePart.map((part) => 1 - part);
  const [curlFree, flow] = [partStyle(theme, "curlFree"), partStyle(theme, "divergenceFree")];
  const curve = (y: Float64Array, { label, color, dash, marker }: typeof curlFree): ScatterTrace => ({
    type: "scatter",
    mode: "lines+markers",
    called: label,
    x: shares,
    y,
    line: { color, width: theme.lineWidth, dash },
    marker: { color, symbol: marker, size: 6 },
    hovertemplate: t`${label}<br>γ = %{x:.2f}: %{y:.2f} of the field<extra></extra>`,
  });
  return {
    data: [nowLine(now, [-0.1, 1.1], theme), curve(curlFreePart, curlFree), curve(rest, flow)],
    layout: lineLayout(GAMMA_AXIS, { title: t`part of the field`, range: [-0.1, 1.1] }, theme, [
      { text: curlFree.shortLabel, color: curlFree.color, y: lastFinite(curlFreePart) },
      { text: flow.shortLabel, color: flow.color, y: lastFinite(rest) },
    ]),
  };
}

/** What each error is called at its curve's end, and how it is drawn. */
const ERRORS = [
  { key: "leaveOneOut", label: t`left out`, dash: "solid" },
  { key: "window", label: t`window`, dash: "dash" },
  { key: "training", label: t`training`, dash: "dot" },
] as const;

/** What the fit misses at each γ, as parts of the field, on a logarithmic axis that always reaches up to the whole of it. */
export function costFigure(costs: SplitCosts, now: number, theme: FigureTheme): Figure {
  const [least, most] = extent(ERRORS.flatMap(({ key }) => [...costs[key]]).filter((value) => value > 0));
  const range: [number, number] =
    least > most ? [-4, 0] : [Math.floor(Math.log10(least)) - 0.1, Math.max(0, Math.log10(most)) + 0.15];
  const data: Trace[] = [
    nowLine(
      now,
      range.map((exponent) => 10 ** exponent),
      theme,
    ),
  ];
  for (const { key, label, dash } of ERRORS) {
    data.push({
      type: "scatter",
      mode: "lines+markers",
      called: label,
      x: costs.shares,
      y: costs[key],
      line: { color: theme.ink, width: theme.lineWidth, dash },
      marker: { color: theme.ink, size: 5 },
      hovertemplate: t`${label}<br>γ = %{x:.2f}: %{y:.3~g} of the field<extra></extra>`,
    });
  }
  return {
    data,
    layout: lineLayout(
      GAMMA_AXIS,
      { title: t`error, as part of the field`, range, log: true },
      theme,
      ERRORS.map(({ key, label }) => ({ text: label, color: theme.ink, y: lastFinite(costs[key]) })),
    ),
  };
}
