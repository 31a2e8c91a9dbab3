import { useState } from "react";
import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { useMolecule } from "../../store/molecule/moleculeStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { createPlayClock } from "../playback/playClock.ts";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import "../../styles/molecule.css";
import { LearntLine } from "./LearntLine.tsx";
import { MoleculeControl } from "./MoleculeControl.tsx";
import { DriftTable } from "./motion/DriftTable.tsx";
import { MotionLine } from "./motion/MotionLine.tsx";
import { MotionTraces } from "./motion/MotionTraces.tsx";
import { MovingMolecule } from "./motion/MovingMolecule.tsx";
import { useMotion } from "./motion/useMotion.ts";
import { OnDemandBar } from "./OnDemandBar.tsx";
import { TrainFirst } from "./TrainFirst.tsx";

/** Of each picture in space, in pixels. */
const HEIGHT = 230;

/** Figure 3: the molecule left to itself, moved by the true forces and by learnt ones. */
export function LearnedDynamicsPanel() {
  const motion = useMotion();
  const { result, status, problem, isPast, accounts, fit } = motion;
  const watched = useMolecule(({ values }) => values.watched);
  const [clock] = useState(createPlayClock);
  const stale = isPast || fit.isPast || status === "failed";
  const times = result?.times;
  const duration = times === undefined ? 1 : times[times.length - 1] / 1000;
  const { numbers, bonds } = fit.result ?? {};
  const shown = { times, numbers, bonds, clock, height: HEIGHT, stale };
  const first = accounts[0]?.source ?? "truth";
  return (
    <Panel
      id="learned-dynamics"
      number={3}
      title={t`Left to itself, on learnt forces`}
      wide
      busy={isUnderWay(status, fit.status, fit.costJob.status)}
      caption={t`All start from one geometry with the same velocities, without turning. Press Play: first the true motion, then
        that of the forces chosen. Below, how much total energy and angular momentum have come and gone: of a molecule
        left to itself both stay what they are. Forces without an energy are judged by the true one.`}
      rail={
        <>
          <div className="rail-group">
            <LearntLine />
            <MoleculeControl name="watched" look="menu" />
          </div>
          <div className="rail-group">
            <MoleculeControl name="startTemperature" />
            <SeedLine of="motionSeed" another={t`Start otherwise`} />
          </div>
          <div className="rail-group">
            <MoleculeControl name="timeStep" {...problemAt(problem, "timeStep")} />
            <MoleculeControl name="duration" />
          </div>
        </>
      }
    >
      <TrainFirst fit={fit} />
      <OnDemandBar
        job={motion}
        label={t`Run the motion`}
        done={t`${(1000 * duration).toFixed(0)} fs by velocity Verlet, from one start.`}
      />
      <ProblemNote problem={problemElsewhere(problem, ["timeStep"])} />
      <MotionLine clock={clock} duration={duration} />
      <div className="twin-stage">
        <MovingMolecule {...shown} source={first} account={accounts[0]} />
        <MovingMolecule {...shown} source={watched} account={accounts.find(({ source }) => source === watched)} />
      </div>
      <div className="curve-pair">
        <MotionTraces of="energy" {...{ times, accounts, clock, duration, stale }} />
        <MotionTraces of="angularMomentum" {...{ times, accounts, clock, duration, stale }} />
      </div>
      <DriftTable accounts={accounts} />
    </Panel>
  );
}
