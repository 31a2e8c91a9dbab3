import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { BaseKernel } from "./averages.ts";
import { covariantOverlap, invariantOverlap } from "./closedForm.ts";
import { overlap } from "./overlap.ts";
import { squaredOverlap } from "./squaredClosedForm.ts";
import type { Neighbourhood, VectorKernel } from "./types.ts";

/** What a model knows of turns. */
export type Symmetry =
  /** Nothing: K = k_b(ρ, ρ′) I, each component for itself. */
  | "componentwise"
  /** That nothing may depend on how the neighbourhood lies: K = ∫dR k_b(ρ, Rρ′) I. Right for a number, wrong for an arrow. */
  | "invariant"
  /** That arrows turn: K = ∫dR R k_b(ρ, Rρ′) over rotations. */
  | "rotations"
  /** Over rotations and reflections. */
  | "covariant";

export interface VectorKernelSettings {
  readonly symmetry: Symmetry;
  /**
   * “modulated” is the linear base kernel's K times the square of the invariant kernel's correlation: by Schur's product theorem again
   * positive semi-definite, as covariant as before, and no longer linear in the density.
   */
  readonly base: BaseKernel | "modulated";
  /** s > 0, the width of the densities. */
  readonly width: number;
  readonly dimension: 2 | 3;
}

/**
 * A kernel on neighbourhoods for learning vectors, in closed form throughout.
 * @throws Problem "input" for the squared base kernel in space, unless component-wise
 */
export function createVectorKernel({ symmetry, base, width, dimension }: VectorKernelSettings): VectorKernel {
  const blockSize = symmetry === "rotations" || symmetry === "covariant" ? dimension : 1;
  const kernel = (block: VectorKernel["block"]): VectorKernel => ({ dimension, blockSize, block });
  const linear = (a: Neighbourhood, b: Neighbourhood, out: Float64Array) => {
    if (symmetry === "componentwise") out[0] = overlap(a, b, width);
    else if (symmetry === "invariant") out[0] = invariantOverlap(a, b, width);
    else covariantOverlap(a, b, width, symmetry === "covariant", out);
  };
  if (base === "linear") return kernel(linear);
  if (base === "modulated") {
    const own = new WeakMap<Neighbourhood, number>();
    const norm = (a: Neighbourhood) => {
      const known = own.get(a) ?? invariantOverlap(a, a, width);
      own.set(a, known);
      return known;
    };
    return kernel((a, b, out) => {
      linear(a, b, out);
      const likeness = invariantOverlap(a, b, width) ** 2 / (norm(a) * norm(b));
      for (let k = 0; k < out.length; k++) out[k] *= likeness;
    });
  }
  if (symmetry === "componentwise") {
    return kernel((a, b, out) => {
      out[0] = overlap(a, b, width) ** 2;
    });
  }
  if (dimension === 3) {
    throw new Problem(
      "input",
      sentence`The squared base kernel has no closed form in space: choose the linear or the modulated one, or the plane.`,
      "base",
    );
  }
  const full = new Float64Array(4);
  return kernel((a, b, out) => {
    const invariant = squaredOverlap(a, b, width, symmetry === "covariant", full);
    if (symmetry === "invariant") out[0] = invariant;
    else out.set(full);
  });
}
