import { hyperparametersAt, leastOfGrid, type TunedHyperparameters } from "./hyperparameterGrid.ts";
import type { HyperparameterScan } from "./scan.ts";

/** A scan over σ and λ with its best points. */
export interface ScoredScan extends HyperparameterScan {
  /** Where the leave-one-out error is smallest; null where none could be computed yet. */
  readonly best: TunedHyperparameters | null;
  /** Where the marginal likelihood is largest; null as well where the kernel has none. */
  readonly likeliest: TunedHyperparameters | null;
}

/** A copy of a scan, which may still be filling, with its best points so far. */
export function scoredScan(scan: HyperparameterScan): ScoredScan {
  const best = leastOfGrid(scan, scan.leaveOneOut);
  const likeliest = leastOfGrid(
    scan,
    scan.logMarginalLikelihood.map((value) => -value),
  );
  return {
    lengthScales: scan.lengthScales.slice(),
    ridges: scan.ridges.slice(),
    leaveOneOut: scan.leaveOneOut.slice(),
    logMarginalLikelihood: scan.logMarginalLikelihood.slice(),
    best: best === null ? null : hyperparametersAt(scan, best),
    likeliest: likeliest === null ? null : hyperparametersAt(scan, likeliest),
  };
}
