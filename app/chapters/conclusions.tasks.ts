import { heldInEvery } from "../panels/conclusions/heldInEvery.ts";
import { toConclusions } from "../panels/conclusions/useConclusions.ts";
import type { conclusionSpecs } from "../store/conclusions/conclusionParameters.ts";
import type { Task } from "../tasks/types.ts";

/** The statements of the task. */
const STATED: readonly string[] = ["momenta", "noWork", "fewSamples", "manySamples", "turnsAlong"];

/** How the chapter's task is judged. Its words: conclusions.mdx (question) and conclusions.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "choice",
    id: "law-or-luck",
    figure: { panel: "take-home", number: 1 },
    setUp: { seed: 6, draws: 4 },
    several: true,
    right: async (values, ask) => {
      const held = heldInEvery(await ask("conclusions", toConclusions(values)));
      return STATED.filter((id) => held.includes(id));
    },
  },
] as const satisfies readonly Task<typeof conclusionSpecs>[];
