import { useStore } from "zustand";
import { t } from "../../messages/t.ts";
import { Panel } from "../Panel.tsx";
import { usePanelVisible } from "../PanelVisibility.ts";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/dynamics.css";
import "../../styles/vectorFields.css";
import "../../styles/molecularDynamics.css";
import { problemAt } from "../problemAt.ts";
import { FluidView } from "./fluid/FluidView.tsx";
import { pageFluid } from "./fluid/pageFluid.ts";
import { MotionControl } from "./MotionControl.tsx";

/** Figure 3: particles in the plane that melt and condense, while one changes their temperature. */
export function FluidPanel() {
  // Nothing moves while nobody can see it.
  const visible = usePanelVisible();
  const busy = useStore(
    pageFluid.store,
    ({ activity, shown, problem }) => activity === "preparing" || (visible && shown === null && problem === null),
  );
  const problem = useStore(pageFluid.store, (state) => state.problem);
  return (
    <Panel
      id="fluid"
      number={3}
      title={t`A fluid in the plane`}
      wide
      busy={busy}
      caption={t`Lennard-Jones particles in a square whose sides join, forces cut off at 2.5 s and energies shifted to end there; velocity
        Verlet, lengths in s, energies in ε. Filled: six neighbours in good order, as in a crystal; pale: among others, without that order;
        empty: fewer than three near neighbours. g(r) says how much more often than by chance two particles are at a distance; thin, of
        this picture, thick, averaged since the temperature was set. The thermostat scales all velocities by one number drawn by
        chance (Bussi, Donadio and Parrinello 2007).`}
      rail={
        <>
          <div className="rail-group">
            <MotionControl name="temperature" {...problemAt(problem, "temperature")} />
            <MotionControl name="thermostat" />
          </div>
          <div className="rail-group">
            <MotionControl name="beginning" look="menu" />
            <MotionControl name="density" {...problemAt(problem, "density")} />
          </div>
          <div className="rail-group">
            <MotionControl name="particles" {...problemAt(problem, "particles")} />
            <SeedLine of="fluidSeed" another={t`Other velocities at the start`} />
          </div>
          <div className="rail-group">
            <MotionControl name="fluidStep" {...problemAt(problem, "timeStep")} />
            <MotionControl name="pace" />
          </div>
        </>
      }
    >
      <FluidView />
    </Panel>
  );
}
