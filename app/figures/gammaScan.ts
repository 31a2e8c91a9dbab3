import type { GammaScanResult } from "../../src/experiments/vectorFields/gammaScanResult.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { GAMMA_AXIS, nowLine } from "./gammaAxis.ts";
import { lineLayout } from "./lineLayout.ts";
import { logRange, logTicks, niceTicks, paddedRange, quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** What a scan over γ can show: errors are best where small, likelihoods where large. */
export type GammaScore = "leaveOneOut" | "logLikelihood";

/** Errors up to this many times the best are shown; what lies above is all equally bad. */
const SHOWN_FACTOR = 12;

const HOVER = "γ = %{x:.2f}: %{y:.4~g}";

/** A score against γ, with the γ now set and the best one. */
export function gammaScanFigure(result: GammaScanResult, score: GammaScore, now: number, theme: FigureTheme): Figure {
  const { shares } = result;
  const values = result[score];
  const isError = score === "leaveOneOut";
  const range = isError ? errorRange(values) : likelihoodRange(values);
  const bottomAndTop = isError ? range.map((exponent) => 10 ** exponent) : range;
  const best = result.best[score];
  const data: Trace[] = [
    nowLine(now, bottomAndTop, theme),
    {
      type: "scatter",
      mode: "lines+markers",
      called: isError ? t`leave-one-out error` : t`log likelihood`,
      x: shares,
      y: values,
      line: { color: theme.ink, width: theme.lineWidth },
      marker: { color: theme.ink, size: 5 },
      hovertemplate: `${isError ? HOVER : t`${HOVER} nats`}<extra></extra>`,
    },
  ];
  if (best !== null) data.push(bestMark(best, values[shares.indexOf(best)], theme));
  return {
    data,
    layout: lineLayout(
      GAMMA_AXIS,
      isError
        ? { title: t`leave-one-out error`, range, log: true, ticks: errorTicks(range) }
        : { title: t`log likelihood (nats)`, range },
      theme,
    ),
  };
}

function bestMark(x: number, y: number, theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "markers",
    called: t`best`,
    x: [x],
    y: [y],
    marker: { symbol: "star", size: 14, color: theme.accent, line: { width: 1, color: theme.paper } },
    hovertemplate: t`best: γ = %{x:.2f}<extra></extra>`,
    cliponaxis: false,
  };
}

/** From the best error up, as exponents of ten. */
function errorRange(values: Float64Array): readonly [number, number] {
  const best = quantile(values, 0);
  if (!(best > 0)) return [-3, 0];
  return logRange([values.filter((value) => value <= SHOWN_FACTOR * best)], 0.08);
}

/** Where errors hardly differ, round numbers of a logarithmic scale are too far apart: one of them alone would not give a scale. */
function errorTicks(range: readonly [number, number]): readonly number[] {
  const ticks = logTicks(range);
  return ticks.length > 2 ? ticks : niceTicks([10 ** range[0], 10 ** range[1]], 5);
}

/** From the largest likelihood down to where most γ lie: the ends, where one part is ruled out, can be thousands of nats below. */
function likelihoodRange(values: Float64Array): readonly [number, number] {
  const [best, low] = [quantile(values, 1), quantile(values, 0.12)];
  if (!Number.isFinite(best)) return [0, 1];
  const reach = Math.max(4, 1.15 * (best - low));
  return paddedRange([values.filter((value) => value >= best - reach), [best - reach]], 0.06);
}
