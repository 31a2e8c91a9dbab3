import type { HyperparameterScan } from "../regression/scan.ts";
import { type ScoredScan, scoredScan } from "../regression/scoredScan.ts";
import type { LabParameters, ModelId } from "./lab.ts";
import { labLengthScales } from "./labLengthScales.ts";

export interface TuneMapRequest {
  readonly lab: LabParameters;
  readonly models: readonly ModelId[];
  /** The σ to be scored, rising; unless given, those that "each its own by leave-one-out" picks from. */
  readonly lengthScales?: readonly number[];
}

/** Leave-one-out error and log marginal likelihood of one model over a σ–λ grid. */
export interface TuneMap extends ScoredScan {
  readonly id: ModelId;
}

/** Also what `partial` hands over, a column of σ at a time. */
export interface TuneMapResult {
  readonly maps: readonly TuneMap[];
}

/** The σ that a request asks for. */
export function lengthScalesOf({ lab, lengthScales }: TuneMapRequest): readonly number[] {
  return lengthScales ?? labLengthScales(lab);
}

/** A copy of a model's scan, which may still be filling, with its best points so far. */
export function scored(id: ModelId, scan: HyperparameterScan): TuneMap {
  return { id, ...scoredScan(scan) };
}
