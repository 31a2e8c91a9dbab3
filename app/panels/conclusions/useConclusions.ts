import type { ConclusionsRequest } from "../../../src/experiments/conclusions/conclusions.ts";
import type { ConclusionValues } from "../../store/conclusions/conclusionParameters.ts";
import { useConclusion } from "../../store/conclusions/conclusionStore.ts";
import { seedInUse } from "../../store/conclusions/freshSeed.ts";
import { useExperiment } from "../../store/useExperiment.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { useRestingExperiment } from "../useRestingExperiment.ts";

export const CONCLUSIONS = "conclusions";
const CORRECTIONS = "corrections";

/** What is measured at the present settings. */
export function toConclusions(values: ConclusionValues): ConclusionsRequest {
  return { seed: seedInUse(values), draws: values.draws };
}

/** Everything there is to take home, measured again. */
export function useConclusions(visible = usePanelVisible()) {
  const asked = toConclusions(useConclusion(({ values }) => values));
  return { ...useRestingExperiment(CONCLUSIONS, "conclusions", asked, visible), asked };
}

const NOTHING = {};

/** Where the notebook differs from the slides, measured: the same whatever the settings. */
export function useCorrections(visible: boolean) {
  return { ...useExperiment(CORRECTIONS, "corrections", visible ? NOTHING : null), asked: NOTHING };
}
