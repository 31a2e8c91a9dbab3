import { motionSeconds } from "../../../store/molecule/costs.ts";
import { useMolecule } from "../../../store/molecule/moleculeStore.ts";
import { toSpectrum } from "../../../store/molecule/toLab.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useOnDemand } from "../../useOnDemand.ts";
import { useFit, useTrained } from "../fit/useFit.ts";
import { startOf } from "../motion/useMotion.ts";

const SPECTRUM = "molecularSpectrum";

/** The molecule's vibrations, by the true forces and by the energy-conserving model's. */
export function useSpectrum(visible = usePanelVisible()) {
  const values = useMolecule((state) => state.values);
  const fit = useFit(visible);
  const trained = useTrained(fit).filter(({ id }) => id === "conserving");
  const asked = trained.length === 0 ? null : toSpectrum(trained, values, startOf(fit));
  const steps = asked === null ? 0 : (asked.repeats * asked.duration) / asked.timeStep;
  const seconds = asked === null ? null : motionSeconds(trained, steps);
  return { ...useOnDemand(SPECTRUM, "molecularSpectrum", asked, seconds, visible), fit };
}
