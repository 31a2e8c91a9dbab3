import type { FieldsResult } from "../../../../src/experiments/fields.ts";
import { type Derivative, derivativeRange } from "../../../figures/derivativeMaps.ts";
import { symmetricRange } from "../../../figures/scales.ts";

/** The smallest half-width of a colour range, so that rounding is no pattern. */
const FLOOR = 1e-3;

/**
 * One colour range for the models' maps. Beside the ripple's own divergence, which no model resolves, theirs would all look
 * empty: so the truth, which is not shown, has no say in it.
 */
export function sharedRange(result: FieldsResult, derivative: Derivative): readonly [number, number] {
  if (derivative === "curl") return derivativeRange(result, derivative);
  return symmetricRange(
    result.models.flatMap(({ map }) => (map === null ? [] : [map.divergence])),
    FLOOR,
  );
}
