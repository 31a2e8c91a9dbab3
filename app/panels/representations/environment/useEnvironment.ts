import { useMemo } from "react";
import type { SymmetryFunctionScanRequest } from "../../../../src/experiments/molecules/symmetryFunctionScan.ts";
import { representationDefaults } from "../../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../../store/representations/representationStore.ts";
import { toEnvironment } from "../../../store/representations/toEnvironment.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

const ENVIRONMENT = "moleculeEnvironment";
const AT_FIRST: SymmetryFunctionScanRequest = toEnvironment(representationDefaults);

/** One atom’s surroundings through the filters, and what becomes of them at the cutoff. */
export function useEnvironment(visible = usePanelVisible()) {
  const values = useRepresentation((state) => state.values);
  const asked = toEnvironment(values);
  const job = usePanelExperiment(ENVIRONMENT, "symmetryFunctionScan", asked, visible);
  const shown = useNeverBlank(job, ENVIRONMENT, "symmetryFunctionScan", AT_FIRST);
  // What the result on the screen is the answer to.
  const { requestKey } = job;
  const of = useMemo(
    () => (requestKey === null ? AT_FIRST : (JSON.parse(requestKey) as SymmetryFunctionScanRequest)),
    [requestKey],
  );
  return { ...shown, asked, of };
}
