import { useMemo } from "react";
import type { IntegrateMotionRequest } from "../../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { motionDefaults } from "../../../store/molecularDynamics/motionParameters.ts";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";
import { toIntegrateMotion } from "../../../store/molecularDynamics/toMotion.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

const SLOT = "integrateMotion";
const AT_FIRST: IntegrateMotionRequest = toIntegrateMotion(motionDefaults);

/** What Figure 1 shows. */
export function useIntegrateMotion(visible = usePanelVisible()) {
  const asked = useMotion((state) => toIntegrateMotion(state.values));
  const job = usePanelExperiment(SLOT, "integrateMotion", asked, visible);
  const shown = useNeverBlank(job, SLOT, "integrateMotion", AT_FIRST);
  // What the result on the screen is the answer to.
  const { requestKey } = job;
  const of = useMemo(
    () => (requestKey === null ? AT_FIRST : (JSON.parse(requestKey) as IntegrateMotionRequest)),
    [requestKey],
  );
  return { ...shown, asked, of };
}
