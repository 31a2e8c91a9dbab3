import { choosingDefaults } from "../../../store/choosing/choosingParameters.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { toPairCurves, toPairShape, toPowerScan } from "../../../store/choosing/toCurves.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";
import { useCurves } from "../curves/useCurves.ts";

/** Where the learning curves are kept, and the errors of every n. */
export const PAIR_CURVES = "choosingPairs";
export const POWER_SCAN = "choosingPowers";
const SHAPE = "choosingPairShape";

/** The learning curves of Figure 2. */
export function usePairCurves(visible = usePanelVisible()) {
  const asked = toPairCurves(useChoosing(({ values }) => values));
  return useCurves(PAIR_CURVES, "pairCurves", asked, toPairCurves(choosingDefaults), visible);
}

/** The errors of every n at the largest N. */
export function usePowerScan(visible = usePanelVisible()) {
  const asked = toPowerScan(useChoosing(({ values }) => values));
  return useCurves(POWER_SCAN, "pairCurves", asked, toPowerScan(choosingDefaults), visible);
}

/** The pair potential that is learnt. */
export function usePairShape(visible = usePanelVisible()) {
  const asked = toPairShape(useChoosing(({ values }) => values));
  const job = usePanelExperiment(SHAPE, "pairShape", asked, visible);
  return { ...useNeverBlank(job, SHAPE, "pairShape", toPairShape(choosingDefaults)), asked };
}
