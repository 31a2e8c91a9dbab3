import type { Terms } from "./bondTerms.ts";
import type { AtomKind } from "./parameters.ts";
import { COULOMB } from "./units.ts";

/**
 * Atoms that are not bound to each other: Lennard-Jones and Coulomb,
 *
 *     U = s {4ε [(σ/r)¹² − (σ/r)⁶] + q q′ e²/4πε₀r},   σ = √(σᵢσⱼ),   ε = √(εᵢεⱼ)
 *
 * @param scales s of each pair
 */
export function pairTerms(
  pairs: readonly (readonly [number, number])[],
  scales: readonly number[],
  kinds: readonly AtomKind[],
): Terms {
  const atoms = Int32Array.from(pairs.flat(), (atom) => 3 * atom);
  const repulsion = new Float64Array(pairs.length);
  const attraction = new Float64Array(pairs.length);
  const charges = new Float64Array(pairs.length);
  for (const [p, [i, j]] of pairs.entries()) {
    const sixth = (kinds[i].diameter * kinds[j].diameter) ** 3;
    const depth = 4 * scales[p] * Math.sqrt(kinds[i].depth * kinds[j].depth);
    repulsion[p] = depth * sixth * sixth;
    attraction[p] = depth * sixth;
    charges[p] = scales[p] * COULOMB * kinds[i].charge * kinds[j].charge;
  }
  return (x, forces) => {
    let energy = 0;
    for (let p = 0; p < charges.length; p++) {
      const i = atoms[2 * p];
      const j = atoms[2 * p + 1];
      const dx = x[i] - x[j];
      const dy = x[i + 1] - x[j + 1];
      const dz = x[i + 2] - x[j + 2];
      const inverse = 1 / (dx * dx + dy * dy + dz * dz);
      const sixth = inverse * inverse * inverse;
      const near = repulsion[p] * sixth * sixth;
      const far = attraction[p] * sixth;
      const electric = charges[p] * Math.sqrt(inverse);
      energy += near - far + electric;
      const f = (12 * near - 6 * far + electric) * inverse;
      forces[i] += f * dx;
      forces[i + 1] += f * dy;
      forces[i + 2] += f * dz;
      forces[j] -= f * dx;
      forces[j + 1] -= f * dy;
      forces[j + 2] -= f * dz;
    }
    return energy;
  };
}
