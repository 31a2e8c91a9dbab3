import { bestPower, powerErrors } from "../figures/pairPictures.ts";
import { curveQuartiles } from "../figures/representationCurves.ts";
import { t } from "../messages/t.ts";
import type { choosingSpecs } from "../store/choosing/choosingParameters.ts";
import { energySet } from "../store/choosing/energySet.ts";
import { OWN_LINE } from "../store/choosing/gaussianParameters.ts";
import { openedSet } from "../store/choosing/openedSet.ts";
import { toGaussianCurves, toPowerScan } from "../store/choosing/toCurves.ts";
import { toMoleculeSet, toOwnFit } from "../store/choosing/toOwn.ts";
import type { Task } from "../tasks/types.ts";

/** How the chapter's tasks are judged. Their words: choosing.mdx (questions) and choosing.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "make",
    id: "look-alike",
    figure: { panel: "uniqueness", number: 1 },
    setUp: { own: "x^2", lookedAt: "own", maximumCount: "80" },
    watched: t`Error of one’s own representation at N = 10`,
    unit: "",
    goal: { below: 1e-4 },
    watch: async (values, ask) => {
      const { target, curve } = toGaussianCurves(values);
      const representations = [{ id: OWN_LINE, expression: values.own }];
      // At all N of the figure: other places are drawn for another largest N, and what is watched is a point of its curve.
      const result = await ask("gaussianCurves", { target, representations, curve });
      return curveQuartiles(result, OWN_LINE)?.median[curve.counts.indexOf(10)] ?? Number.NaN;
    },
    free: ["own"],
  },
  {
    kind: "predict",
    id: "power-of-morse",
    figure: { panel: "target-similarity", number: 2 },
    setUp: { potential: "morse" },
    range: { min: 1, max: 14, step: 1 },
    found: async (values, ask) => {
      const best = bestPower(powerErrors(await ask("pairCurves", toPowerScan(values))));
      return { value: best ?? Number.NaN, text: best === null ? "–" : `n = ${best}` };
    },
  },
  {
    kind: "make",
    id: "molecule-power",
    figure: { panel: "own-data", number: 4 },
    setUp: { frames: 600, ownPower: 6, parityOf: "inverseDistances" },
    watched: t`Error of what is learnt from r⁻ⁿ, root mean square`,
    unit: "meV",
    goal: { below: 50 },
    watch: async (values, ask) => {
      const { frames } = await ask("moleculeSet", toMoleculeSet(values));
      const set = energySet(frames, "eV", "a task");
      if (set === null) throw new Error(t`There are no energies to learn.`);
      const { errors } = await ask("moleculeFit", toOwnFit(set, { ...values, parityOf: "inverseDistances" }));
      return errors.rootMeanSquare;
    },
    free: ["ownPower"],
    against: () =>
      openedSet.getState() === null ? null : t`It does not count yet: go back to the set that is made in Figure 4.`,
  },
] as const satisfies readonly Task<typeof choosingSpecs>[];
