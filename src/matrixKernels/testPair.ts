import { scalarKernels } from "../kernels/registry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import { lecture } from "../representations/lecture.ts";
import { linear } from "../representations/linear.ts";
import type { Representation } from "../representations/types.ts";
import { mixture } from "./mixture.ts";
import { matrixKernels } from "./registry.ts";
import type { KernelSum, MatrixKernelDefinition } from "./types.ts";

/** Every kernel, and mixtures between the ends and at them; numbered, since mixtures have one name. */
export const definitions: readonly MatrixKernelDefinition[] = [...matrixKernels, ...[0, 0.3, 0.5, 1].map(mixture)];

/** A curved map of the plane into three dimensions, q = (x + y²/10, sin y, xy/5). */
const curved: Representation = {
  dimension: 3,
  map: (x, y, out, offset) => out.set([x + 0.1 * y * y, Math.sin(y), (x * y) / 5], offset),
  jacobian: (x, y, out, offset) => out.set([1, 0.2 * y, 0, Math.cos(y), y / 5, x / 5], offset),
  secondDerivative: (_x, y, out, offset) => out.set([0, 0, 0, 0.2, 0, 0, 0, -Math.sin(y), 0, 0.2, 0.2, 0], offset),
};

export const representations: [string, Representation][] = [
  ["q = r", identity.create()],
  ["the lecture's q", lecture.create()],
  ["q = A r", linear.create([1, 0.5, -0.3, 2])],
  ["a curved q in three dimensions", curved],
];

export const SIGMA = 1.6;

/** One kernel between two points of the plane. */
export function between(definition: MatrixKernelDefinition, profileIndex: number, representation: Representation) {
  const m = representation.dimension;
  const kernel = definition.create(scalarKernels[profileIndex].create(SIGMA), m);
  const map = (x: number, y: number) => {
    const q = new Float64Array(m);
    representation.map(x, y, q, 0);
    return q;
  };
  const jacobian = (x: number, y: number) => {
    const j = new Float64Array(2 * m);
    representation.jacobian(x, y, j, 0);
    return j;
  };
  const difference = (a: Point, b: Point) => {
    const to = map(...b);
    return map(...a).map((q, i) => q - to[i]);
  };
  const weightAt = (b: Point, alpha: Point) => {
    if (!definition.usesJacobian) return Float64Array.from(alpha);
    const j = jacobian(...b);
    return new Float64Array(m).map((_, i) => j[2 * i] * alpha[0] + j[2 * i + 1] * alpha[1]);
  };
  /** The sum of one sample's term, at b with weight α, seen from a. */
  const sum = (a: Point, b: Point, alpha: Point): KernelSum => {
    const d = difference(a, b);
    const w = weightAt(b, alpha);
    const one = (value: number) => Float64Array.of(value);
    return {
      d: Array.from(d, one),
      s: one(d.reduce((total, di) => total + di * di, 0)),
      w: Array.from(w, one),
      dw: one(d.reduce((total, di, i) => total + di * w[i], 0)),
      value: one(Number.NaN),
      first: one(Number.NaN),
      second: one(Number.NaN),
      third: one(Number.NaN),
    };
  };
  return {
    kernel,
    map,
    jacobian,
    block: (a: Point, b: Point) => {
      const out = new Float64Array(4);
      kernel.block(difference(a, b), jacobian(...a), jacobian(...b), out, 0);
      return out;
    },
    // f = Jᵀg, and f = g where the kernel ignores the Jacobian
    force: (a: Point, b: Point, alpha: Point) => {
      const g = new Float64Array(definition.usesJacobian ? m : 2);
      kernel.force(sum(a, b, alpha), g);
      if (!definition.usesJacobian) return g;
      const j = jacobian(...a);
      return new Float64Array(2).map((_, x) => g.reduce((total, gi, i) => total + j[2 * i + x] * gi, 0));
    },
    // ∂f_x/∂r_y = Σᵢₖ J_ix (∂gᵢ/∂qₖ) J_ky + Σᵢ gᵢ ∂²qᵢ/∂r_x∂r_y, and Σₖ (∂f_x/∂qₖ) J_ky where the kernel ignores the Jacobian
    forceJacobian: (a: Point, b: Point, alpha: Point) => {
      const rows = definition.usesJacobian ? m : 2;
      const g = new Float64Array(rows);
      const slopes = new Float64Array(rows * m);
      const second = new Float64Array(4 * m);
      const j = jacobian(...a);
      kernel.force(sum(a, b, alpha), g);
      kernel.forceDerivative(sum(a, b, alpha), slopes);
      representation.secondDerivative?.(...a, second, 0);
      return new Float64Array(4).map((_, xy) => {
        const [x, y] = [xy >> 1, xy & 1];
        const dg = (i: number) =>
          slopes.subarray(i * m, (i + 1) * m).reduce((total, s, k) => total + s * j[2 * k + y], 0);
        if (!definition.usesJacobian) return dg(x);
        return g.reduce((total, gi, i) => total + j[2 * i + x] * dg(i) + gi * second[4 * i + xy], 0);
      });
    },
    energy: (a: Point, b: Point, alpha: Point) => kernel.energy!(sum(a, b, alpha)),
    energyTerm: (a: Point, b: Point, alpha: Point) => kernel.energyTerm!(difference(a, b), weightAt(b, alpha), 0),
  };
}

export type Point = [number, number];

/** Pairs of points, and a vector α with each. */
export function randomCases(seed: number, count: number): [Point, Point, Point][] {
  const generator = createGenerator(seed);
  const point = (): Point => [4 * generator.uniform() - 2, 4 * generator.uniform() - 2];
  return Array.from({ length: count }, () => [point(), point(), [generator.normal(), generator.normal()]]);
}

/** Fourth-order central difference of f at 0. */
export function derivative(f: (h: number) => number, h = 1e-3): number {
  return (f(-2 * h) - 8 * f(-h) + 8 * f(h) - f(2 * h)) / (12 * h);
}

export function moved([x, y]: Point, axis: number, h: number): Point {
  return axis === 0 ? [x + h, y] : [x, y + h];
}
