import type { ForceField, ScalarField } from "../geometry.ts";

/**
 * A vector field as the sum of three: f = f_cf + f_df + h.
 *
 * h, `harmonic`, is curl-free and divergence-free at once, so nothing measured of f says to which part it belongs: on a bounded
 * window the split is unique only up to such fields. Whoever judges a learnt split must leave them out of account.
 */
export interface FieldParts {
  /** f_cf: its curl is zero. */
  readonly curlFree: ForceField;
  /** f_df: its divergence is zero. */
  readonly divergenceFree: ForceField;
  /** h: both are zero. */
  readonly harmonic: ForceField;
}

/** A vector field f(x, y) = (u, v) of the plane with its derivatives, in units of a speed; lengths reduced. */
export interface VectorField {
  /** Writes (u, v). */
  readonly value: ForceField;
  /** ∂v/∂x − ∂u/∂y. */
  readonly curl: ScalarField;
  /** ∂u/∂x + ∂v/∂y. */
  readonly divergence: ScalarField;
  /** Null where they are not known. */
  readonly parts: FieldParts | null;
}

/** A vector field whose parts are known. */
export interface SplitField extends VectorField {
  readonly parts: FieldParts;
}

/** A named vector field as the registry knows it. */
export interface VectorFieldDefinition {
  readonly id: string;
  readonly label: string;
  /** One sentence for the menu's help. */
  readonly summary: string;
  /** The formula in TeX, as printed beside the figure. */
  readonly formula: string;
  readonly source: string;
  /** One sentence: which parts the field is said to have, and why these. */
  readonly split: string;
  readonly create: () => SplitField;
}
