import type { JobState } from "../../store/jobs.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { toHandLine, toLine } from "../../store/kernelRidge/toLine.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { usePanelExperiment } from "../usePanelExperiment.ts";

/** Distances at which curves are drawn, 0.01 apart. */
const PLACES = 231;
/** Where the particle sets out, between the well and the far end. */
const START = 2.5;
/** Short enough for the steepest wall at the highest energy. */
const TIME_STEP = 0.001;
/** Ten units of time: longer than it takes the slowest particle there and back. */
const STEPS = 10_000;

/** The chapter's shared experiment as the engine takes it. */
export function useLine() {
  return useKrr((state) => toLine(state.values));
}

/** Truth and model of the shared experiment. */
export function useLineFit(visible = usePanelVisible()): JobState<"lineFit"> {
  const line = useLine();
  const probe = useKrr((state) => state.values.probe);
  return usePanelExperiment("lineFit", "lineFit", { line, places: PLACES, probe }, visible);
}

/** The same on the points placed by hand. */
export function useHandFit(visible = usePanelVisible()): JobState<"lineFit"> {
  const line = useKrr((state) => toHandLine(state.values));
  const probe = useKrr((state) => state.values.probe);
  return usePanelExperiment("lineHand", "lineFit", { line, places: PLACES, probe }, visible);
}

/** A particle shot at the wall. */
export function useLineFlight(visible = usePanelVisible()): JobState<"lineFlight"> {
  const line = useLine();
  const kineticEnergy = useKrr((state) => state.values.flightEnergy);
  const request = { line, start: START, kineticEnergy, timeStep: TIME_STEP, steps: STEPS };
  return usePanelExperiment("lineFlight", "lineFlight", request, visible);
}
