import { choosingDefaults } from "../../../store/choosing/choosingParameters.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { toThreeBodyCurves } from "../../../store/choosing/toCurves.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useCurves } from "../curves/useCurves.ts";

/** Where the learning curves are kept. */
export const THREE_BODY_CURVES = "choosingTriples";

/** The learning curves of Figure 3. */
export function useThreeBodyCurves(visible = usePanelVisible()) {
  const asked = toThreeBodyCurves(useChoosing(({ values }) => values));
  return useCurves(THREE_BODY_CURVES, "threeBodyCurves", asked, toThreeBodyCurves(choosingDefaults), visible);
}
