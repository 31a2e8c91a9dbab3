import { useMemo } from "react";
import type { LearningCurveResult } from "../../../../src/experiments/learningCurve.ts";
import { learningCurveFigure, quartiles, type Score } from "../../../figures/learningCurve.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { figureTheme } from "../../../figures/theme.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { Coming } from "../../Coming.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { WinTable } from "./WinTable.tsx";

const TITLES: Readonly<Record<Score, string>> = {
  rmseSmooth: t`Error on the smooth force`,
  rmseTrue: t`Error on the true force`,
  kullbackLeibler: t`Distance of the densities`,
};

/** Fixed, so that the names at the curves' ends have room on a phone too. */
const HEIGHT = 320;

/** One score against N, and who wins how often under it. */
export function CurveFigure({
  result,
  score,
  stale,
  coming,
}: {
  readonly result: LearningCurveResult | null;
  readonly score: Score;
  readonly stale: boolean;
  /** Whether the first results are on their way. */
  readonly coming: boolean;
}) {
  const theme = useFigureTheme();
  const figure = useMemo(
    () => (result === null ? emptyLines(theme) : learningCurveFigure(result, score, theme)),
    [result, score, theme],
  );
  return (
    <div>
      <TitledPlot
        title={TITLES[score]}
        figure={figure}
        label={t`Learning curve: ${TITLES[score].toLowerCase()} against the number of samples`}
        description={result === null ? t`Not computed yet.` : description(result, score)}
        height={HEIGHT}
        stale={stale}
      />
      {result === null && coming && <Coming height={9} />}
      {result !== null && (
        <div className={stale ? "stale" : undefined}>
          <WinTable result={result} score={score} />
        </div>
      )}
    </div>
  );
}

function description({ counts, repeats, curves, corrugationFloor }: LearningCurveResult, score: Score): string {
  const { sources } = figureTheme("light");
  const medians = curves.map(({ id, [score]: scores }) => {
    const { lower, median, upper } = quartiles(scores, counts.length, repeats);
    const points = Array.from(counts, (count, row) =>
      Number.isNaN(median[row])
        ? null
        : t`${digits(median[row])} (${digits(lower[row])} to ${digits(upper[row])}) at N = ${count}`,
    );
    return `${sources[id].label}: ${points.filter((point) => point !== null).join(", ") || t`nothing yet`}.`;
  });
  const floor =
    score === "rmseTrue" && corrugationFloor > 0 ? t` The floor set by the ripple is ${digits(corrugationFloor)}.` : "";
  return t`Medians with quartiles over ${repeats} sample sets. ${medians.join(" ")}${floor}`;
}
