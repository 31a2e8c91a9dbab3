import { t } from "../../messages/t.ts";
import { FIT_COST } from "../../panels/kernelRidge/cost/useFitCost.ts";
import { lineOfDraws, useLineDraws } from "../../panels/kernelRidge/draws/useLineDraws.ts";
import { lineOfMap, useSmoothness } from "../../panels/kernelRidge/smoothness/useSmoothness.ts";
import { useHandFit, useLine, useLineFit, useLineFlight } from "../../panels/kernelRidge/useKrrExperiments.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { toHandLine } from "../../store/kernelRidge/toLine.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useJob } from "../../store/useExperiment.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { KrrMeasure, KrrMeasurements, KrrResults } from "./types.ts";

/**
 * What the chapter has measured, of what a text needs. While the text is on screen and no hand is on a control it is asked for,
 * just as the figures ask for it; the cost alone waits for its figure.
 */
export function useKrrMeasurements(needs: readonly string[], onScreen: boolean): Measurements<KrrMeasurements> {
  const line = useLine();
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
  return gather<KrrResults>(
    {
      fit: { job: fit, wanted: { line, probe }, again: t`scroll to Figure 2` },
      byHand: { job: byHand, wanted: { line: hand, probe }, again: t`scroll to Figure 1` },
      flight: { job: flight, wanted: { line, kineticEnergy }, again: t`scroll to Figure 2` },
      scores: { job: scores, wanted: { line }, again: t`scroll to Figure 3` },
      map: { job: map, wanted: { line: lineOfMap(line) }, again: t`scroll to Figure 3` },
      draws: { job: drawn, wanted: { line: lineOfDraws(line), draws, drawSeed }, again: t`scroll to Figure 4` },
      cost: { job: cost, wanted: { kernel: line.model.kernel }, onDemand: true, again: t`measure again in Figure 5` },
    },
    needs,
    onScreen,
  );
}
