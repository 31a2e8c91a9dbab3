import { useMemo } from "react";
import { curveRange, type PartErrors } from "../../figures/decompositionCurve.ts";
import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { useVectorField } from "../../store/vectorFields/vectorFieldStore.ts";
import { CurvesBar } from "../CurvesBar.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useAtMostEvery } from "../useAtMostEvery.ts";
import "../../styles/learningCurve.css";
import "../../styles/vectorFields.css";
import { CurveColumn } from "./curve/CurveColumn.tsx";
import { useDecompositionCurve } from "./curve/useDecompositionCurve.ts";
import { VectorFieldControl } from "./VectorFieldControl.tsx";

/** Milliseconds between two drawings while results come: small sample sets finish faster than figures can be drawn. */
const REDRAW = 500;

/** Figure 3: errors of the field and of its parts against the number of samples, over many draws of them. */
export function DecompositionCurvePanel() {
  const curve = useDecompositionCurve();
  const { result: latest, status, problem, isPast } = curve;
  const { counts, repeats } = curve.asked;
  const running = isUnderWay(status);
  const followed = useAtMostEvery(latest, REDRAW);
  const result = running ? followed : latest;
  const { gamma, sigma, lambda, curveScore, seed } = useVectorField(({ values }) => values);
  const partsKnown = result === null || result.scores.curlFree.some(Number.isFinite);
  const right: PartErrors = partsKnown ? curveScore : "derivative";
  const range = useMemo(() => (result === null ? null : curveRange(result, ["plain", right])), [result, right]);
  const stale = isPast || status === "failed";
  return (
    <Panel
      id="decomposition-curve"
      number={3}
      title={t`How many samples do the parts need?`}
      wide
      busy={running}
      caption={
        <>
          {t`Relative errors at γ = ${gamma}, σ = ${sigma}, λ = ${lambda}: lines are medians over the sample sets, bands reach
            from the lower to the upper quartile, both axes are logarithmic.`}{" "}
          {partsKnown
            ? t`Compare the two figures: where the parts’ errors as they are stop falling while the field’s own go on, what is
                left over is a harmonic field. It shows the sooner, the less the field fades within the window.`
            : t`The true parts of a field of your own are not known, so only the field itself can be judged on the left.`}
        </>
      }
      rail={
        <>
          <VectorFieldControl name="curveScore" look="menu" />
          <VectorFieldControl name="repeats" />
          <VectorFieldControl name="maximumCount" look="segments" />
        </>
      }
    >
      <CurvesBar job={curve} of={{ counts, repeats, seed }} />
      <ProblemNote problem={problem} />
      <div className="curve-pair">
        <CurveColumn result={result} errors="plain" range={range} stale={stale} coming={running} />
        <CurveColumn result={result} errors={right} range={range} stale={stale} coming={running} />
      </div>
    </Panel>
  );
}
