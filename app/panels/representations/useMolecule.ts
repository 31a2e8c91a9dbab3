import type { DescribeMoleculeRequest } from "../../../src/experiments/molecules/describeMolecule.ts";
import { representationDefaults } from "../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../store/representations/representationStore.ts";
import { toDescription, toTrial } from "../../store/representations/toMolecule.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { useNeverBlank } from "../useNeverBlank.ts";
import { usePanelExperiment } from "../usePanelExperiment.ts";

export const DESCRIPTION = "moleculeDescription";

const AT_FIRST: DescribeMoleculeRequest = toDescription(representationDefaults);

/** The molecule and its descriptions, before and after what is done to it. */
export function useDescription(visible = usePanelVisible()) {
  const values = useRepresentation((state) => state.values);
  const asked = toDescription(values);
  const job = usePanelExperiment(DESCRIPTION, "describeMolecule", asked, visible);
  return { ...useNeverBlank(job, DESCRIPTION, "describeMolecule", AT_FIRST), asked };
}

/** The same with every operation in force: what the statements on Figure 1 rest on. */
export function useTrial(visible: boolean) {
  const values = useRepresentation((state) => state.values);
  const asked = toTrial(values);
  return { ...usePanelExperiment("moleculeTrial", "describeMolecule", asked, visible), asked };
}
