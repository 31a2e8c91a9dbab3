import { useMemo } from "react";
import { extrapolationFigure } from "../../figures/extrapolation.ts";
import { FigureMoving } from "../../figures/FigureMoving.ts";
import { emptyDistances } from "../../figures/learnedLine.ts";
import { lineErrorsFigure } from "../../figures/lineErrors.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { Overlay } from "../../figures/Overlay.tsx";
import type { Point } from "../../figures/plotGeometry.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
import { digits } from "../../format/numbers.ts";
import { rich, t } from "../../messages/t.ts";
import { isOutdated, isUnderWay, type JobStatus } from "../../store/jobStatus.ts";
import { krrSpecs } from "../../store/kernelRidge/krrParameters.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Coming } from "../Coming.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/learningCurve.css";
import "../../styles/smoothness.css";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { KrrControl } from "./KrrControl.tsx";
import { ScoreMap } from "./smoothness/ScoreMap.tsx";
import { ScoreTable } from "./smoothness/ScoreTable.tsx";
import { useSmoothness } from "./smoothness/useSmoothness.ts";
import { verdict } from "./smoothness/verdict.ts";
import { useLineFit } from "./useKrrExperiments.ts";

/** Fixed, so that the names at the curves' ends have room on a phone too. */
const HEIGHT = 320;

/** Around the energies of the well, in units of its depth. */
const CLOSE = [0.5, 1.6] as const;

/** Errors are taken between the samples. */
const ALONE = t`One sample: there is nothing between samples at which to err.`;

/** What the engine may complain of that has its control here. */
const WITH_CONTROL = ["lengthScale", "ridge", "count"];

/** Figure 3: what σ, λ and the noise do to a fit, what can be known of its error, and what is true of it. */
export function SmoothnessPanel() {
  const { sigma, noise, scheme } = useKrr((state) => state.values);
  const setValue = useKrr((state) => state.setValue);
  const fitted = useLineFit();
  const { scores, map } = useSmoothness();
  const dragging = useDragging();
  const theme = useFigureTheme();
  const working = isUnderWay(fitted.status, scores.status, map.status);
  const isStale = (status: JobStatus) => isOutdated(status, dragging);
  const wrong = fitted.problem ?? fitted.result?.problem ?? map.problem;
  const fit = useMemo(
    () => (fitted.result === null ? emptyDistances(theme) : extrapolationFigure(fitted.result, theme, CLOSE)),
    [fitted.result, theme],
  );
  const errors = useMemo(
    () => (scores.result === null ? emptyLines(theme) : lineErrorsFigure(scores.result, sigma, noise, theme)),
    [scores.result, sigma, noise, theme],
  );
  const takeSigma = ({ x }: Point) => {
    const { min, max } = krrSpecs.sigma;
    setValue("sigma", Number(Math.min(max, Math.max(min, x)).toPrecision(3)));
  };
  const isAlone = fitted.result?.r.length === 1;
  const judged = scores.result === null ? "" : verdict(scores.result, map.result?.byTruth ?? null, noise);
  const sentence = isAlone ? ALONE : judged;

  return (
    <Panel
      id="sigma-lambda"
      number={3}
      title={t`Too loose, too stiff`}
      wide
      busy={working}
      caption={rich`The curves are the three errors along ${<i>σ</i>} at the present ${<i>λ</i>}. The error at the samples is no guide:
        look where it and the true error part. The maps show what the samples alone tell of both; a star marks the
        best. Click among the curves to take a ${<i>σ</i>}, on a map to take both.`}
      rail={
        <>
          <KrrControl name="sigma" {...problemAt(wrong, "lengthScale")} />
          <KrrControl name="lambda" {...problemAt(wrong, "ridge")} />
          <KrrControl name="noise" />
          <KrrControl
            name="N"
            disabled={scheme === "hand" ? t`As many as you placed in Figure 1.` : undefined}
            {...problemAt(wrong, "count")}
          />
          <KrrControl name="kernel" look="menu" />
          <SeedLine of="seed" another={t`Draw other noise`} disabled={noise === 0 && scheme !== "random"} />
        </>
      }
    >
      <ProblemNote problem={problemElsewhere(wrong, WITH_CONTROL)} />
      <div className="curve-pair">
        <TitledPlot
          title={t`Truth and fit`}
          figure={fit}
          label={t`The true energy, the samples and the learnt energy`}
          description={describeFit(fitted.result?.learned?.rmseInside)}
          height={HEIGHT}
          stale={isStale(fitted.status)}
        />
        <TitledPlot
          title={t`Its errors along σ`}
          figure={errors}
          label={t`Errors at the samples, by leave-one-out and against the truth, along σ`}
          description={sentence}
          height={HEIGHT}
          stale={isStale(scores.status)}
        >
          <Overlay label={t`Choose σ`} emptyLabel={t`Take this σ`} onEmptyClick={takeSigma} />
        </TitledPlot>
      </div>
      <p className={isStale(scores.status) ? "verdict stale" : "verdict"} aria-live="polite">
        <Mathematical text={sentence} />
      </p>
      {map.result === null && map.problem === null && <Coming height={32} />}
      {map.result !== null && (
        <>
          {/* Under a hand that moves σ only the mark on them would move: the curves need the time more. */}
          <FigureMoving value={dragging}>
            <div className="side-by-side two">
              <ScoreMap map={map.result.map} score="leaveOneOut" stale={isStale(map.status)} />
              <ScoreMap map={map.result.map} score="logMarginalLikelihood" stale={isStale(map.status)} />
            </div>
          </FigureMoving>
          <ScoreTable
            choices={[
              { id: "now", name: t`now`, scores: scores.result?.now ?? null },
              { id: "leaveOneOut", name: t`best by leave-one-out`, scores: map.result.byLeaveOneOut },
              { id: "likelihood", name: t`likeliest`, scores: map.result.byLikelihood },
              { id: "truth", name: t`best by the truth`, scores: map.result.byTruth },
            ]}
          />
        </>
      )}
    </Panel>
  );
}

function describeFit(error: number | undefined): string {
  if (error === undefined) return t`Not fitted.`;
  return t`Between the first and the last sample the learnt energy errs by ${digits(error)}, root mean square.`;
}
