import { t } from "../messages/t.ts";
import { distanceOfError } from "../store/multipoles/distanceOfError.ts";
import type { multipoleSpecs } from "../store/multipoles/multipoleParameters.ts";
import { toMap, toSphere } from "../store/multipoles/toMultipoles.ts";
import type { Task } from "../tasks/types.ts";

/** The part of the potential that a dipole's error shall be. */
const PART = 0.01;

/** A potential that falls faster than this falls as R⁻⁴. */
const STEEP = -3.5;

/** How the chapter's tasks are judged. Their words: multipoles.mdx (questions) and multipoles.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "numeric",
    id: "one-per-cent",
    figure: { panel: "fall-off", number: 2 },
    setUp: { source: "water" },
    unit: "Å",
    tolerance: { relative: 0.1 },
    answer: async (values, ask) => {
      const request = { ...toSphere(values), points: 400 };
      return distanceOfError(await ask("multipoleFallOff", request), 1, PART);
    },
  },
  {
    kind: "choice",
    id: "steepest",
    figure: { panel: "fall-off", number: 2 },
    setUp: {},
    right: async (values, ask) => {
      const molecules = ["water", "benzene", "methane", "ethylene"] as const;
      const slopes = await Promise.all(
        molecules.map(async (source) => {
          const { orders } = await ask("multipoleFallOff", toSphere({ ...values, source }));
          // None of them has a charge: the error after it is the potential.
          return orders[0].slope;
        }),
      );
      return molecules.filter((_, k) => slopes[k] < STEEP);
    },
  },
  {
    kind: "make",
    id: "no-dipole",
    figure: { panel: "charges", number: 1 },
    setUp: {},
    watched: t`Size of the dipole about the origin`,
    unit: "e Å",
    goal: { below: 0.02 },
    watch: async (values, ask) => {
      const { moments } = await ask("multipoleMap", { ...toMap(values), points: 2 });
      return Math.hypot(...moments.dipole);
    },
    free: ["originX", "originY", "originZ"],
  },
] as const satisfies readonly Task<typeof multipoleSpecs>[];
