import {
  averagedKernel,
  type BaseKernel,
  cyclicGroup,
  firstOf,
  reflectionGroup,
  rotationQuadrature,
} from "../../covariantKernels/averages.ts";
import { covariantOverlap } from "../../covariantKernels/closedForm.ts";
import { createVectorKernel } from "../../covariantKernels/createVectorKernel.ts";
import { printedOverlap } from "../../covariantKernels/printedForm.ts";
import { transformationResidual, wholeBlock } from "../../covariantKernels/transformation.ts";
import { planeTurn, spaceTurn } from "../../covariantKernels/turns.ts";
import type { Neighbourhood, OrthogonalAverage, VectorKernel } from "../../covariantKernels/types.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";

export interface CovariantBlockRequest {
  /** Neighbours of the one atom and of the other [n×dimension]. */
  readonly positions: readonly number[];
  readonly otherPositions: readonly number[];
  readonly dimension: 2 | 3;
  readonly base: BaseKernel;
  /** s. */
  readonly width: number;
  /** n of Cₙ or Oₙ in the plane, and angles of the quadrature in space. */
  readonly order: number;
  readonly reflections: boolean;
  /** Elements of the group already added; all of them where null (and in space always). */
  readonly added: number | null;
  /** S and S′ of the law that is measured: turns in degrees (in space about a tilted axis), after a mirror where asked for. */
  readonly turn: number;
  readonly otherTurn: number;
  readonly mirrored: boolean;
}

export interface CovariantBlockResult {
  /** The average over the elements added so far [d×d]. */
  readonly average: Float64Array;
  /** The integral: in closed form [d×d]. */
  readonly integral: Float64Array;
  /** |average − integral| / |integral|, after each order 1 … n in the plane; the last alone in space. */
  readonly errors: Float64Array;
  /** Elements of the group, or of the quadrature. */
  readonly elements: number;
  /** The group's matrices [elements×d×d], in the order they are added; in the plane only, else empty. */
  readonly matrices: Float64Array;
  /** The term R k_b(ρ, Rρ′) of each of them [elements×d×d], in the plane only. */
  readonly terms: Float64Array;
  /** |K(Sρ, S′ρ′) − S K S′ᵀ| / |K| of the average so far and of the integral. */
  readonly averageResidual: number;
  readonly integralResidual: number;
  /** |K − K_O| / |K_O| of the slide's formula without unit vectors, K_O with reflections; NaN where the base kernel is not the linear one. */
  readonly printedDifference: number;
}

/**
 * K = ∫dR R k_b(ρ, Rρ′) built up as an average over a finite group, element after element, beside what it converges to; and how well
 * both obey K(Sρ, S′ρ′) = S K S′ᵀ.
 * @throws Problem "input", "cancelled"
 */
export async function covariantBlock(
  request: CovariantBlockRequest,
  context: ExperimentContext,
): Promise<CovariantBlockResult> {
  const { positions, otherPositions, dimension, base, width, order, reflections, added } = request;
  requirePositive(width, 10, sentence`The width s`, "width");
  requireWhole(order, 1, dimension === 2 ? 64 : 24, sentence`The order of the group`, "order");
  requireFinite([request.turn, request.otherTurn], sentence`The angles of the turns`, "turn");
  const a = neighbourhoodOf(positions, dimension, "positions");
  const b = neighbourhoodOf(otherPositions, dimension, "otherPositions");
  const symmetry = reflections ? "covariant" : "rotations";
  const exact = createVectorKernel({ symmetry, base, width, dimension });
  const averageOf = (n: number) => {
    if (dimension === 3) return rotationQuadrature(n, reflections);
    return reflections ? reflectionGroup(n) : cyclicGroup(n);
  };
  const integral = wholeBlock(exact, a, b);
  const size = Math.hypot(...integral);
  const out = new Float64Array(dimension * dimension);
  const differenceOf = (over: OrthogonalAverage) => {
    averagedKernel(a, b, { base, width, over }, out);
    return Math.hypot(...out.map((value, k) => value - integral[k])) / size;
  };
  const all = averageOf(order);
  const elements = all.weights.length;
  const partly = dimension === 2 && added !== null;
  if (partly) requireWhole(added, 1, elements, sentence`The number of elements added`, "added");
  const over = partly ? firstOf(all, added) : all;
  const orders = dimension === 2 ? Array.from({ length: order }, (_, k) => k + 1) : [order];
  const errors = new Float64Array(orders.length);
  for (const [k, n] of orders.entries()) {
    errors[k] = differenceOf(averageOf(n));
    await context.checkpoint();
  }
  const kernel: VectorKernel = {
    dimension,
    blockSize: dimension,
    block: (p, q, into) => {
      averagedKernel(p, q, { base, width, over }, into);
    },
  };
  const [s, t] = [turnOf(request.turn, dimension, request.mirrored), turnOf(request.otherTurn, dimension, false)];
  const listed = dimension === 2 ? all.matrices : new Float64Array(0);
  return {
    average: wholeBlock(kernel, a, b),
    integral,
    errors,
    elements,
    matrices: listed,
    terms: termsOf(a, b, base, width, listed),
    averageResidual: transformationResidual(kernel, a, b, s, t),
    integralResidual: transformationResidual(exact, a, b, s, t),
    printedDifference: base === "linear" ? printedDifference(a, b, width) : Number.NaN,
  };
}

function printedDifference(a: Neighbourhood, b: Neighbourhood, width: number): number {
  const [right, printed] = [0, 0].map(() => new Float64Array(a.dimension ** 2));
  covariantOverlap(a, b, width, true, right);
  printedOverlap(a, b, width, printed);
  return Math.hypot(...printed.map((value, k) => value - right[k])) / Math.hypot(...right);
}

function termsOf(a: Neighbourhood, b: Neighbourhood, base: BaseKernel, width: number, matrices: Float64Array) {
  const terms = new Float64Array(matrices.length);
  for (let from = 0; from < terms.length; from += 4) {
    const one = { matrices: matrices.slice(from, from + 4), weights: Float64Array.of(1), dimension: 2 } as const;
    averagedKernel(a, b, { base, width, over: one }, terms.subarray(from, from + 4));
  }
  return terms;
}

function turnOf(degrees: number, dimension: 2 | 3, mirrored: boolean): Float64Array {
  const angle = (degrees * Math.PI) / 180;
  // A mirror in the x axis, or in the plane z = 0, comes first: it changes the sign of the last column.
  const turn = dimension === 2 ? planeTurn(angle) : spaceTurn(angle, angle / 2, 0);
  return turn.map((entry, k) => (mirrored && k % dimension === dimension - 1 ? -entry : entry));
}

/** @throws Problem "input" */
export function neighbourhoodOf(positions: readonly number[], dimension: 2 | 3, parameter: string): Neighbourhood {
  requireFinite(positions, sentence`The places of the neighbours`, parameter);
  requireWhole(dimension, 2, 3, sentence`The number of dimensions`, "dimension");
  const count = positions.length / dimension;
  requireWhole(count, 1, 12, sentence`The number of neighbours`, parameter);
  for (let i = 0; i < count; i++) {
    if (Math.hypot(...positions.slice(i * dimension, (i + 1) * dimension)) > 1e-6) continue;
    throw new Problem("input", sentence`Neighbour ${i + 1} is on the atom itself: it must be away from it.`, parameter);
  }
  return { positions: Float64Array.from(positions), dimension };
}
