import { motionIntegrators } from "../../../src/molecularDynamics/integrators/registry.ts";
import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/vectorFields.css";
import "../../styles/molecularDynamics.css";
import { useMotion } from "../../store/molecularDynamics/motionStore.ts";
import { IntegratorPictures } from "./integrators/IntegratorPictures.tsx";
import { IntegratorTable } from "./integrators/IntegratorTable.tsx";
import { useIntegrateMotion } from "./integrators/useIntegrateMotion.ts";
import { MotionControl } from "./MotionControl.tsx";

const WITH_CONTROL = ["timeStep", "duration", "temperature"];

/** Figure 1: one motion by four rules, its energy, and what becomes of both as steps get longer. */
export function IntegratorsPanel() {
  const job = useIntegrateMotion();
  const { problem, status } = job;
  const isBond = useMotion(({ values }) => values.moved === "bond");
  return (
    <Panel
      id="integrators"
      number={1}
      title={t`Four ways to take a step`}
      wide
      busy={isUnderWay(status)}
      caption={t`Stretch and rate: how far the first bond is stretched, and how fast that changes, divided by the frequency of the fastest
        vibration; the thin circle is what a spring does. Then how far the energy has been off at the most, and errors over three
        periods against the time step, both axes logarithmic, so that an error that goes as a power of the step is a straight
        line; where a curve ends, the motion has left all bounds. The leapfrog’s velocities are half a step ahead of its places, and
        so is the energy that is told of it.`}
      rail={
        <>
          <div className="rail-group">
            <MotionControl name="moved" look="menu" />
            <MotionControl name="heat" {...problemAt(problem, "temperature")} />
            {!isBond && <SeedLine of="startSeed" another={t`Displace it another way`} />}
          </div>
          <div className="rail-group">
            <MotionControl name="step" {...problemAt(problem, "timeStep")} />
            <MotionControl name="duration" {...problemAt(problem, "duration")} />
          </div>
          <fieldset className="plain rail-group shown-integrators">
            <legend className="legend">{t`Shown`}</legend>
            {motionIntegrators.map(({ id }) => (
              <MotionControl key={id} name={`by.${id}`} />
            ))}
          </fieldset>
          <div className="rail-group">
            <MotionControl name="errorOf" look="segments" />
          </div>
        </>
      }
    >
      <ProblemNote problem={problemElsewhere(problem, WITH_CONTROL)} />
      <IntegratorPictures job={job} />
      <IntegratorTable result={job.result} />
    </Panel>
  );
}
