import { t } from "../../messages/t.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { useJob } from "../../store/useExperiment.ts";
import { Panel } from "../Panel.tsx";
import { usePanelVisible } from "../PanelVisibility.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import "../../styles/learningCurve.css";
import { isUnderWay } from "../../store/jobStatus.ts";
import { useAtMostEvery } from "../useAtMostEvery.ts";
import { LabControl } from "./LabControl.tsx";
import { CurveFigure } from "./learningCurve/CurveFigure.tsx";
import { CurveRunBar } from "./learningCurve/CurveRunBar.tsx";
import { useLearningCurve } from "./learningCurve/useLearningCurve.ts";

/** Milliseconds between two drawings while results come: small sample sets finish faster than figures can be drawn. */
const REDRAW = 500;

/** Figure 7: errors against the number of samples, over many draws of them. */
export function LearningCurvePanel() {
  const { status } = useJob<"learningCurve">("learningCurve");
  const byHand = useLab(({ values }) => values.scheme === "hand");
  return (
    <Panel
      id="learning-curve"
      number={7}
      title={t`Fifty samples, or how many?`}
      wide
      busy={isUnderWay(status)}
      caption={t`Lines are medians over the sample sets, bands reach from the lower to the upper quartile, both axes are
        logarithmic. The tables count in how many sets each model has the lower error. The density is the stationary
        one of each model’s force, compared with Boltzmann’s. Look where the bands overlap: there a single draw proves
        nothing.`}
      rail={
        <>
          <LabControl name="curveScore" />
          <LabControl name="repeats" />
          <LabControl name="maximumCount" look="segments" />
          {byHand && (
            <p className="control-help" role="status">
              {t`Your samples are placed by hand, and other numbers of them can’t be drawn by hand: here uniform ones stand
                in.`}
            </p>
          )}
        </>
      }
    >
      <LearningCurves />
    </Panel>
  );
}

function LearningCurves() {
  const state = useLearningCurve(usePanelVisible());
  const score = useLab(({ values }) => values.curveScore);
  const { problem } = state.job;
  const followed = useAtMostEvery(state.job.result, REDRAW);
  const result = state.job.status === "running" ? followed : state.job.result;
  const stale = state.changed.length > 0;
  return (
    <>
      <CurveRunBar state={state} />
      <ProblemNote problem={problem} />
      <div className="curve-pair">
        <CurveFigure result={result} score={score} stale={stale} coming={state.running} />
        <CurveFigure result={result} score="kullbackLeibler" stale={stale} coming={state.running} />
      </div>
    </>
  );
}
