import type { LabParameters, ModelId } from "./lab.ts";

/** What the cost of a learning curve depends on. */
interface Sizes {
  readonly lab: Pick<LabParameters, "model">;
  readonly models: readonly ModelId[];
  readonly counts: readonly number[];
  readonly repeats: number;
  readonly sets?: readonly number[];
}

/** The sample sets that a request asks for, as row · repeats + repeat. */
export function sampleSetsOf({ counts, repeats, sets }: Omit<Sizes, "lab" | "models">): readonly number[] {
  return sets ?? Array.from({ length: counts.length * repeats }, (_, set) => set);
}

/**
 * Milliseconds that sample sets of N take, as measured on a laptop: predicting on the grids grows with N, factorising
 * with n³, and tuning by leave-one-out reduces a matrix at a cost of n³ for each length scale. n is N for the
 * independent kernel, which has one matrix for both components, and 2N for the others.
 */
const CONSTANT = 15;
const PREDICTING = 0.12;
const FACTORISING = 1e-7;
const TUNING = 5e-6;

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
  const costs = request.counts.map((count) => sampleSetCost(request, count));
  const first = sampleSetsOf(request).slice(0, sets);
  return first.reduce((sum, set) => sum + costs[Math.floor(set / request.repeats)], 0);
}
