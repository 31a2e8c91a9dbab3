import { covariantDefaults } from "../../../store/covariant/covariantParameters.ts";
import { useCovariant } from "../../../store/covariant/covariantStore.ts";
import { toBlock, toConvergence } from "../../../store/covariant/toCovariant.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

/** Where the block is kept, and how its average converges. */
export const BLOCK = "covariantBlock";
export const CONVERGENCE = "covariantConvergence";

/** The block of Figure 2 as it is being built up. */
export function useBlock(visible = usePanelVisible()) {
  const asked = toBlock(useCovariant(({ values }) => values));
  const job = usePanelExperiment(BLOCK, "covariantBlock", asked, visible);
  return { ...useNeverBlank(job, BLOCK, "covariantBlock", toBlock(covariantDefaults)), asked };
}

/** How far the averages over all groups are from the integral. */
export function useConvergence(visible = usePanelVisible()) {
  const asked = toConvergence(useCovariant(({ values }) => values));
  const job = usePanelExperiment(CONVERGENCE, "covariantBlock", asked, visible);
  return { ...useNeverBlank(job, CONVERGENCE, "covariantBlock", toConvergence(covariantDefaults)), asked };
}
