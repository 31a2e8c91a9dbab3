import { useMemo } from "react";
import type { NoetherRequest } from "../../../../src/experiments/noether/noether.ts";
import type { NoetherLearnedRequest } from "../../../../src/experiments/noether/noetherLearned.ts";
import { representationDefaults } from "../../../store/representations/representationParameters.ts";
import { useRepresentation } from "../../../store/representations/representationStore.ts";
import { toLearnt, toNoether, toUnbroken } from "../../../store/representations/toNoether.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useNeverBlank } from "../../useNeverBlank.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

const [BROKEN, UNBROKEN] = ["noether", "noetherUnbroken"] as const;
export const LEARNT = "noetherLearnt";

const BROKEN_AT_FIRST: NoetherRequest = toNoether(representationDefaults);
const UNBROKEN_AT_FIRST: NoetherRequest = toUnbroken(representationDefaults);
const LEARNT_AT_FIRST: NoetherLearnedRequest = toLearnt(representationDefaults);

/** The cluster with what is broken now. */
export function useNoether(visible = usePanelVisible()) {
  const values = useRepresentation((state) => state.values);
  const asked = toNoether(values);
  const job = usePanelExperiment(BROKEN, "noether", asked, visible);
  const shown = useNeverBlank(job, BROKEN, "noether", BROKEN_AT_FIRST);
  // What the result on the screen is the answer to.
  const { requestKey } = job;
  const of = useMemo(
    () => (requestKey === null ? BROKEN_AT_FIRST : (JSON.parse(requestKey) as NoetherRequest)),
    [requestKey],
  );
  return { ...shown, asked, of };
}

/** The same cluster left to itself. */
export function useUnbroken(visible = usePanelVisible()) {
  const values = useRepresentation((state) => state.values);
  const asked = toUnbroken(values);
  const job = usePanelExperiment(UNBROKEN, "noether", asked, visible);
  return { ...useNeverBlank(job, UNBROKEN, "noether", UNBROKEN_AT_FIRST), asked };
}

/** A cluster moved by learnt forces. */
export function useLearnt(visible = usePanelVisible()) {
  const values = useRepresentation((state) => state.values);
  const asked = toLearnt(values);
  const job = usePanelExperiment(LEARNT, "noetherLearned", asked, visible);
  return { ...useNeverBlank(job, LEARNT, "noetherLearned", LEARNT_AT_FIRST), asked };
}
