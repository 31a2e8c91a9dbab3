import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { useMolecule } from "../../store/molecule/moleculeStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import { useAtMostEvery } from "../useAtMostEvery.ts";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import "../../styles/molecule.css";
import { HeatedRun } from "./heating/HeatedRun.tsx";
import { HeatPlots } from "./heating/HeatPlots.tsx";
import { useHeat, useHeated } from "./heating/useHeating.ts";
import { LearntLine } from "./LearntLine.tsx";
import { MoleculeControl } from "./MoleculeControl.tsx";
import { OnDemandBar } from "./OnDemandBar.tsx";
import { TrainFirst } from "./TrainFirst.tsx";

/** Milliseconds between two drawings while temperatures come. */
const REDRAW = 500;

/** Figure 5: beyond the temperature that was trained at, and how the model knows. */
export function HeatingPanel() {
  const heat = useHeat();
  const heated = useHeated();
  const { motion, fit, doubt } = heated;
  const temperature = useMolecule(({ values }) => values.temperature);
  const followed = useAtMostEvery(heat.result, REDRAW);
  const result = isUnderWay(heat.status) ? followed : heat.result;
  const fromFile = fit.data.frames !== null;
  return (
    <Panel
      id="heating"
      number={5}
      title={t`Heat it: where the model stops knowing`}
      wide
      busy={isUnderWay(heat.status, motion.status, doubt.status, fit.status, fit.costJob.status)}
      caption={t`Above: trained at the temperature of the dashed line and tested on geometries of other temperatures. The model does not see
        the error, only what it expects of itself, from its own predictive variance. Below: the molecule in a bath, moved by
        the energy-conserving model. Its warning light compares the expected error with the most there was at the training temperature.`}
      rail={
        <>
          <div className="rail-group">
            <LearntLine />
          </div>
          <div className="rail-group">
            <MoleculeControl name="temperature" />
          </div>
          <div className="rail-group">
            <MoleculeControl name="hottest" />
            <SeedLine of="motionSeed" another={t`Start otherwise`} />
          </div>
        </>
      }
    >
      <TrainFirst fit={fit} />
      {fromFile ? (
        <p className="control-help" role="status">
          {t`Of a file’s molecule there is no force field that could tell the truth at other temperatures: only the warning light is shown.`}
        </p>
      ) : (
        <OnDemandBar
          job={heat}
          label={t`Test it at other temperatures`}
          done={t`Trained at ${temperature} K, tested at ${result?.temperatures.length ?? 0} temperatures.`}
        />
      )}
      <ProblemNote problem={heat.problem ?? motion.problem ?? doubt.problem} />
      {!fromFile && (
        <HeatPlots result={result} trainedAt={temperature} stale={heat.isPast || heat.status === "failed"} />
      )}
      <HeatedRun heated={heated} />
    </Panel>
  );
}
