import { t } from "../../messages/t.ts";
import { useCovariant } from "../../store/covariant/covariantStore.ts";
import { angleIndex } from "../../store/covariant/toCovariant.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/representations.css";
import "../../styles/covariant.css";
import { CovariantControl } from "./CovariantControl.tsx";
import { TableRoom } from "./TableRoom.tsx";
import { TurningPictures } from "./turning/TurningPictures.tsx";
import { TurningTable } from "./turning/TurningTable.tsx";
import { useTurned } from "./turning/useTurned.ts";

/** Figure 1: a cluster that is turned, and which learnt arrows and numbers notice. */
export function TurningPanel() {
  const { result, status, problem } = useTurned();
  const angle = useCovariant(({ values }) => values.angle);
  const stale = isOutdated(status, useDragging());
  return (
    <Panel
      id="turning"
      number={1}
      title={t`A number, an arrow, and a turn`}
      wide
      busy={isUnderWay(status)}
      caption={t`Turn the cluster by the diamond on the ring; move its atoms, and all models learn anew. All have seen the same small
        distortions of the cluster as it lies at 0°, with the force on the atom in the middle, which is the solid arrow, and with the energy.
        Errors are over other distortions, turned by the angle. An arrow that would be too long for the picture ends before the ring.`}
      rail={
        <>
          <div className="rail-group">
            <CovariantControl name="angle" />
            <CovariantControl name="turningForce" look="segments" />
          </div>
          <div className="rail-group">
            <CovariantControl name="turningCount" />
            <CovariantControl name="amplitude" />
            <SeedLine of="seed" another={t`Draw other samples`} />
          </div>
          <div className="rail-group">
            <CovariantControl name="turningWidth" />
            <CovariantControl name="turningRidge" />
          </div>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <TurningPictures result={result} stale={stale} />
      {result === null ? <TableRoom /> : <TurningTable result={result} at={angleIndex({ angle })} />}
    </Panel>
  );
}
