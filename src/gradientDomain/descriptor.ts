import { pairCount } from "../moleculeRepresentations/pairs.ts";

/** What the descriptor says of some geometries, one after another. */
export interface Descriptions {
  /** n. */
  readonly atoms: number;
  /** D = n(n − 1)/2. */
  readonly pairs: number;
  /** x = 1/r of each pair i > j, in 1/Å [geometries×D]. */
  readonly values: Float64Array;
  /** ∂x/∂R_i = −(R_i − R_j)/r³ of each, in 1/Å²; ∂x/∂R_j is its opposite, and this is all of the Jacobian J [geometries×D×3]. */
  readonly slopes: Float64Array;
}

/** Room for the descriptions of some geometries. */
export function emptyDescriptions(geometries: number, atoms: number): Descriptions {
  const pairs = pairCount(atoms);
  const values = new Float64Array(geometries * pairs);
  return { atoms, pairs, values, slopes: new Float64Array(3 * values.length) };
}

/**
 * Inverse distances and their Jacobian at one geometry.
 * @param positions Å [3n], from `from` on
 * @param order which atom is taken in each place [n], from `orderFrom` on
 * @param at its number among the descriptions
 * Source: S. Chmiela et al., Sci. Adv. 3, e1603015 (2017), doi:10.1126/sciadv.1603015.
 */
export function describe(
  positions: Float64Array,
  from: number,
  order: Int32Array,
  orderFrom: number,
  into: Descriptions,
  at: number,
): void {
  const { atoms, pairs, values, slopes } = into;
  let p = at * pairs;
  for (let i = 1; i < atoms; i++) {
    const a = from + 3 * order[orderFrom + i];
    for (let j = 0; j < i; j++, p++) {
      const b = from + 3 * order[orderFrom + j];
      const x = positions[a] - positions[b];
      const y = positions[a + 1] - positions[b + 1];
      const z = positions[a + 2] - positions[b + 2];
      const inverse = 1 / Math.sqrt(x * x + y * y + z * z);
      const cube = -inverse * inverse * inverse;
      values[p] = inverse;
      slopes[3 * p] = cube * x;
      slopes[3 * p + 1] = cube * y;
      slopes[3 * p + 2] = cube * z;
    }
  }
}

/** Atoms as they are listed [n]. */
export function listedOrder(atoms: number): Int32Array {
  return Int32Array.from({ length: atoms }, (_, a) => a);
}

/**
 * J v: how fast each inverse distance changes as the atoms move at v.
 * @param v [3n], from `from` on; the atom in each place is that of `order`
 * @param out [D], from `to` on
 */
export function pushForward(
  { atoms, pairs, slopes }: Descriptions,
  at: number,
  v: Float64Array,
  from: number,
  order: Int32Array,
  orderFrom: number,
  out: Float64Array,
  to: number,
): void {
  let e = 3 * at * pairs;
  let p = to;
  for (let i = 1; i < atoms; i++) {
    const a = from + 3 * order[orderFrom + i];
    for (let j = 0; j < i; j++, p++, e += 3) {
      const b = from + 3 * order[orderFrom + j];
      out[p] =
        slopes[e] * (v[a] - v[b]) + slopes[e + 1] * (v[a + 1] - v[b + 1]) + slopes[e + 2] * (v[a + 2] - v[b + 2]);
    }
  }
}

/**
 * Adds Jᵀ g to `out` [3n], from `to` on: the gradient in the atoms' coordinates of what has the gradient g in inverse distances.
 * @param g [D], from `from` on
 */
export function addPullBack(
  { atoms, pairs, slopes }: Descriptions,
  at: number,
  g: Float64Array,
  from: number,
  order: Int32Array,
  orderFrom: number,
  out: Float64Array,
  to: number,
): void {
  let e = 3 * at * pairs;
  let p = from;
  for (let i = 1; i < atoms; i++) {
    const a = to + 3 * order[orderFrom + i];
    for (let j = 0; j < i; j++, p++, e += 3) {
      const b = to + 3 * order[orderFrom + j];
      const slope = g[p];
      out[a] += slope * slopes[e];
      out[a + 1] += slope * slopes[e + 1];
      out[a + 2] += slope * slopes[e + 2];
      out[b] -= slope * slopes[e];
      out[b + 1] -= slope * slopes[e + 1];
      out[b + 2] -= slope * slopes[e + 2];
    }
  }
}

/**
 * Every geometry in every order of its atoms: the k-th permutation of the i-th geometry is number i P + k.
 * @param positions Å [N×3n]
 * @param permutations [P×n]
 */
export function describeAll(positions: Float64Array, permutations: Int32Array, atoms: number): Descriptions {
  const [count, orders] = [positions.length / (3 * atoms), permutations.length / atoms];
  const all = emptyDescriptions(count * orders, atoms);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < orders; k++) describe(positions, 3 * atoms * i, permutations, k * atoms, all, i * orders + k);
  }
  return all;
}
