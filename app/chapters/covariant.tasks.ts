import { t } from "../messages/t.ts";
import { fitCost } from "../panels/covariant/curves/curveCosts.ts";
import type { covariantSpecs } from "../store/covariant/covariantParameters.ts";
import { angleIndex, toBlock, toForceCurves, toTurned } from "../store/covariant/toCovariant.ts";
import type { Task } from "../tasks/types.ts";

/** How the chapter's tasks are judged. Their words: covariant.mdx (questions) and covariant.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "predict",
    id: "half-a-turn",
    figure: { panel: "turning", number: 1 },
    setUp: { angle: 180 },
    range: { min: 0, max: 3, step: 0.1 },
    found: async (values, ask) => {
      const { truth, models } = await ask("turnedPredictions", toTurned(values));
      const at = 2 * angleIndex(values);
      const arrow = models.find(({ model }) => model === "invariant")?.predictions ?? new Float64Array(0);
      const wrong = Math.hypot(arrow[at] - truth[at], arrow[at + 1] - truth[at + 1]);
      const value = wrong / Math.hypot(truth[at], truth[at + 1]);
      return { value, text: t`${value.toFixed(2)} times the length of the true force` };
    },
  },
  {
    kind: "make",
    id: "enough-turns",
    figure: { panel: "group-average", number: 2 },
    setUp: { averageWidth: 0.4, order: 4 },
    watched: t`By how much the average breaks the law, in parts of its size`,
    unit: "",
    goal: { below: 1e-10 },
    watch: async (values, ask) => (await ask("covariantBlock", toBlock(values))).averageResidual,
    free: ["order", "added"],
  },
  {
    kind: "numeric",
    id: "price-of-copies",
    figure: { panel: "force-curves", number: 4 },
    setUp: {},
    unit: "",
    tolerance: { relative: 0.02 },
    answer: async (values) => {
      const request = toForceCurves(values);
      const most = Math.max(...request.sets.counts);
      return fitCost(request, "augmented", most).factorisation / fitCost(request, "covariant", most).factorisation;
    },
  },
] as const satisfies readonly Task<typeof covariantSpecs>[];
