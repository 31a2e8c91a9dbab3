import { useStore } from "zustand";
import { t } from "../../messages/t.ts";
import "../../styles/dynamics.css";
import { isUnderWay } from "../../store/jobStatus.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { useJob } from "../../store/useExperiment.ts";
import { Panel } from "../Panel.tsx";
import { BrownianTimeStep } from "./dynamics/BrownianTimeStep.tsx";
import { ConstantEnergyView } from "./dynamics/ConstantEnergyView.tsx";
import { DynamicsCaption } from "./dynamics/DynamicsCaption.tsx";
import { pageWalkers } from "./dynamics/pageWalkers.ts";
import { StationaryView } from "./dynamics/StationaryView.tsx";
import { useConstantEnergy, useStationary } from "./dynamics/useDynamicsExperiments.ts";
import { WalkersView } from "./dynamics/WalkersView.tsx";
import { LabControl } from "./LabControl.tsx";

/** Figure 6: walkers with friction and heat, the state they settle in, and a particle without friction. */
export function DynamicsPanel() {
  const view = useLab((state) => state.values.dynamicsView);
  const preparing = useStore(pageWalkers.store, (state) => state.activity === "preparing");
  const stationary = useJob<"stationary">("stationary").status;
  const constantEnergy = useJob<"constantEnergy">("constantEnergy").status;
  return (
    <Panel
      id="dynamics"
      number={6}
      title={t`Let it move`}
      wide
      busy={isUnderWay(stationary, constantEnergy) || (view === "walkers" && preparing)}
      lead={
        <div className="dynamics-view">
          <LabControl name="dynamicsView" />
        </div>
      }
      caption={<DynamicsCaption view={view} />}
      rail={RAILS[view].map((name) =>
        name === "timeStep" ? <BrownianTimeStep key={name} /> : <LabControl key={name} name={name} />,
      )}
    >
      <DynamicsFigures />
    </Panel>
  );
}

const RAILS = {
  walkers: ["speed", "walkersShow", "walkers", "timeStep", "brownianSeed", "bins", "walkerForces"],
  stationary: ["kT"],
  constantEnergy: ["verletX", "verletY", "verletVx", "verletVy", "verletStep", "verletSteps"],
} as const;

/** Asks for what all three views measure: the prose speaks of it whichever is shown. */
function DynamicsFigures() {
  const view = useLab((state) => state.values.dynamicsView);
  const stationary = useStationary();
  const constantEnergy = useConstantEnergy();
  return (
    <div className="dynamics">
      {view === "walkers" && <WalkersView />}
      {view === "stationary" && <StationaryView job={stationary} />}
      {view === "constantEnergy" && <ConstantEnergyView job={constantEnergy} />}
    </div>
  );
}
