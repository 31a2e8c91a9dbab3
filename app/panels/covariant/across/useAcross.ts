import { covariantDefaults } from "../../../store/covariant/covariantParameters.ts";
import { useCovariant } from "../../../store/covariant/covariantStore.ts";
import { toAcross } from "../../../store/covariant/toCovariant.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

/** Where the forces of one neighbour are kept. */
export const ACROSS = "covariantAcross";

/** What one neighbour does in Figure 3. */
export function useAcross(visible = usePanelVisible()) {
  const asked = toAcross(useCovariant(({ values }) => values));
  const job = usePanelExperiment(ACROSS, "forceAcross", asked, visible);
  return { ...useNeverBlank(job, ACROSS, "forceAcross", toAcross(covariantDefaults)), asked };
}
