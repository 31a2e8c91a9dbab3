import type { ScalarKernel } from "../kernels/types.ts";
import type { Steps } from "../linalg/steps.ts";
import { addPullBack, type Descriptions } from "./descriptor.ts";

/** Entries written between two pauses, once for each kernel evaluation: some 10 ms of them. */
const STRETCH = 1.5e6;

/**
 * Writes the lower triangle of the energy-conserving K, row-major [3nN×3nN], blocks on its diagonal whole:
 *
 *     K_ij = ⟨ Jᵢᵀ (∇∇′ᵀ k) J_jπ π ⟩_π,   ∇∇′ᵀ φ(s) = −2 φ′(s) I − 4 φ″(s) d dᵀ,   d = xᵢ − x_jπ,   s = |d|²
 *
 * the covariance of the forces −∇E of two geometries where k, averaged over the permutations π, is that of their energies.
 * @param described each geometry in each order, as `describeAll` gives it
 * @param permutations [P×n]
 * @returns the mean of the diagonal
 * Source: S. Chmiela et al., Sci. Adv. 3, e1603015 (2017), doi:10.1126/sciadv.1603015; with permutations Nat. Commun. 9, 3887 (2018),
 * doi:10.1038/s41467-018-06169-2.
 */
export function* fillConservingGram(
  kernel: ScalarKernel,
  described: Descriptions,
  permutations: Int32Array,
  out: Float64Array,
): Steps<number> {
  const { atoms, pairs, values } = described;
  const orders = permutations.length / atoms;
  const count = values.length / (pairs * orders);
  const [width, size] = [3 * atoms, 3 * atoms * count];
  const block = new Float64Array(width * width);
  let [written, trace] = [0, 0];
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      conservingBlock(kernel, described, permutations, i * orders, j * orders, block);
      for (let row = 0; row < width; row++) {
        out.set(block.subarray(row * width, (row + 1) * width), (i * width + row) * size + j * width);
      }
      written += orders * width ** 2;
      if (written < STRETCH) continue;
      written = 0;
      yield (i * (i + 1) + 2 * j) / (count * (count + 1));
    }
    for (let row = 0; row < width; row++) trace += block[row * (width + 1)];
  }
  return trace / size;
}

/**
 * One block K_ij, or its part from some orders.
 * @param first the description of geometry i in its first order
 * @param second that of geometry j; the following ones are its other orders
 * @param block [3n×3n], overwritten
 */
export function conservingBlock(
  kernel: ScalarKernel,
  described: Descriptions,
  permutations: Int32Array,
  first: number,
  second: number,
  block: Float64Array,
): void {
  const { atoms, pairs, values } = described;
  const width = 3 * atoms;
  const orders = permutations.length / atoms;
  const d = new Float64Array(pairs);
  const along = new Float64Array(width);
  const otherAlong = new Float64Array(width);
  block.fill(0);
  for (let k = 0; k < orders; k++) {
    let s = 0;
    for (let p = 0; p < pairs; p++) {
      d[p] = values[first * pairs + p] - values[(second + k) * pairs + p];
      s += d[p] * d[p];
    }
    addProducts(described, permutations, first, second + k, k * atoms, (-2 * kernel.first(s)) / orders, block);
    const b = (-4 * kernel.second(s)) / orders;
    along.fill(0);
    otherAlong.fill(0);
    addPullBack(described, first, d, 0, permutations, 0, along, 0);
    addPullBack(described, second + k, d, 0, permutations, k * atoms, otherAlong, 0);
    for (let row = 0; row < width; row++) {
      const factor = b * along[row];
      for (let column = 0; column < width; column++) block[row * width + column] += factor * otherAlong[column];
    }
  }
}

/** Adds a Jᵀ J′ π: each inverse distance moves two atoms of either geometry, so four 3×3 blocks, alike but for their signs. */
function addProducts(
  { atoms, pairs, slopes }: Descriptions,
  permutations: Int32Array,
  first: number,
  second: number,
  orderFrom: number,
  a: number,
  block: Float64Array,
): void {
  const width = 3 * atoms;
  let e = 3 * first * pairs;
  let f = 3 * second * pairs;
  for (let i = 1; i < atoms; i++) {
    const oi = 3 * permutations[orderFrom + i];
    for (let j = 0; j < i; j++, e += 3, f += 3) {
      const oj = 3 * permutations[orderFrom + j];
      for (let row = 0; row < 3; row++) {
        const factor = a * slopes[e + row];
        const here = (3 * i + row) * width;
        const there = (3 * j + row) * width;
        for (let column = 0; column < 3; column++) {
          const product = factor * slopes[f + column];
          block[here + oi + column] += product;
          block[here + oj + column] -= product;
          block[there + oi + column] -= product;
          block[there + oj + column] += product;
        }
      }
    }
  }
}
