import { t } from "../../messages/t.ts";
import { useEnvironment } from "../../panels/representations/environment/useEnvironment.ts";
import { useLearnt, useNoether, useUnbroken } from "../../panels/representations/noether/useNoether.ts";
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
  const environment = useEnvironment(wanted("environment"));
  const broken = useNoether(wanted("broken"));
  const unbroken = useUnbroken(wanted("unbroken"));
  const learnt = useLearnt(wanted("learnt"));
  return gather<RepresentationResults>(
    {
      trial: { job: trial, wanted: { ...trial.asked }, again: t`scroll to Figure 1` },
      counts: { job: counts, wanted: { ...counts.asked }, again: t`scroll to Figure 2` },
      rowNorms: { job: rowNorms, wanted: { ...rowNorms.asked }, again: t`scroll to Figure 2` },
      twins: { job: twins, wanted: { ...toTwins(values) }, again: t`search again in Figure 3`, onDemand: true },
      // How far the chain was carried does not matter.
      sizes: { job: sizes, wanted: { representations }, again: t`scroll to Figure 5`, onDemand: true },
      environment: { job: environment, wanted: { ...environment.asked }, again: t`scroll to Figure 4` },
      broken: {
        job: { ...broken, result: broken.result && { ...broken.result, breaking: broken.of.breaking } },
        wanted: { ...broken.asked },
        again: t`scroll to Figure 6`,
      },
      unbroken: { job: unbroken, wanted: { ...unbroken.asked }, again: t`scroll to Figure 6` },
      learnt: { job: learnt, wanted: { ...learnt.asked }, again: t`scroll to Figure 6` },
    },
    needs,
    onScreen,
  );
}
