import type { LabParameters, ModelId } from "./lab.ts";

/** What the cost of a learning curve depends on. */
interface Sizes {
  readonly lab: Pick<LabParameters, "model">;
  readonly models: readonly ModelId[];
  readonly counts: readonly number[];
  readonly repeats: number;
}

/**
 * Milliseconds that sample sets of N take, as measured on a laptop: predicting on the grids grows with N, factorising
 * with n³, and tuning by leave-one-out does an eigendecomposition of n³ for each length scale. n is N for the
 * independent kernel, which has one matrix for both components, and 2N for the others.
 */
const CONSTANT = 5;
const PREDICTING = 1;
const FACTORISING = 4e-7;
const TUNING = 1.2e-4;

/** The expected cost of one sample set, all its models together, in milliseconds of a laptop. */
function sampleSetCost({ lab, models }: Sizes, count: number): number {
  const cubic = FACTORISING + (lab.model.tuning === "each" ? TUNING : 0);
  const size = (id: ModelId) => (id === "independent" ? count : 2 * count);
  return models.reduce((sum, id) => sum + CONSTANT + PREDICTING * count + cubic * size(id) ** 3, 0);
}

/**
 * The expected cost of a learning curve, or of its first `sets` sample sets (small N first), in milliseconds of a
 * laptop: for telling how far a run is and, scaled by a run already timed, how long another will take.
 */
export function learningCurveCost(request: Sizes, sets = Number.POSITIVE_INFINITY): number {
  const { counts, repeats } = request;
  const done = (row: number) => Math.min(repeats, Math.max(0, sets - row * repeats));
  return counts.reduce((sum, count, row) => sum + done(row) * sampleSetCost(request, count), 0);
}
