import { lengthScaleGrid } from "../regression/hyperparameterGrid.ts";
import { findRepresentation } from "../representations/registry.ts";
import type { LabParameters } from "./lab.ts";

/**
 * The σ that a lab's tuning chooses from, on the σ–λ maps as in "each its own by leave-one-out": they follow from its
 * window and representation alone.
 * @returns [20], rising, in units of q
 * @throws Problem "input" where the representation's matrix is singular
 */
export function labLengthScales({ landscape, model }: LabParameters): readonly number[] {
  return lengthScaleGrid(landscape.box, findRepresentation(model.representation).create(model.matrix));
}
