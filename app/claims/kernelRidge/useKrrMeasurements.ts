import { FIT_COST } from "../../panels/kernelRidge/cost/useFitCost.ts";
import { useLineDraws } from "../../panels/kernelRidge/draws/useLineDraws.ts";
import { useSmoothness } from "../../panels/kernelRidge/smoothness/useSmoothness.ts";
import { useHandFit, useLineFit, useLineFlight } from "../../panels/kernelRidge/useKrrExperiments.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { toHandLine, toLine } from "../../store/kernelRidge/toLine.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useJob } from "../../store/useExperiment.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { KrrMeasure, KrrMeasurements, KrrResults } from "./types.ts";

/**
 * What the chapter has measured, of what a text needs. While the text is on screen and no hand is on a control it is asked for,
 * just as the figures ask for it; the cost alone waits for its figure.
 */
export function useKrrMeasurements(needs: readonly string[], onScreen: boolean): Measurements<KrrMeasurements> {
  const line = useKrr((state) => toLine(state.values));
  const hand = useKrr((state) => toHandLine(state.values));
  const { probe, flightEnergy: kineticEnergy, draws, drawSeed } = useKrr((state) => state.values);
  const resting = !useDragging();
  const wanted = (...measures: readonly KrrMeasure[]) =>
    onScreen && resting && measures.some((measure) => needs.includes(measure));
  const fit = useLineFit(wanted("fit"));
  const byHand = useHandFit(wanted("byHand"));
  const flight = useLineFlight(wanted("flight"));
  const { scores, map } = useSmoothness(wanted("scores", "map"));
  const drawn = useLineDraws(wanted("draws"));
  const cost = useJob<"fitCost">(FIT_COST);
  // Neither map nor draws depend on all of the model that is set.
  const { kernel, priorMean } = line.model;
  const ofMap = { ...line, model: { kernel, priorMean, lengthScale: 1, ridge: 0 } };
  const ofDraws = { ...line, model: { ...line.model, kernel: "gaussian" } };
  return gather<KrrResults>(
    {
      fit: { job: fit, wanted: { line, probe }, again: "scroll to Figure 2" },
      byHand: { job: byHand, wanted: { line: hand, probe }, again: "scroll to Figure 1" },
      flight: { job: flight, wanted: { line, kineticEnergy }, again: "scroll to Figure 2" },
      scores: { job: scores, wanted: { line }, again: "scroll to Figure 3" },
      map: { job: map, wanted: { line: ofMap }, again: "scroll to Figure 3" },
      draws: { job: drawn, wanted: { line: ofDraws, draws, drawSeed }, again: "scroll to Figure 4" },
      cost: { job: cost, wanted: { kernel }, onDemand: true, again: "measure again in Figure 5" },
    },
    needs,
    onScreen,
  );
}
