import type {
  CurveScore,
  DecompositionCurveResult,
} from "../../src/experiments/vectorFields/decompositionCurveResult.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import { quartiles } from "./learningCurve.ts";
import { bandTrace, type DirectLabel, lastFinite, lineLayout } from "./lineLayout.ts";
import { type FieldPartId, partStyle } from "./partStyles.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** How errors of the parts are counted. */
export type PartErrors = "plain" | "upToHarmonic" | "derivative";

const SCORES: Readonly<Record<PartErrors, Readonly<Record<Exclude<FieldPartId, "whole">, CurveScore>>>> = {
  plain: { curlFree: "curlFree", divergenceFree: "divergenceFree" },
  upToHarmonic: { curlFree: "curlFreeUpToHarmonic", divergenceFree: "divergenceFreeUpToHarmonic" },
  derivative: { curlFree: "sources", divergenceFree: "rotation" },
};

/** One curve: which part, and its scores [counts×repeats]. */
export interface PartCurve {
  readonly part: FieldPartId;
  readonly scores: Float64Array;
}

/** The curves of a figure: the whole field (but for derivatives, which are the parts' own) and both parts, as far as they are known. */
export function partCurves({ scores }: DecompositionCurveResult, errors: PartErrors): readonly PartCurve[] {
  const { curlFree, divergenceFree } = SCORES[errors];
  const curves: readonly PartCurve[] = [
    { part: "whole", scores: scores.error },
    { part: "curlFree", scores: scores[curlFree] },
    { part: "divergenceFree", scores: scores[divergenceFree] },
  ];
  return curves.filter(
    ({ part, scores }) => (part !== "whole" || errors !== "derivative") && scores.some(Number.isFinite),
  );
}

/** Relative errors against N: medians and quartile bands over the seeds, log–log, one curve for the whole field and one a part. */
export function decompositionCurveFigure(
  result: DecompositionCurveResult,
  errors: PartErrors,
  theme: FigureTheme,
  /** Exponents of ten; the curves' own unless given. */
  range?: readonly [number, number],
): Figure {
  const { counts, repeats } = result;
  const curves = partCurves(result, errors).map(({ part, scores }) => ({
    style: partStyle(theme, part),
    ...quartiles(scores, counts.length, repeats),
  }));
  const data: Trace[] = curves.map(({ lower, upper, style }) => ({
    ...bandTrace(counts, lower, upper, style.band),
    called: t`${style.label} (band)`,
  }));
  const labels: DirectLabel[] = [];
  for (const { style, median } of curves) {
    data.push({
      type: "scatter",
      mode: "lines+markers",
      name: style.label,
      x: counts,
      y: median,
      line: { color: style.color, width: theme.lineWidth, dash: style.dash },
      marker: { symbol: style.marker, color: style.color, size: 7 },
      connectgaps: false,
      hovertemplate: t`${style.label}<br><i>N</i> = %{x}: median %{y:.3~g}<extra></extra>`,
    });
    labels.push({ text: style.shortLabel, color: style.color, y: lastFinite(median) });
  }
  const title = errors === "derivative" ? t`relative error of the derivative` : t`relative error`;
  return {
    data,
    layout: lineLayout(
      { title: t`number of samples <i>N</i>`, range: logRange([counts], 0.03), log: true },
      { title, range: range ?? curveRange(result, [errors]), log: true },
      theme,
      labels,
    ),
  };
}

/** The range that several figures of one result share, as exponents of ten. */
export function curveRange(result: DecompositionCurveResult, errors: readonly PartErrors[]): readonly [number, number] {
  const { counts, repeats } = result;
  const shown = errors
    .flatMap((each) => partCurves(result, each))
    .map(({ scores }) => quartiles(scores, counts.length, repeats))
    .flatMap(({ lower, upper }) => [lower, upper]);
  return logRange(shown);
}
