import type { PairPotential } from "../pairPotentials/types.ts";
import type { ClusterForce } from "./trajectory.ts";

/** How each of the three symmetries is broken; all at 0 and `null` leave them whole. */
export interface SymmetryBreaking {
  /** F, a uniform force on each atom along x: no place is like another. */
  readonly field: number;
  /** x of a soft wall, ½ k (x − x_w)² beyond it; null for none. It breaks turning as well, as walls do. */
  readonly wall: number | null;
  /** a: pairs act at ρ = √(x² + (1 + a) y² + z²) instead of r, so that no direction is like another, and forces are not central. */
  readonly anisotropy: number;
  /** b: all pairs' energies are (1 + b sin 2πt/T) times their own, so that no time is like another. */
  readonly modulation: number;
  /** T. */
  readonly period: number;
}

export const UNBROKEN: SymmetryBreaking = { field: 0, wall: null, anisotropy: 0, modulation: 0, period: 1 };

/** k of the wall: soft enough for a time step of a hundredth. */
export const WALL_STIFFNESS = 100;

/**
 * The forces of a cluster with a pair potential and the chosen symmetries broken. Whatever is broken, they are −∂E/∂r of
 *
 *     E = (1 + b sin 2πt/T) Σ_{i<j} U(ρ_ij) − F Σ xᵢ + Σ_{xᵢ > x_w} ½k (xᵢ − x_w)²
 */
export function clusterForce(
  { energy, slope }: PairPotential,
  dimension: 2 | 3,
  { field, wall, anisotropy, modulation, period }: SymmetryBreaking,
): ClusterForce {
  const stretch = [1, 1 + anisotropy, 1];
  const d = new Float64Array(dimension);
  return (r, time, forces) => {
    const strength = 1 + modulation * Math.sin((2 * Math.PI * time) / period);
    forces.fill(0);
    let total = 0;
    for (let i = 0; i < r.length; i += dimension) {
      for (let j = 0; j < i; j += dimension) {
        let square = 0;
        for (let k = 0; k < dimension; k++) {
          d[k] = r[i + k] - r[j + k];
          square += stretch[k] * d[k] * d[k];
        }
        const rho = Math.sqrt(square);
        total += strength * energy(rho);
        const along = (-strength * slope(rho)) / rho;
        for (let k = 0; k < dimension; k++) {
          const f = along * stretch[k] * d[k];
          forces[i + k] += f;
          forces[j + k] -= f;
        }
      }
      total -= field * r[i];
      forces[i] += field;
      if (wall === null || r[i] <= wall) continue;
      total += 0.5 * WALL_STIFFNESS * (r[i] - wall) ** 2;
      forces[i] -= WALL_STIFFNESS * (r[i] - wall);
    }
    return total;
  };
}
