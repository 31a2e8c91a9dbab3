import type { LearningCurveResult } from "../../src/experiments/learningCurve.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import { bandTrace, type DirectLabel, lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import { logRange, quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** What is scored on the vertical axis. */
export type Score = "rmseTrue" | "rmseSmooth" | "kullbackLeibler";

const TITLES: Readonly<Record<Score, string>> = {
  rmseTrue: t`force error, RMSE (${KT0}/length)`,
  rmseSmooth: t`error on the smooth force (${KT0}/length)`,
  kullbackLeibler: t`KL to Boltzmann (nats)`,
};

/** Lower quartile, median and upper quartile over the repeats at each count; NaN where nothing is computed yet. */
export interface Quartiles {
  readonly lower: Float64Array;
  readonly median: Float64Array;
  readonly upper: Float64Array;
}

export function quartiles(scores: Float64Array, counts: number, repeats: number): Quartiles {
  const at = (fraction: number) =>
    Float64Array.from({ length: counts }, (_, i) =>
      quantile(scores.subarray(i * repeats, (i + 1) * repeats), fraction),
    );
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** Error against the number of samples: median and quartile band over the seeds, one curve a model, log–log. */
export function learningCurveFigure(result: LearningCurveResult, score: Score, theme: FigureTheme): Figure {
  const { counts, repeats, corrugationFloor } = result;
  const curves = result.curves.map((curve) => ({
    id: curve.id,
    ...quartiles(curve[score], counts.length, repeats),
  }));
  const floor = score === "rmseTrue" && corrugationFloor > 0 ? corrugationFloor : null;
  const xRange = logRange([counts], 0.03);
  const data: Trace[] = curves.map((curve) =>
    bandTrace(counts, curve.lower, curve.upper, theme.sources[curve.id].band),
  );
  const labels: DirectLabel[] = [];
  if (floor !== null) {
    data.push({
      type: "scatter",
      mode: "lines",
      x: xRange.map((exponent) => 10 ** exponent),
      y: [floor, floor],
      line: { color: theme.muted, width: 1 },
      hovertemplate: t`corrugation: ${floor.toPrecision(3)}<extra></extra>`,
    });
    labels.push({ text: t`corrugation<br>(floor)`, color: theme.muted, y: floor });
  }
  for (const curve of curves) {
    const style = theme.sources[curve.id];
    const line = sourceLine(curve.id, counts, curve.median, theme, t`<i>N</i> = %{x}: median %{y:.3~g}`);
    const marker = { symbol: style.marker, color: style.color, size: 7 };
    data.push({ ...line, mode: "lines+markers", marker });
    labels.push(sourceLabel(curve.id, lastFinite(curve.median), theme));
  }
  const shown = curves.flatMap(({ lower, upper }) => [lower, upper]);
  return {
    data,
    layout: lineLayout(
      { title: t`number of samples <i>N</i>`, range: xRange, log: true },
      {
        title: TITLES[score],
        range: logRange(floor === null ? shown : [...shown, [floor]]),
        log: true,
      },
      theme,
      labels,
    ),
  };
}
