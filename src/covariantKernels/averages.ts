import { gaussLegendre } from "../diagnostics/gaussLegendre.ts";
import { overlap } from "./overlap.ts";
import { planeTurn, spaceTurn } from "./turns.ts";
import type { Neighbourhood, OrthogonalAverage } from "./types.ts";

/** The base kernel: the densities' overlap, or its square, which also knows of pairs of neighbours. */
export type BaseKernel = "linear" | "squared";

/** The group Cₙ: n turns of the plane by multiples of 360°/n, all counting the same. C₁ is no average at all. */
export function cyclicGroup(order: number): OrthogonalAverage {
  return averageOf(
    Array.from({ length: order }, (_, k) => planeTurn((2 * Math.PI * k) / order)),
    new Float64Array(order).fill(1 / order),
    2,
  );
}

/** The group Oₙ of 2n elements: the n turns of Cₙ, and each after a reflection in the x axis. */
export function reflectionGroup(order: number): OrthogonalAverage {
  const { matrices } = cyclicGroup(order);
  const turns = Array.from({ length: order }, (_, k) => matrices.subarray(4 * k, 4 * k + 4));
  const mirrored = turns.map(([a, b, c, d]) => Float64Array.of(a, -b, c, -d));
  return averageOf([...turns, ...mirrored], new Float64Array(2 * order).fill(1 / (2 * order)), 2);
}

/**
 * A quadrature over all rotations of space: n even angles α, n even angles γ, and Gauss–Legendre in cos β with ⌈(n + 1)/2⌉ points; exact
 * for Wigner functions of degree below n.
 * @param reflections whether each rotation is also taken with an inversion
 */
export function rotationQuadrature(n: number, reflections = false): OrthogonalAverage {
  const { nodes, weights } = gaussLegendre(Math.ceil((n + 1) / 2));
  const matrices: Float64Array[] = [];
  const shares: number[] = [];
  for (const [k, node] of nodes.entries()) {
    const beta = Math.acos(2 * node - 1);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        matrices.push(spaceTurn((2 * Math.PI * i) / n, beta, (2 * Math.PI * j) / n));
        shares.push(weights[k] / (n * n));
      }
    }
  }
  if (!reflections) return averageOf(matrices, shares, 3);
  const both = [...matrices, ...matrices.map((matrix) => matrix.map((entry) => -entry))];
  return averageOf(
    both,
    [...shares, ...shares].map((share) => share / 2),
    3,
  );
}

/** An average over the first `count` elements, all counting the same: the integral as it is being built up. */
export function firstOf({ matrices, dimension }: OrthogonalAverage, count: number): OrthogonalAverage {
  const size = dimension * dimension;
  return { matrices: matrices.slice(0, count * size), weights: new Float64Array(count).fill(1 / count), dimension };
}

/**
 * K = Σ_k w_k R_k k_b(ρ, R_kρ′), or the invariant Σ_k w_k k_b(ρ, R_kρ′).
 * @param out [d×d], overwritten
 * @returns the invariant average
 */
export function averagedKernel(
  a: Neighbourhood,
  b: Neighbourhood,
  { base, width, over }: { readonly base: BaseKernel; readonly width: number; readonly over: OrthogonalAverage },
  out: Float64Array,
): number {
  const size = over.dimension ** 2;
  out.fill(0);
  let invariant = 0;
  for (let k = 0; k < over.weights.length; k++) {
    const turn = over.matrices.subarray(k * size, (k + 1) * size);
    const plain = overlap(a, b, width, turn);
    const value = over.weights[k] * (base === "squared" ? plain * plain : plain);
    invariant += value;
    for (let c = 0; c < size; c++) out[c] += value * turn[c];
  }
  return invariant;
}

function averageOf(matrices: readonly Float64Array[], weights: ArrayLike<number>, dimension: 2 | 3): OrthogonalAverage {
  const size = dimension * dimension;
  const all = new Float64Array(matrices.length * size);
  for (const [k, matrix] of matrices.entries()) all.set(matrix, k * size);
  return { matrices: all, weights: Float64Array.from(weights), dimension };
}
