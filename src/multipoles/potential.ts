import type { ExpansionOrder, Moments, PointCharges } from "./types.ts";

/** Σ q / |r − r_i|; infinite on a charge. */
export function exactPotential({ positions, charges }: PointCharges, x: number, y: number, z: number): number {
  let sum = 0;
  for (let i = 0; i < charges.length; i++) {
    const dx = x - positions[3 * i];
    const dy = y - positions[3 * i + 1];
    const dz = z - positions[3 * i + 2];
    sum += charges[i] / Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
  return sum;
}

/**
 * The expansion about the moments' origin up to an order: q/R + μ·R/R³ + Θ_ab R_a R_b/R⁵. “printed” ends with the slide's term instead,
 * ⅓ Σ_ab Θ_ab/R⁵ without 3R_a R_b − R² δ_ab: it falls two powers too fast, knows no direction, and depends on how the axes are chosen.
 */
export function expandedPotential(moments: Moments, order: ExpansionOrder, x: number, y: number, z: number): number {
  const { origin, charge, dipole: mu, quadrupole: theta } = moments;
  const [a, b, c] = [x - origin[0], y - origin[1], z - origin[2]];
  const square = a * a + b * b + c * c;
  const R = Math.sqrt(square);
  let sum = charge / R;
  if (order === 0) return sum;
  sum += (mu[0] * a + mu[1] * b + mu[2] * c) / (R * square);
  if (order === 1) return sum;
  const fifth = R * square * square;
  if (order === "printed") return sum + theta.reduce((total, entry) => total + entry, 0) / (3 * fifth);
  const along = theta[0] * a * a + theta[4] * b * b + theta[8] * c * c;
  return sum + (along + 2 * (theta[1] * a * b + theta[2] * a * c + theta[5] * b * c)) / fifth;
}
