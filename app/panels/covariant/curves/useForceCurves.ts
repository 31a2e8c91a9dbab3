import { covariantDefaults } from "../../../store/covariant/covariantParameters.ts";
import { useCovariant } from "../../../store/covariant/covariantStore.ts";
import { toForceCurves } from "../../../store/covariant/toCovariant.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { useRestingExperiment } from "../../useRestingExperiment.ts";

/** Where the learning curves are kept. */
export const FORCE_CURVES = "covariantCurves";

/** The learning curves of Figure 4: seconds at most, run whenever the hand rests. */
export function useForceCurves(visible = usePanelVisible()) {
  const asked = toForceCurves(useCovariant(({ values }) => values));
  const job = useRestingExperiment(FORCE_CURVES, "forceCurves", asked, visible);
  const atFirst = toForceCurves(covariantDefaults);
  return { ...job, ...useNeverBlank(job, FORCE_CURVES, "forceCurves", atFirst), asked };
}
