import { memo, useMemo } from "react";
import type { DecompositionCurveResult } from "../../../../src/experiments/vectorFields/decompositionCurveResult.ts";
import { decompositionCurveFigure, type PartErrors, partCurves } from "../../../figures/decompositionCurve.ts";
import { quartiles } from "../../../figures/learningCurve.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { partStyle } from "../../../figures/partStyles.ts";
import { figureTheme } from "../../../figures/theme.ts";
import { relative } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { Coming } from "../../Coming.tsx";
import { Readout } from "../../Readout.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";

/** Fixed, so that the names at the curves' ends have room on a phone too. */
const HEIGHT = 320;

const TITLES: Readonly<Record<PartErrors, string>> = {
  plain: t`Errors as they are`,
  upToHarmonic: t`Errors up to a harmonic field`,
  derivative: t`Errors of divergence and curl`,
};

/** Errors of the field and its parts against N, counted in one way, and the medians at the largest N under it. */
export const CurveColumn = memo(function CurveColumn({
  result,
  errors,
  range,
  stale,
  coming,
}: {
  readonly result: DecompositionCurveResult | null;
  readonly errors: PartErrors;
  /** Of the vertical axis, as exponents of ten. */
  readonly range: readonly [number, number] | null;
  readonly stale: boolean;
  /** Whether the first medians are on their way. */
  readonly coming: boolean;
}) {
  const theme = useFigureTheme();
  const figure = useMemo(
    () =>
      result === null || range === null ? emptyLines(theme) : decompositionCurveFigure(result, errors, theme, range),
    [result, errors, range, theme],
  );
  const last = result === null ? null : lastMedians(result, errors);
  return (
    <div>
      <TitledPlot
        title={TITLES[errors]}
        figure={figure}
        label={t`Learning curve: ${TITLES[errors].toLowerCase()} against the number of samples`}
        description={result === null ? t`Not computed yet.` : describe(result, errors)}
        height={HEIGHT}
        stale={stale}
      />
      {last === null && coming && <Coming height={5} />}
      {last !== null && (
        <div className={stale ? "past" : undefined}>
          <Readout
            label={t`Median errors at ${last.count} samples`}
            rows={last.medians.map(({ label, median }) => [`${label}, N = ${last.count}`, relative(median, 1), label])}
          />
        </div>
      )}
    </div>
  );
});

interface Medians {
  readonly count: number;
  readonly medians: readonly { readonly label: string; readonly median: number }[];
}

/** The medians of all curves at the largest N for which there are any. */
function lastMedians(result: DecompositionCurveResult, errors: PartErrors): Medians | null {
  const all = mediansOf(result, errors);
  const row = all[0]?.median.findLastIndex(Number.isFinite) ?? -1;
  if (row < 0) return null;
  return { count: result.counts[row], medians: all.map(({ label, median }) => ({ label, median: median[row] })) };
}

function mediansOf(result: DecompositionCurveResult, errors: PartErrors) {
  const { counts, repeats } = result;
  return partCurves(result, errors).map(({ part, scores }) => ({
    label: partStyle(figureTheme("light"), part).label,
    median: quartiles(scores, counts.length, repeats).median,
  }));
}

function describe(result: DecompositionCurveResult, errors: PartErrors): string {
  const lines = mediansOf(result, errors).map(({ label, median }) => {
    const points = Array.from(median, (value, i) =>
      Number.isFinite(value) ? t`${relative(value, 1)} at ${result.counts[i]}` : null,
    );
    return `${label}: ${points.filter((point) => point !== null).join(", ")}.`;
  });
  return t`Medians over ${result.repeats} sample sets, relative to the true field. ${lines.join(" ")}`;
}
