import { useMemo } from "react";
import type { AtomModelName } from "../../../../src/experiments/covariant/atomModels.ts";
import type { VectorCurveResult } from "../../../../src/experiments/covariant/curveSets.ts";
import type { ForceCurvesRequest } from "../../../../src/experiments/covariant/forceCurves.ts";
import { atomModelName, atomModelStyle } from "../../../figures/atomModels.ts";
import { quartiles } from "../../../figures/learningCurve.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { vectorCurvesFigure } from "../../../figures/vectorCurves.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import { CurvesBar } from "../../CurvesBar.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useAtMostEvery } from "../../useAtMostEvery.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { fitCost } from "./curveCosts.ts";
import type { useForceCurves } from "./useForceCurves.ts";

const HEIGHT = 340;
/** Milliseconds between two drawings while results come. */
const REDRAW = 500;

/** Errors against the number of samples, and against what a fit of so many costs; and how far the curves are. */
export function ForceCurvesPart({ state }: { readonly state: ReturnType<typeof useForceCurves> }) {
  const { result: latest, status, isPast, asked } = state;
  const followed = useAtMostEvery(latest, REDRAW);
  const result = isUnderWay(status) ? followed : latest;
  const stale = isPast || status === "failed";
  const bar = { ...state, result: state.result && { done: state.result.done, failed: 0 } };
  return (
    <div>
      <div className="curve-pair">
        <Curves against="samples" result={result} of={asked} stale={stale} />
        <Curves against="cost" result={result} of={asked} stale={stale} />
      </div>
      <CurvesBar job={bar} of={asked.sets} />
    </div>
  );
}

interface CurvesProps {
  readonly against: "samples" | "cost";
  readonly result: VectorCurveResult | null;
  readonly of: ForceCurvesRequest;
  readonly stale: boolean;
}

const TITLES = {
  samples: { title: t`What samples are worth`, axis: t`number of samples <i>N</i>` },
  cost: { title: t`What computing is worth`, axis: t`operations of one fit` },
} as const;

function Curves({ against, result, of, stale }: CurvesProps) {
  const theme = useFigureTheme();
  const request = JSON.stringify(of);
  const figure = useMemo(() => {
    if (result === null) return emptyLines(theme);
    const asked = JSON.parse(request) as ForceCurvesRequest;
    const costOf = (id: string) =>
      Array.from(result.counts, (count) => fitCost(asked, id as AtomModelName, count).operations);
    return vectorCurvesFigure(
      result,
      namesIn(theme),
      { title: TITLES[against].axis, of: against === "samples" ? () => result.counts : costOf },
      theme,
      t`error of the force, RMSE (ε/<i>σ</i>)`,
    );
  }, [result, against, request, theme]);
  const { title } = TITLES[against];
  return (
    <TitledPlot
      title={title}
      figure={figure}
      label={t`Learning curves: ${title.toLowerCase()}`}
      description={result === null ? t`Not computed yet.` : describe(result)}
      height={HEIGHT}
      stale={stale}
    />
  );
}

/** A curve's id is its model. */
const namesIn = (theme: FigureTheme) => (id: string) => {
  const style = atomModelStyle(theme, id as AtomModelName);
  return { ...style, color: style.textColor };
};

function describe({ curves, counts, repeats }: VectorCurveResult): string {
  const lines = curves.map(({ id, errors }) => {
    const points = Array.from(quartiles(errors, counts.length, repeats).median, (value, row) =>
      Number.isFinite(value) ? t`${digits(value, 2)} at N = ${counts[row]}` : null,
    );
    const known = points.filter((point) => point !== null).join(", ") || t`nothing yet`;
    return t`${atomModelName(id as AtomModelName)}: ${known}.`;
  });
  return t`Medians over ${repeats} sample sets. ${lines.join(" ")}`;
}
