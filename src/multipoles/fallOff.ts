import { gaussLegendre } from "../diagnostics/gaussLegendre.ts";
import { exactPotential, expandedPotential } from "./potential.ts";
import type { ExpansionOrder, Moments, PointCharges, Triple } from "./types.ts";

/** Directions with weights that add up to 1. */
export interface Directions {
  /** [3n]. */
  readonly units: Float64Array;
  /** [n]. */
  readonly weights: Float64Array;
}

/** One direction. */
export function oneDirection(along: Triple): Directions {
  const length = Math.hypot(...along);
  return { units: Float64Array.from(along, (x) => x / length), weights: Float64Array.of(1) };
}

/** A sphere's directions: n Gauss–Legendre points in cos θ, 2n even angles; exact for polynomials of degree 2n − 1. */
export function sphere(n: number): Directions {
  const { nodes, weights } = gaussLegendre(n);
  const units: number[] = [];
  const shares: number[] = [];
  for (const [k, node] of nodes.entries()) {
    const z = 2 * node - 1;
    const across = Math.sqrt(1 - z * z);
    for (let i = 0; i < 2 * n; i++) {
      const angle = (Math.PI * (i + 0.5)) / n;
      units.push(across * Math.cos(angle), across * Math.sin(angle), z);
      shares.push(weights[k] / (2 * n));
    }
  }
  return { units: Float64Array.from(units), weights: Float64Array.from(shares) };
}

/** The root-mean-square error of an expansion at a distance from its origin, over directions. */
export function expansionError(
  charges: PointCharges,
  moments: Moments,
  order: ExpansionOrder,
  distance: number,
  { units, weights }: Directions,
): number {
  let sum = 0;
  for (const [k, weight] of weights.entries()) {
    const [x, y, z] = moments.origin.map((o, c) => o + distance * units[3 * k + c]);
    sum += weight * (exactPotential(charges, x, y, z) - expandedPotential(moments, order, x, y, z)) ** 2;
  }
  return Math.sqrt(sum);
}

/** The slope of ln y against ln x by least squares, over the entries where y is above zero; NaN where there are fewer than two. */
export function logSlope(x: Float64Array, y: Float64Array): number {
  const kept = Array.from(x.keys()).filter((i) => y[i] > 0);
  const [u, v] = [x, y].map((values) => kept.map((i) => Math.log(values[i])));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mu, mv] = [mean(u), mean(v)];
  let [cross, square] = [0, 0];
  for (let i = 0; i < u.length; i++) {
    cross += (u[i] - mu) * (v[i] - mv);
    square += (u[i] - mu) ** 2;
  }
  return cross / square;
}
