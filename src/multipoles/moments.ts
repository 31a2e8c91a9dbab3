import type { Moments, PointCharges, Triple } from "./types.ts";

/**
 * Charge, dipole and traceless quadrupole about an origin: q, μ = Σ q a, Θ = Σ q (³⁄₂ a aᵀ − ½ a² I), a from the origin.
 * Source: A. J. Stone, The Theory of Intermolecular Forces (2013), ch. 2, doi:10.1093/acprof:oso/9780199672394.001.0001.
 */
export function momentsAbout({ positions, charges }: PointCharges, origin: Triple): Moments {
  const dipole = new Float64Array(3);
  const quadrupole = new Float64Array(9);
  let charge = 0;
  for (const [i, q] of charges.entries()) {
    const a = origin.map((o, k) => positions[3 * i + k] - o);
    charge += q;
    addTo(dipole, quadrupole, q, a);
  }
  return { origin, charge, dipole, quadrupole };
}

/**
 * The moments about an origin moved by c, from the moments alone: μ′ = μ − qc and
 * Θ′ = Θ − ³⁄₂(μcᵀ + cμᵀ) + (μ·c) I + q(³⁄₂ ccᵀ − ½c² I). The lowest moment that is not zero does not change.
 */
export function shiftMoments({ origin, charge, dipole, quadrupole }: Moments, c: Triple): Moments {
  const moved = new Float64Array(3);
  const next = quadrupole.slice();
  addTo(moved, next, charge, c);
  const along = dipole[0] * c[0] + dipole[1] * c[1] + dipole[2] * c[2];
  for (let k = 0; k < 3; k++) {
    for (let l = 0; l < 3; l++) {
      next[3 * k + l] += -1.5 * (dipole[k] * c[l] + c[k] * dipole[l]) + (k === l ? along : 0);
    }
  }
  return {
    origin: [origin[0] + c[0], origin[1] + c[1], origin[2] + c[2]],
    charge,
    dipole: dipole.map((value, k) => value - moved[k]),
    quadrupole: next,
  };
}

/** The mean of the charges' places, weighted with their sizes |q|; of all places where every charge is zero. */
export function centreOfCharges({ positions, charges }: PointCharges): Triple {
  const total = charges.reduce((sum, q) => sum + Math.abs(q), 0);
  const weight = (q: number) => (total > 0 ? Math.abs(q) / total : 1 / charges.length);
  const centre: [number, number, number] = [0, 0, 0];
  for (const [i, q] of charges.entries()) {
    for (let k = 0; k < 3; k++) centre[k] += weight(q) * positions[3 * i + k];
  }
  return centre;
}

/** Adds q a to a dipole, and q (³⁄₂ a aᵀ − ½ a² I) to a quadrupole. */
function addTo(dipole: Float64Array, quadrupole: Float64Array, q: number, a: readonly number[]): void {
  const square = a[0] * a[0] + a[1] * a[1] + a[2] * a[2];
  for (let k = 0; k < 3; k++) {
    dipole[k] += q * a[k];
    for (let l = 0; l < 3; l++) quadrupole[3 * k + l] += q * (1.5 * a[k] * a[l] - (k === l ? 0.5 * square : 0));
  }
}
