import { digits } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import { accountsOf, largestOf } from "../panels/molecule/motion/accounts.ts";
import type { moleculeSpecs } from "../store/molecule/moleculeParameters.ts";
import { openedForces } from "../store/molecule/openedForces.ts";
import { toCost, toLab, toMotion } from "../store/molecule/toLab.ts";
import type { Task } from "../tasks/types.ts";

/** An error that grew by less than this part is the same. */
const SAME = 0.02;

/** How the chapter's tasks are judged. Their words: molecule.mdx (questions) and molecule.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "numeric",
    id: "how-many-equations",
    figure: { panel: "gradient-domain", number: 1 },
    setUp: { molecule: "ethanol", count: 200 },
    unit: "",
    tolerance: { absolute: 0.5 },
    answer: async (values, ask) => {
      const { costs } = await ask("molecularCost", toCost(toLab(values)));
      return costs.find(({ id }) => id === "conserving")?.size ?? Number.NaN;
    },
  },
  {
    kind: "predict",
    id: "turned-every-way",
    figure: { panel: "gradient-domain", number: 1 },
    setUp: {},
    found: async (values, ask) => {
      const errorOf = async (aligned: boolean) => {
        const { models, forceSpread } = await ask("molecularFit", {
          ...toLab({ ...values, aligned }),
          models: ["conserving"],
        });
        return { error: models[0].forceErrors?.rootMeanSquare ?? Number.NaN, forceSpread };
      };
      const [alike, anyhow] = [await errorOf(true), await errorOf(false)];
      const same = Math.abs(anyhow.error / alike.error - 1) < SAME;
      const useless = anyhow.error > anyhow.forceSpread / 2;
      return {
        option: same ? "same" : useless ? "useless" : "larger",
        text: t`${digits(alike.error)} meV/Å turned alike, ${digits(anyhow.error)} meV/Å as they lie`,
      };
    },
  },
  {
    kind: "make",
    id: "keep-coordinates",
    figure: { panel: "learned-dynamics", number: 3 },
    setUp: { count: 15, duration: 0.3, watched: "cartesian" },
    watched: t`Largest change of true energy, by components, of coordinates`,
    unit: "meV",
    goal: { below: 10 },
    watch: async (values, ask) => {
      const { models } = await ask("molecularFit", { ...toLab(values), models: ["cartesian"] });
      const { trained, problem } = models[0];
      if (trained === null) throw new Error(problem?.message ?? t`There is no model.`);
      const [, account] = accountsOf(await ask("molecularMotion", toMotion([trained], values)));
      return account.lasts ? largestOf(account.true) : Number.POSITIVE_INFINITY;
    },
    free: ["count", "chosen", "lengthScale", "ridge", "seed"],
    against: () =>
      openedForces.getState() === null
        ? null
        : t`It does not count yet: go back to the molecule that is made in Figure 1.`,
  },
] as const satisfies readonly Task<typeof moleculeSpecs>[];
