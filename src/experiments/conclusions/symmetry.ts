import { UNBROKEN } from "../../clusters/brokenSymmetry.ts";
import { forceCurves } from "../covariant/forceCurves.ts";
import { turnedPredictions } from "../covariant/turnedPredictions.ts";
import { noether } from "../noether/noether.ts";
import type { MeasureConclusion } from "./types.ts";

const CLUSTER = { atoms: 7, dimension: 3, kT: 0.1, timeStep: 0.005, duration: 10 } as const;

/** A force that knows no place and no direction conserves momentum and angular momentum, to rounding. */
export const momenta: MeasureConclusion = async (seed, context) => {
  const { drift } = await noether({ cluster: { ...CLUSTER, seed }, breaking: UNBROKEN }, context);
  return Math.max(drift.momentum, drift.angularMomentum);
};

/** And a force that does know a place, by a uniform field, does not. */
export const brokenMomentum: MeasureConclusion = async (seed, context) => {
  const request = { cluster: { ...CLUSTER, seed }, breaking: { ...UNBROKEN, field: 0.05 } };
  return (await noether(request, context)).drift.momentum;
};

const LEARNING = {
  base: "linear",
  grid: { widths: [0.1, 0.15, 0.25, 0.4], ridges: [1e-8, 1e-6, 1e-4] },
  copies: 1,
} as const;
const AT_REST = [1.1, 0.1, -0.5, 1, -0.4, -1.2];

/** A covariant kernel's prediction turns with the atoms, though it has seen them one way up only. */
export const turnsAlong: MeasureConclusion = async (seed, context) => {
  const { models } = await turnedPredictions(
    {
      positions: AT_REST,
      dimension: 2,
      force: "pairs",
      amplitude: 0.05,
      count: 12,
      models: ["covariant"],
      learning: LEARNING,
      angles: 9,
      seed,
    },
    context,
  );
  return models[0].turning;
};

/** And needs less data for it. */
export const covariantLearnsFaster: MeasureConclusion = async (seed, context) => {
  const shape = { neighbours: 3, dimension: 2, nearest: 1, farthest: 1.8, leastDistance: 0.8 } as const;
  const models = ["componentwise", "covariant"] as const;
  const sets = { counts: [20], repeats: 1, seed };
  const { curves } = await forceCurves({ shape, force: "pairs", models, learning: LEARNING, sets }, context);
  return curves[0].errors[0] / curves[1].errors[0];
};
