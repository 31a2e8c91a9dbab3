import { t } from "../../messages/t.ts";
import { useOrderCounts, useRowNorms } from "../../panels/representations/orders/useOrders.ts";
import { SIZES, toSizes } from "../../panels/representations/sizes/useSizes.ts";
import { TWINS, toTwins } from "../../panels/representations/twins/useTwins.ts";
import { useTrial } from "../../panels/representations/useMolecule.ts";
import { useRepresentation } from "../../store/representations/representationStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useJob } from "../../store/useExperiment.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { RepresentationMeasure, RepresentationMeasurements, RepresentationResults } from "./types.ts";

/**
 * What the chapter has measured, of what a text needs. While the text is on screen and no hand is on a control it is asked for,
 * just as the figures ask for it; searches and measurements that take long wait for their figures.
 */
export function useRepresentationMeasurements(
  needs: readonly string[],
  onScreen: boolean,
): Measurements<RepresentationMeasurements> {
  const resting = !useDragging();
  const wanted = (measure: RepresentationMeasure) => onScreen && resting && needs.includes(measure);
  const values = useRepresentation((state) => state.values);
  const trial = useTrial(wanted("trial"));
  const counts = useOrderCounts(wanted("counts"));
  const rowNorms = useRowNorms(wanted("rowNorms"));
  const twins = useJob<"spectrumTwins">(TWINS);
  const sizes = useJob<"representationSizes">(SIZES);
  const { representations } = toSizes(values);
  return gather<RepresentationResults>(
    {
      trial: { job: trial, wanted: { ...trial.asked }, again: t`scroll to Figure 1` },
      counts: { job: counts, wanted: { ...counts.asked }, again: t`scroll to Figure 2` },
      rowNorms: { job: rowNorms, wanted: { ...rowNorms.asked }, again: t`scroll to Figure 2` },
      twins: { job: twins, wanted: { ...toTwins(values) }, again: t`search again in Figure 3`, onDemand: true },
      // How far the chain was carried does not matter.
      sizes: { job: sizes, wanted: { representations }, again: t`scroll to Figure 5`, onDemand: true },
    },
    needs,
    onScreen,
  );
}
