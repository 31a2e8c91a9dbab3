import { DEFAULT_BOX } from "../../geometry.ts";
import { gaussian } from "../../kernels/gaussian.ts";
import { symmetricEigen } from "../../linalg/symmetricEigen.ts";
import { asPrinted } from "../../matrixKernels/asPrinted.ts";
import { energyConserving } from "../../matrixKernels/energyConserving.ts";
import type { MatrixKernelDefinition } from "../../matrixKernels/types.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import type { Representation } from "../../representations/types.ts";
import type { MeasureCorrection } from "./types.ts";

/** A curved q, so that its second derivatives are there to be mistaken: q = (x + y²/5, sin y). */
const CURVED: Representation = {
  dimension: 2,
  map: (x, y, out, offset) => out.set([x + 0.2 * y * y, Math.sin(y)], offset),
  jacobian: (_x, y, out, offset) => out.set([1, 0.4 * y, 0, Math.cos(y)], offset),
  secondDerivative: (_x, y, out, offset) => out.set([0, 0, 0, 0.4, 0, 0, 0, -Math.sin(y)], offset),
};

type Point = readonly [x: number, y: number];
const HERE: Point = [0.3, 0.8];
const THERE: Point = [-0.4, 0.2];
const ALPHA = [0.7, -0.5];

const profile = gaussian.create(1);

/** q(r) and J(r). */
function seen(representation: Representation, [x, y]: Point) {
  const [q, jacobian] = [new Float64Array(2), new Float64Array(4)];
  representation.map(x, y, q, 0);
  representation.jacobian(x, y, jacobian, 0);
  return { q, jacobian };
}

/** k(q(r), q(r′)) and the block of a kernel made from it. */
function between(definition: MatrixKernelDefinition, representation: Representation, here: Point, there: Point) {
  const [a, b] = [seen(representation, here), seen(representation, there)];
  const d = a.q.map((value, k) => value - b.q[k]);
  const block = new Float64Array(4);
  definition.create(profile, 2).block(d, a.jacobian, b.jacobian, block, 0);
  return { d, block };
}

/** 1: |d|² where d dᵀ belongs. Measured: lowest eigenvalue of the Gram matrix of 40 samples, σ = 3. */
export const normForOuterProduct: MeasureCorrection = () => {
  const { uniform } = createGenerator(streamSeed(1, "positions"));
  const { x0, x1, y0, y1 } = DEFAULT_BOX;
  const points = Array.from({ length: 40 }, () => [x0 + (x1 - x0) * uniform(), y0 + (y1 - y0) * uniform()] as const);
  const lowest = (definition: MatrixKernelDefinition) => {
    const kernel = definition.create(gaussian.create(3), 2);
    const size = 2 * points.length;
    const matrix = new Float64Array(size * size);
    const block = new Float64Array(4);
    const unit = Float64Array.of(1, 0, 0, 1);
    for (const [i, [x, y]] of points.entries()) {
      for (const [j, [u, v]] of points.entries()) {
        kernel.block(Float64Array.of(x - u, y - v), unit, unit, block, 0);
        for (const a of [0, 1]) matrix.set(block.subarray(2 * a, 2 * a + 2), (2 * i + a) * size + 2 * j);
      }
    }
    return symmetricEigen(matrix, size).values[0];
  };
  return { printed: lowest(asPrinted), corrected: lowest(energyConserving) };
};

/** A step for second differences: rounding and truncation are about alike. */
const STEP = 1e-3;

/** ∂²k/∂r∂r′ᵀ by central differences [2×2]. */
function differences(representation: Representation, here: Point, there: Point): Float64Array {
  const value = (a: Point, b: Point) => {
    const [p, q] = [seen(representation, a).q, seen(representation, b).q];
    return profile.value((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2);
  };
  const step = (point: Point, k: number, sign: number): Point =>
    k === 0 ? [point[0] + sign * STEP, point[1]] : [point[0], point[1] + sign * STEP];
  return Float64Array.from({ length: 4 }, (_, at) => {
    const [k, l] = [Math.floor(at / 2), at % 2];
    let sum = 0;
    for (const s of [1, -1]) for (const t of [1, -1]) sum += s * t * value(step(here, k, s), step(there, l, t));
    return sum / (4 * STEP * STEP);
  });
}

/** 2: the term with q’s second derivatives, read as the slide has it, where q(rᵢ) would depend on rⱼ as on rᵢ. Measured: distance of the block from k differentiated by differences, for a curved q. */
export const extraTerm: MeasureCorrection = () => {
  const { d, block } = between(energyConserving, CURVED, HERE, THERE);
  const wanted = differences(CURVED, HERE, THERE);
  const second = new Float64Array(8);
  CURVED.secondDerivative?.(...HERE, second, 0);
  // ∂k/∂q = 2φ′ d
  const slope = 2 * profile.first(d[0] ** 2 + d[1] ** 2);
  const withTerm = block.map((value, at) => value + slope * (d[0] * second[at] + d[1] * second[4 + at]));
  const distance = (a: Float64Array) => Math.hypot(...a.map((value, k) => value - wanted[k])) / Math.hypot(...wanted);
  return { printed: distance(withTerm), corrected: distance(block) };
};

/** 3: both derivatives with respect to the first argument. Measured: variance of a force component, σ = 1, by differences. */
export const primeForgotten: MeasureCorrection = () => {
  const value = (d: number) => profile.value(d * d);
  const second = (value(STEP) - 2 * value(0) + value(-STEP)) / (STEP * STEP);
  // ∂/∂q′ = −∂/∂q of a function of q − q′.
  return { printed: second, corrected: -second };
};

/** 4: two minus signs in the exponent. Measured: k at a distance of 3σ. */
export const twoMinusSigns: MeasureCorrection = () => ({ printed: Math.exp(9 / 2), corrected: profile.value(9) });

/** 13: weights at the left of the block. Measured: distance of the force from −∇E by differences, for a curved q. */
export const weightsAtTheLeft: MeasureCorrection = () => {
  const [a, b] = ALPHA;
  const { block } = between(energyConserving, CURVED, HERE, THERE);
  const [xx, xy, yx, yy] = block;
  const { energyTerm } = energyConserving.create(profile, 2);
  const [p, q, r, t] = seen(CURVED, THERE).jacobian;
  const weight = Float64Array.of(p * a + q * b, r * a + t * b);
  const energy = (x: number, y: number) =>
    energyTerm?.(between(energyConserving, CURVED, [x, y], THERE).d, weight, 0) ?? 0;
  const [x, y] = HERE;
  const wanted = [
    -(energy(x + STEP, y) - energy(x - STEP, y)) / (2 * STEP),
    -(energy(x, y + STEP) - energy(x, y - STEP)) / (2 * STEP),
  ];
  const distance = (fx: number, fy: number) => Math.hypot(fx - wanted[0], fy - wanted[1]) / Math.hypot(...wanted);
  return {
    printed: distance(a * xx + b * yx, a * xy + b * yy),
    corrected: distance(xx * a + xy * b, yx * a + yy * b),
  };
};
