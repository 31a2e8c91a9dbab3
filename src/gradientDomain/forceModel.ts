import { findScalarKernel } from "../kernels/registry.ts";
import type { ScalarKernel } from "../kernels/types.ts";
import { addPullBack, describe, describeAll, emptyDescriptions, listedOrder, pushForward } from "./descriptor.ts";
import type { TrainedForces } from "./types.ts";

/** A trained model at work. */
export interface ForceModel {
  /** The energy at positions [3n] in Å, in eV, NaN where the model has none; the forces are written into `forces` [3n], eV/Å. */
  readonly evaluate: (positions: Float64Array, forces: Float64Array) => number;
  /** The distance to the nearest training geometry, in units of σ, in what the model sees. */
  readonly nearest: (positions: Float64Array) => number;
}

/** A model's predictions from what training has left. @throws Problem "input" for an unknown profile */
export function createForceModel(trained: TrainedForces): ForceModel {
  const kernel = findScalarKernel(trained.profile).create(trained.lengthScale);
  return trained.id === "conserving" ? conserving(trained, kernel) : componentWise(trained, kernel);
}

/**
 * E(x) = Σⱼ 2φ′(sⱼ) dⱼ·uⱼ + c and F = −∇E = Jᵀ Σⱼ [−2φ′ uⱼ − 4φ″ dⱼ (dⱼ·uⱼ)], over training geometries in all orders,
 * with uⱼ = Jⱼαⱼ/P, dⱼ = x − xⱼ.
 */
function conserving(
  { numbers, positions, weights, permutations, offset }: TrainedForces,
  kernel: ScalarKernel,
): ForceModel {
  const atoms = numbers.length;
  const known = describeAll(positions, permutations, atoms);
  const { pairs, values } = known;
  const rows = values.length / pairs;
  const orders = permutations.length / atoms;
  const pushed = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    const from = 3 * atoms * Math.floor(row / orders);
    pushForward(known, row, weights, from, permutations, atoms * (row % orders), pushed, row * pairs);
  }
  for (let at = 0; at < pushed.length; at++) pushed[at] /= orders;
  const listed = listedOrder(atoms);
  const here = emptyDescriptions(1, atoms);
  const slope = new Float64Array(pairs);
  const [squares, along, first, second, third] = [0, 1, 2, 3, 4].map(() => new Float64Array(rows));
  return {
    evaluate: (place, forces) => {
      describe(place, 0, listed, 0, here, 0);
      distancesAlong(here.values, values, pushed, squares, along);
      kernel.derivatives(squares, first, second, third);
      let energy = offset;
      for (let row = 0; row < rows; row++) energy += 2 * first[row] * along[row];
      sumSlopes(here.values, values, pushed, first, second, along, slope);
      forces.fill(0);
      addPullBack(here, 0, slope, 0, listed, 0, forces, 0);
      return energy;
    },
    nearest: (place) => {
      describe(place, 0, listed, 0, here, 0);
      distancesAlong(here.values, values, pushed, squares, along);
      return Math.sqrt(squares.reduce((least, s) => Math.min(least, s), Number.POSITIVE_INFINITY)) / kernel.lengthScale;
    },
  };
}

/** sⱼ = |x − xⱼ|² and (x − xⱼ)·uⱼ of every row, each in two sums, which the processor can work on at once. */
function distancesAlong(
  x: Float64Array,
  values: Float64Array,
  pushed: Float64Array,
  squares: Float64Array,
  along: Float64Array,
): void {
  const pairs = x.length;
  const even = pairs & ~1;
  for (let row = 0, at = 0; row < squares.length; row++) {
    let s0 = 0;
    let s1 = 0;
    let t0 = 0;
    let t1 = 0;
    for (let p = 0; p < even; p += 2, at += 2) {
      const d0 = x[p] - values[at];
      const d1 = x[p + 1] - values[at + 1];
      s0 += d0 * d0;
      s1 += d1 * d1;
      t0 += d0 * pushed[at];
      t1 += d1 * pushed[at + 1];
    }
    if (even < pairs) {
      const d = x[even] - values[at];
      s0 += d * d;
      t0 += d * pushed[at];
      at++;
    }
    squares[row] = s0 + s1;
    along[row] = t0 + t1;
  }
}

/** Σⱼ −2φ′ uⱼ − 4φ″ (dⱼ·uⱼ) dⱼ [D]. */
function sumSlopes(
  x: Float64Array,
  values: Float64Array,
  pushed: Float64Array,
  first: Float64Array,
  second: Float64Array,
  along: Float64Array,
  slope: Float64Array,
): void {
  const pairs = x.length;
  slope.fill(0);
  for (let row = 0, at = 0; row < first.length; row++) {
    const a = -2 * first[row];
    const b = -4 * second[row] * along[row];
    for (let p = 0; p < pairs; p++, at++) slope[p] += a * pushed[at] + b * (x[p] - values[at]);
  }
}

/** F_c = Σⱼ φ(|q − qⱼ|²) α_jc, for each component c by itself. */
function componentWise({ id, numbers, positions, weights }: TrainedForces, kernel: ScalarKernel): ForceModel {
  const atoms = numbers.length;
  const width = 3 * atoms;
  const listed = listedOrder(atoms);
  const here = emptyDescriptions(1, atoms);
  const seen = (place: Float64Array): Float64Array => {
    if (id === "cartesian") return place;
    describe(place, 0, listed, 0, here, 0);
    return here.values;
  };
  const known = id === "cartesian" ? positions : describeAll(positions, listed, atoms).values;
  const rows = positions.length / width;
  const dimension = known.length / rows;
  const squares = new Float64Array(rows);
  const values = new Float64Array(rows);
  const measure = (place: Float64Array): void => {
    const q = seen(place);
    for (let row = 0, at = 0; row < rows; row++) {
      let s = 0;
      for (let k = 0; k < dimension; k++, at++) s += (q[k] - known[at]) ** 2;
      squares[row] = s;
    }
  };
  return {
    evaluate: (place, forces) => {
      measure(place);
      kernel.values(squares, values);
      forces.fill(0);
      for (let row = 0, at = 0; row < rows; row++) {
        for (let c = 0; c < width; c++, at++) forces[c] += values[row] * weights[at];
      }
      return Number.NaN;
    },
    nearest: (place) => {
      measure(place);
      return Math.sqrt(squares.reduce((least, s) => Math.min(least, s), Number.POSITIVE_INFINITY)) / kernel.lengthScale;
    },
  };
}
