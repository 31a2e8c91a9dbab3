import { t } from "../../messages/t.ts";
import { usePairCurves, usePowerScan } from "../../panels/choosing/targetSimilarity/usePairCurves.ts";
import { useThreeBodyCurves } from "../../panels/choosing/threeBody/useThreeBody.ts";
import { useGaussianCurves, useSymmetricCurves } from "../../panels/choosing/uniqueness/useUniqueness.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { ChoosingMeasurements, ChoosingResults } from "./types.ts";

/**
 * What Figures 1 to 3 have measured, of what a text needs. Learning curves wait for their figures; only those that no figure shows are
 * asked for while the text is on screen and no hand is on a control.
 */
export function useChoosingMeasurements(
  needs: readonly string[],
  onScreen: boolean,
): Measurements<ChoosingMeasurements> {
  const resting = !useDragging();
  const gaussian = useGaussianCurves(false);
  const symmetric = useSymmetricCurves(onScreen && resting && needs.includes("symmetric"));
  const pairs = usePairCurves(false);
  const powers = usePowerScan(false);
  const triples = useThreeBodyCurves(false);
  return gather<ChoosingResults>(
    {
      gaussian: { job: gaussian, wanted: { ...gaussian.asked }, again: t`scroll to Figure 1`, onDemand: true },
      symmetric: { job: symmetric, wanted: { ...symmetric.asked }, again: t`come back to this sentence` },
      pairs: { job: pairs, wanted: { ...pairs.asked }, again: t`scroll to Figure 2`, onDemand: true },
      powers: { job: powers, wanted: { ...powers.asked }, again: t`scroll to Figure 2`, onDemand: true },
      triples: { job: triples, wanted: { ...triples.asked }, again: t`scroll to Figure 3`, onDemand: true },
    },
    needs,
    onScreen,
  );
}
