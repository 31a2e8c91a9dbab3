import type { LineParameters } from "../../../src/experiments/kernelRidge/line.ts";
import type { JobName, RequestOf } from "../../../src/worker/protocol.ts";
import type { JobState } from "../../store/jobs.ts";
import { krrDefaults } from "../../store/kernelRidge/krrParameters.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { toHandLine, toLine } from "../../store/kernelRidge/toLine.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { useNeverBlank } from "../useNeverBlank.ts";
import { usePanelExperiment } from "../usePanelExperiment.ts";

/** Distances at which curves are drawn, 0.01 apart. */
export const PLACES = 231;
/** Where the particle sets out, between the well and the far end. */
export const START = 2.5;
/** Short enough for the steepest wall at the highest energy. */
export const TIME_STEP = 0.001;
/** Ten units of time: longer than it takes the slowest particle there and back. */
export const STEPS = 10_000;

/** The chapter's shared experiment as the engine takes it. */
export function useLine() {
  return useKrr((state) => toLine(state.values));
}

/** The same experiment with the formula that one starts with. */
export function asAtFirst(line: LineParameters): LineParameters {
  return { ...line, potential: { ...line.potential, expression: krrDefaults.U } };
}

/** An experiment on a line, in view: its figure is never blank. */
export function useLineExperiment<J extends JobName>(
  slot: string,
  job: J,
  requestFor: (line: LineParameters) => RequestOf<J>,
  line: LineParameters,
  visible: boolean,
): JobState<J> {
  const state = usePanelExperiment(slot, job, requestFor(line), visible);
  return useNeverBlank(state, slot, job, requestFor(asAtFirst(line)));
}

/** Truth and model of the shared experiment. */
export function useLineFit(visible = usePanelVisible()): JobState<"lineFit"> {
  const probe = useKrr((state) => state.values.probe);
  return useLineExperiment("lineFit", "lineFit", (line) => ({ line, places: PLACES, probe }), useLine(), visible);
}

/** The same on the points placed by hand. */
export function useHandFit(visible = usePanelVisible()): JobState<"lineFit"> {
  const hand = useKrr((state) => toHandLine(state.values));
  const probe = useKrr((state) => state.values.probe);
  return useLineExperiment("lineHand", "lineFit", (line) => ({ line, places: PLACES, probe }), hand, visible);
}

/** A particle shot at the wall. */
export function useLineFlight(visible = usePanelVisible()): JobState<"lineFlight"> {
  const kineticEnergy = useKrr((state) => state.values.flightEnergy);
  const requestFor = (line: LineParameters) => ({
    line,
    start: START,
    kineticEnergy,
    timeStep: TIME_STEP,
    steps: STEPS,
  });
  return useLineExperiment("lineFlight", "lineFlight", requestFor, useLine(), visible);
}
