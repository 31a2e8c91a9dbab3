/** What the cost of a learning curve depends on. */
interface Sizes {
  readonly counts: readonly number[];
  readonly repeats: number;
  readonly sets?: readonly number[];
}

/** The sample sets that a request asks for, as row · repeats + repeat. */
export function fieldSetsOf({ counts, repeats, sets }: Sizes): readonly number[] {
  return sets ?? Array.from({ length: counts.length * repeats }, (_, set) => set);
}

/** Milliseconds of a laptop: scoring grows with N, factorising with (2N)³. */
const CONSTANT = 8;
const PREDICTING = 0.03;
const FACTORISING = 8e-7;

/** The expected cost of a curve, or of its first so many sample sets (small N first), in milliseconds of a laptop. */
export function curveCost(request: Sizes, sets = Number.POSITIVE_INFINITY): number {
  const costOf = (count: number) => CONSTANT + PREDICTING * count + FACTORISING * count ** 3;
  return fieldSetsOf(request)
    .slice(0, sets)
    .reduce((sum, set) => sum + costOf(request.counts[Math.floor(set / request.repeats)]), 0);
}
