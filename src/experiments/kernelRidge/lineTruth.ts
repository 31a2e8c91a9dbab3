import { rmse } from "../../diagnostics/rmse.ts";
import { axis } from "../../geometry.ts";
import type { LineModel, LineTraining } from "../../lineRegression/types.ts";
import type { LineData } from "./lineData.ts";

/** Places at which a model is compared with the truth. */
const PLACES = 400;

/**
 * The potential between the first and the last training point, where a model need not extrapolate: what leave-one-out
 * tries to foretell the error on.
 */
export function lineTruth({ potential, training }: LineData): LineTraining {
  const r = axis(Math.min(...training.r), Math.max(...training.r), PLACES);
  return { r, U: r.map(potential.energy) };
}

/** Root-mean-square difference between what a model predicts and the energies that are given. */
export function rmsError({ predict }: LineModel, { r, U }: LineTraining): number {
  return rmse(r.map(predict), U);
}
