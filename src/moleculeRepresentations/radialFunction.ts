import { distance, type Molecule } from "../molecules/molecule.ts";
import type { Cutoff } from "./cutoff.ts";
import { addAlongPair } from "./pairs.ts";
import type { RadialFunction } from "./symmetryFunctionSet.ts";

/** One neighbour's share of G¹: e^{−η(R − R_s)²} f_c(R). */
export function radialTerm(r: number, { eta, shift }: RadialFunction, cutoff: Cutoff): number {
  return Math.exp(-eta * (r - shift) ** 2) * cutoff.value(r);
}

/** Its slope in R: e^{−η(R − R_s)²} [f_c′ − 2η(R − R_s) f_c], per Å. */
export function radialSlope(r: number, { eta, shift }: RadialFunction, cutoff: Cutoff): number {
  return Math.exp(-eta * (r - shift) ** 2) * (cutoff.slope(r) - 2 * eta * (r - shift) * cutoff.value(r));
}

/**
 * G¹ of atom i over all its neighbours, whatever their element: Σ_{j≠i} e^{−η(R_ij − R_s)²} f_c(R_ij).
 *
 * Source: J. Behler & M. Parrinello, Phys. Rev. Lett. 98, 146401 (2007), doi:10.1103/PhysRevLett.98.146401.
 */
export function radialFunction(molecule: Molecule, i: number, settings: RadialFunction, cutoff: Cutoff): number {
  let sum = 0;
  for (let j = 0; j < molecule.numbers.length; j++) {
    if (j !== i) sum += radialTerm(distance(molecule, i, j), settings, cutoff);
  }
  return sum;
}

/** ∂G¹/∂R [3n], per Å. */
export function radialGradient(molecule: Molecule, i: number, settings: RadialFunction, cutoff: Cutoff): Float64Array {
  const gradient = new Float64Array(molecule.positions.length);
  for (let j = 0; j < molecule.numbers.length; j++) {
    if (j === i) continue;
    addAlongPair(molecule, i, j, radialSlope(distance(molecule, i, j), settings, cutoff), gradient, 0);
  }
  return gradient;
}
