import { digits } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import { lineOfMap } from "../panels/kernelRidge/smoothness/useSmoothness.ts";
import { type KrrValues, krrSpecs } from "../store/kernelRidge/krrParameters.ts";
import { toHandLine, toLine } from "../store/kernelRidge/toLine.ts";
import type { Ask, Task } from "../tasks/types.ts";

/** As the figures draw it: distances from 0.7 to 3, 0.01 apart. */
const PLACES = 231;
/** Where the particle of Figure 2 sets out. */
const START = 2.5;

const NOT_FITTED = () => new Error(t`This model could not be fitted.`);

async function learned(line: ReturnType<typeof toLine>, { probe }: KrrValues, ask: Ask) {
  const fit = await ask("lineFit", { line, places: PLACES, probe });
  if (fit.learned === null) throw NOT_FITTED();
  return { ...fit, learned: fit.learned };
}

/** The smallest leave-one-out error over all σ and λ. */
async function leastLeaveOneOut(values: KrrValues, ask: Ask): Promise<number> {
  const { byLeaveOneOut } = await ask("lineTuneMap", { line: lineOfMap(toLine(values)) });
  if (byLeaveOneOut === null) throw NOT_FITTED();
  return byLeaveOneOut.leaveOneOut;
}

/** How the chapter's tasks are judged. Their words: kernelRidge.mdx (questions) and kernelRidge.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "numeric",
    id: "digits-lost",
    figure: { panel: "by-hand", number: 1 },
    setUp: { sigma: 0.6 },
    unit: t`digits`,
    tolerance: { absolute: 0.25 },
    answer: async (values, ask) => Math.log10((await learned(toHandLine(values), values, ask)).learned.conditionNumber),
  },
  {
    kind: "make",
    id: "three-points",
    figure: { panel: "by-hand", number: 1 },
    setUp: { points: [1, 1.5, 2] },
    watched: t`Error of the curve between r = 1 and r = 2, root mean square`,
    unit: "kT₀",
    goal: { below: 0.1 },
    watch: async (values, ask) => {
      const { places, truth, learned: model } = await learned(toHandLine(values), values, ask);
      const squares = [...places.keys()]
        .filter((at) => places[at] >= 1 && places[at] <= 2)
        .map((at) => (model.energy[at] - truth[at]) ** 2);
      return Math.sqrt(squares.reduce((sum, square) => sum + square) / squares.length);
    },
    free: ["points", "sigma"],
    against: ({ points }) => (points.length > 3 ? t`It does not count yet: three points are enough.` : null),
  },
  {
    kind: "make",
    id: "how-much-wall",
    figure: { panel: "extrapolation", number: 2 },
    setUp: {},
    watched: t`Highest learnt energy on the way, less the particle’s`,
    unit: "kT₀",
    goal: { above: 0 },
    watch: async (values, ask) => {
      const { places, learned: model } = await learned(toLine(values), values, ask);
      const start = places.findIndex((r) => r >= START - 1e-9);
      return Math.max(...model.energy.subarray(0, start)) - (values.flightEnergy + model.energy[start]);
    },
    free: ["window"],
    kept: ["flightEnergy"],
  },
  {
    kind: "numeric",
    id: "least-error",
    figure: { panel: "sigma-lambda", number: 3 },
    individual: true,
    setUp: { scheme: "random", N: 40, noise: 0.1, sigma: 0.3, lambda: 0.01 },
    unit: "kT₀",
    tolerance: { relative: 0.05 },
    answer: leastLeaveOneOut,
  },
  {
    kind: "predict",
    id: "kink",
    figure: { panel: "sigma-lambda", number: 3 },
    setUp: { potential: "expression", U: "abs(r - 1.5) - 0.5", window: { from: 0.7, to: 3 }, N: 20, probe: 1.5 },
    found: async (values, ask) => {
      const scored = [];
      for (const { id, label } of krrSpecs.kernel.options) {
        scored.push({ id, label, error: await leastLeaveOneOut({ ...values, kernel: id }, ask) });
      }
      const [best, next] = scored.sort((a, b) => a.error - b.error);
      return {
        option: best.id,
        text: t`${best.label}, ${digits(best.error, 2)} kT₀; the next is ${next.label}, ${digits(next.error, 2)} kT₀`,
      };
    },
  },
] as const satisfies readonly Task<typeof krrSpecs>[];
