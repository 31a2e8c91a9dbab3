import { vectorCost } from "../../../../src/covariantKernels/cost.ts";
import { type AtomModelName, symmetryOf } from "../../../../src/experiments/covariant/atomModels.ts";
import type { ForceCurvesRequest } from "../../../../src/experiments/covariant/forceCurves.ts";

/** What one fit costs, counted. */
export interface FitCost {
  /** Rows of the matrix that is solved. */
  readonly rows: number;
  /** Pairs of neighbours compared, each an exponential or two. */
  readonly exponentials: number;
  /** Multiplications of the factorisation. */
  readonly factorisation: number;
  /** Both together. */
  readonly operations: number;
}

/** What a fit of one model to N samples costs. */
export function fitCost({ shape, learning }: ForceCurvesRequest, model: AtomModelName, count: number): FitCost {
  const copies = model === "augmented" ? learning.copies : 1;
  const { rows, exponentials, factorisation } = vectorCost(
    symmetryOf(model),
    count,
    copies,
    shape.neighbours,
    shape.dimension,
  );
  return { rows, exponentials, factorisation, operations: exponentials + factorisation };
}
