import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useAtMostEvery } from "../useAtMostEvery.ts";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import "../../styles/molecule.css";
import { ForceCurvesPlot } from "./curves/ForceCurvesPlot.tsx";
import { useForceCurves } from "./curves/useForceCurves.ts";
import { LearntLine } from "./LearntLine.tsx";
import { MoleculeControl } from "./MoleculeControl.tsx";
import { OnDemandBar } from "./OnDemandBar.tsx";

/** Milliseconds between two drawings while results come: small sample sets finish faster than figures can be drawn. */
const REDRAW = 500;

/** Figure 2: how many geometries each model needs. */
export function MoleculeCurvesPanel() {
  const curves = useForceCurves();
  const { status, problem, isPast, asked, costJob } = curves;
  const followed = useAtMostEvery(curves.result, REDRAW);
  const running = isUnderWay(status);
  const result = running ? followed : curves.result;
  const stale = !running && (isPast || status === "failed");
  const { counts = [], repeats = 0, seed = 0 } = asked?.sets ?? {};
  return (
    <Panel
      id="molecule-curves"
      number={2}
      title={t`How many geometries?`}
      wide
      busy={isUnderWay(status, costJob.status)}
      caption={t`Errors on geometries that were not learnt from, against the number that were; both axes are logarithmic, lines are
        medians and bands quartiles over the sample sets. Compare horizontally: how many more geometries does one model need
        for the same error? Only the energy-conserving model has an energy, so it is alone in the second picture.`}
      rail={
        <>
          <div className="rail-group">
            <LearntLine />
          </div>
          <div className="rail-group">
            <MoleculeControl name="curveMaximum" look="segments" />
          </div>
          <div className="rail-group">
            <MoleculeControl name="curveRepeats" />
          </div>
        </>
      }
    >
      <OnDemandBar
        job={curves}
        label={t`Run the learning curves`}
        done={
          repeats === 1
            ? t`${counts.length} sample sets, seed ${seed}.`
            : t`${counts.length * repeats} sample sets, seeds ${seed} to ${seed + repeats - 1}.`
        }
      />
      <ProblemNote problem={problem ?? costJob.problem ?? (stale ? null : result?.problem)} />
      <div className="curve-pair">
        <ForceCurvesPlot result={result} of="forces" stale={stale} />
        <ForceCurvesPlot result={result} of="energies" stale={stale} />
      </div>
    </Panel>
  );
}
