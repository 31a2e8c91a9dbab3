import { hyperparametersAt, leastOfGrid, type TunedHyperparameters } from "../regression/hyperparameterGrid.ts";
import type { HyperparameterScan } from "../regression/scan.ts";
import type { LabParameters, ModelId } from "./lab.ts";
import { labLengthScales } from "./labLengthScales.ts";

export interface TuneMapRequest {
  readonly lab: LabParameters;
  readonly models: readonly ModelId[];
  /** The σ to be scored, rising; unless given, those that "each its own by leave-one-out" picks from. */
  readonly lengthScales?: readonly number[];
}

/** Leave-one-out error and log marginal likelihood over a σ–λ grid. */
export interface TuneMap extends HyperparameterScan {
  readonly id: ModelId;
  /** Where the leave-one-out error is smallest; null where none could be computed yet. */
  readonly best: TunedHyperparameters | null;
  /** Where the marginal likelihood is largest; null as well where the kernel has none. */
  readonly likeliest: TunedHyperparameters | null;
}

/** Also what `partial` hands over, a column of σ at a time. */
export interface TuneMapResult {
  readonly maps: readonly TuneMap[];
}

/** The σ that a request asks for. */
export function lengthScalesOf({ lab, lengthScales }: TuneMapRequest): readonly number[] {
  return lengthScales ?? labLengthScales(lab);
}

/** A copy of a scan, which may still be filling, with its best points so far. */
export function scored(id: ModelId, scan: HyperparameterScan): TuneMap {
  const best = leastOfGrid(scan, scan.leaveOneOut);
  const likeliest = leastOfGrid(
    scan,
    scan.logMarginalLikelihood.map((value) => -value),
  );
  return {
    id,
    lengthScales: scan.lengthScales.slice(),
    ridges: scan.ridges.slice(),
    leaveOneOut: scan.leaveOneOut.slice(),
    logMarginalLikelihood: scan.logMarginalLikelihood.slice(),
    best: best === null ? null : hyperparametersAt(scan, best),
    likeliest: likeliest === null ? null : hyperparametersAt(scan, likeliest),
  };
}
