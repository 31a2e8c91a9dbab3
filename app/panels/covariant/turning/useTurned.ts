import { covariantDefaults } from "../../../store/covariant/covariantParameters.ts";
import { useCovariant } from "../../../store/covariant/covariantStore.ts";
import { toTurned } from "../../../store/covariant/toCovariant.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

/** Where the turned predictions are kept. */
export const TURNED = "covariantTurned";

/** What the models of Figure 1 say at every angle. */
export function useTurned(visible = usePanelVisible()) {
  const asked = toTurned(useCovariant(({ values }) => values));
  const job = usePanelExperiment(TURNED, "turnedPredictions", asked, visible);
  return { ...useNeverBlank(job, TURNED, "turnedPredictions", toTurned(covariantDefaults)), asked };
}
