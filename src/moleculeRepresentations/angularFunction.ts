import { distance, type Molecule } from "../molecules/molecule.ts";
import type { Cutoff } from "./cutoff.ts";
import { addAlongPair } from "./pairs.ts";
import type { AngularFunction } from "./symmetryFunctionSet.ts";

/** The sides of the triangle of atom i and two neighbours: R_ij, R_ik, R_jk, in Å. */
export type Sides = readonly [ij: number, ik: number, jk: number];

/** cos θ at atom i, by the law of cosines. */
export function cosineOf([a, b, c]: Sides): number {
  return (a * a + b * b - c * c) / (2 * a * b);
}

/** The angular filter alone: 2^{1−ζ}(1 + λ cos θ)^ζ, at most 2. */
export function angularFilter(cosine: number, { zeta, lambda }: Pick<AngularFunction, "zeta" | "lambda">): number {
  // Rounding may take the cosine of a straight angle below −1.
  return 2 * power(Math.max(0, 0.5 * (1 + lambda * cosine)), zeta);
}

/** x^ζ; by squaring where ζ is a whole number, as it mostly is: the general power is what most of the time would go into. */
function power(x: number, zeta: number): number {
  if (!Number.isInteger(zeta)) return x ** zeta;
  let product = 1;
  for (let [rest, square] = [zeta, x]; rest > 0; rest >>= 1) {
    if (rest % 2 === 1) product *= square;
    square *= square;
  }
  return product;
}

/** The share of G² of one ordered pair of neighbours: 2^{1−ζ}(1 + λ cos θ)^ζ e^{−η(R_ij² + R_ik² + R_jk²)} f_c f_c f_c. */
export function angularTerm(sides: Sides, settings: AngularFunction, cutoff: Cutoff): number {
  const [a, b, c] = sides;
  const reach = cutoff.value(a) * cutoff.value(b) * cutoff.value(c);
  if (reach === 0) return 0;
  return angularFilter(cosineOf(sides), settings) * Math.exp(-settings.eta * (a * a + b * b + c * c)) * reach;
}

/** Its slopes in R_ij, R_ik and R_jk, per Å. */
export function angularSlopes(sides: Sides, settings: AngularFunction, cutoff: Cutoff): Sides {
  const [a, b, c] = sides;
  const { eta, zeta, lambda } = settings;
  const fc = sides.map(cutoff.value);
  const cosine = cosineOf(sides);
  const filter = angularFilter(cosine, settings);
  const filterSlope = zeta * lambda * power(Math.max(0, 0.5 * (1 + lambda * cosine)), zeta - 1);
  const decay = Math.exp(-eta * (a * a + b * b + c * c));
  const cosineSlopes = [1 / b - cosine / a, 1 / a - cosine / b, -c / (a * b)];
  const along = (k: 0 | 1 | 2) => {
    const [l, m] = [(k + 1) % 3, (k + 2) % 3];
    const inner = filterSlope * cosineSlopes[k] - 2 * eta * sides[k] * filter;
    return decay * fc[l] * fc[m] * (inner * fc[k] + filter * cutoff.slope(sides[k]));
  };
  return [along(0), along(1), along(2)];
}

/** Calls back for each pair of neighbours of atom i, once in either order, all three within reach of each other. */
export function eachTriangle(
  molecule: Molecule,
  i: number,
  radius: number,
  visit: (j: number, k: number, sides: Sides) => void,
): void {
  const near: number[] = [];
  const lengths: number[] = [];
  for (let j = 0; j < molecule.numbers.length; j++) {
    const length = j === i ? radius : distance(molecule, i, j);
    if (length >= radius) continue;
    near.push(j);
    lengths.push(length);
  }
  for (let k = 1; k < near.length; k++) {
    for (let j = 0; j < k; j++) {
      const side = distance(molecule, near[j], near[k]);
      if (side < radius) visit(near[j], near[k], [lengths[j], lengths[k], side]);
    }
  }
}

/**
 * G² of atom i over all ordered pairs of neighbours, whatever their elements:
 *
 *     2^{1−ζ} Σ_{j≠k} (1 + λ cos θ_ijk)^ζ e^{−η(R_ij² + R_ik² + R_jk²)} f_c(R_ij) f_c(R_ik) f_c(R_jk),
 *
 * twice what it is where each pair counts once.
 *
 * Source: J. Behler & M. Parrinello, Phys. Rev. Lett. 98, 146401 (2007), doi:10.1103/PhysRevLett.98.146401.
 */
export function angularFunction(molecule: Molecule, i: number, settings: AngularFunction, cutoff: Cutoff): number {
  let sum = 0;
  eachTriangle(molecule, i, cutoff.radius, (_j, _k, sides) => {
    sum += 2 * angularTerm(sides, settings, cutoff);
  });
  return sum;
}

/** ∂G²/∂R [3n], per Å. */
export function angularGradient(
  molecule: Molecule,
  i: number,
  settings: AngularFunction,
  cutoff: Cutoff,
): Float64Array {
  const gradient = new Float64Array(molecule.positions.length);
  eachTriangle(molecule, i, cutoff.radius, (j, k, sides) => {
    addAlongTriangle(molecule, [i, j, k], angularSlopes(sides, settings, cutoff), gradient, 0);
  });
  return gradient;
}

/** Adds to a row of a Jacobian what both orders of one pair of neighbours make. */
export function addAlongTriangle(
  molecule: Molecule,
  [i, j, k]: readonly [number, number, number],
  slopes: Sides,
  row: Float64Array,
  offset: number,
): void {
  addAlongPair(molecule, i, j, 2 * slopes[0], row, offset);
  addAlongPair(molecule, i, k, 2 * slopes[1], row, offset);
  addAlongPair(molecule, j, k, 2 * slopes[2], row, offset);
}
