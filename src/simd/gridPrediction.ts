import type { SimdModule } from "./module.ts";
import { evenLength, writeComponents } from "./radialKernel.ts";

/** The two components of a force on the tensor grid of two axes, row-major [ny×nx] with y as the row. */
export interface ForceMap {
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
}

/** Force, energy and ∂f_a/∂r_b on such a grid. */
export interface GridPrediction extends ForceMap {
  /** Null where there is none. */
  readonly energy: Float64Array | null;
  /** Null where it was not asked for; `xy` is ∂f_x/∂y, one array with `yx` where the force has an energy. */
  readonly slopes: GridSlopes | null;
}

/** ∂f_a/∂r_b, a being the first letter. */
export interface GridSlopes {
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  readonly yx: Float64Array;
  readonly yy: Float64Array;
}

/** A Gaussian model as a grid sees it: q = (A₀₀ x, A₁₁ y) + const. */
export interface SeparableModel {
  readonly lengthScale: number;
  /** q(rⱼ) [N×2]. */
  readonly values: Float64Array;
  /** J(rⱼ)αⱼ [N×2] where the force has an energy, else αⱼ. */
  readonly weights: Float64Array;
  readonly conservesEnergy: boolean;
  /** A₀₀ and A₁₁. */
  readonly scales: readonly [number, number];
}

/** Multiplications between two pauses, about 20 ms of them. */
const WORK = 2e8;

/**
 * Predicts on the grid of q₀ × q₁ by the Gaussian's separability: with Hermite's functions h_k of each coordinate
 * (assembly/grid.ts) every result is a product of an [ny×·] and an [nx×·] matrix, and no exponential is taken in the
 * inner loop. With an energy,
 *
 *     E = −σ S₀₀,   f_x = −A₀₀ S₀₁,   f_y = −A₁₁ S₁₀,   S_kl = Σⱼ [w₀ h_k(y) h_{l+1}(x) + w₁ h_{k+1}(y) h_l(x)],
 *
 * and for independent components f_a = Σⱼ w_a h₀(y) h₀(x). Each derivative by x raises l, the order in x, by one and
 * multiplies by −A₀₀/σ; likewise y.
 *
 * Yields the part done, 0 … 1, every few milliseconds.
 * @throws Problem "input" where there is not memory enough
 */
export function* predictOnGrid(
  { call, heap }: SimdModule,
  model: SeparableModel,
  q0: Float64Array,
  q1: Float64Array,
  withSlopes: boolean,
): Generator<number, GridPrediction, void> {
  const { conservesEnergy, lengthScale: sigma } = model;
  const [nx, ny] = [q0.length, q1.length];
  const count = evenLength(model.values.length / 2);
  const inverse = 1 / sigma;
  // Orders of h; a row of a table is [h_{orders−1} | … | h₀].
  const orders = conservesEnergy ? (withSlopes ? 4 : 3) : 2;
  const depth = conservesEnergy ? 2 * count : count;
  const rows = Math.min(ny, Math.max(4, 4 * Math.floor(WORK / (nx * depth * (withSlopes ? 6 : 3)) / 4)));
  const tables = [nx * orders * count, rows * orders * count];
  const products = [rows * depth, rows * nx, call.multiplyWorkspace()];
  const regions = heap.allocateAll([4 * count, nx + ny, ...tables, ...products]);
  const [samples, nodes, right, hermite, left, product, workspace] = regions;
  try {
    writeComponents(model.values, 2, "last", samples.doubles(), 0);
    writeComponents(model.weights, 2, "zero", samples.doubles(), 2 * count);
    nodes.doubles().set(q0);
    nodes.doubles().set(q1, nx);
    const weights = (a: number) => samples.address + 8 * (2 + a) * count;
    const stride = orders * count;
    /** Where h_k begins in a row. */
    const order = (k: number) => 8 * (orders - 1 - k) * count;
    call.hermiteTable(nodes.address, nx, samples.address, count, inverse, orders, right.address);

    const map = () => new Float64Array(nx * ny);
    const [dx, dy] = model.scales.map((scale) => -scale * inverse);
    const energy = conservesEnergy ? map() : null;
    const [forceX, forceY] = [map(), map()];
    const slopes = withSlopes ? emptySlopes(map, conservesEnergy) : null;

    for (let from = 0; from < ny; from += rows) {
      const high = Math.min(rows, ny - from);
      const block = product.doubles().subarray(0, high * nx);
      call.hermiteTable(
        nodes.address + 8 * (nx + from),
        high,
        samples.address + 8 * count,
        count,
        inverse,
        orders,
        hermite.address,
      );
      /** One column block of the left matrix: w_a h_k(y). */
      const weigh = (a: number, k: number, column: number) =>
        call.weighRows(hermite.address + order(k), stride, weights(a), high, count, left.address + 8 * column, depth);
      /** Writes factor · left · [h_l(x) | h_{l−1}(x) …]ᵀ into this block's rows of a map. */
      const multiply = (l: number, factor: number, out: Float64Array) => {
        block.fill(0);
        call.multiplyByTransposed(
          product.address,
          nx,
          left.address,
          depth,
          right.address + order(l),
          stride,
          high,
          nx,
          depth,
          factor,
          workspace.address,
        );
        out.set(block, from * nx);
      };

      if (energy) {
        const deepest = withSlopes ? 2 : 1;
        for (let k = 0; k <= deepest; k++) {
          weigh(0, k, 0);
          weigh(1, k + 1, count);
          const results = [
            [
              [energy, -sigma],
              [forceX, sigma * dx],
              [slopes?.xx, sigma * dx * dx],
            ],
            [
              [forceY, sigma * dy],
              [slopes?.xy, sigma * dx * dy],
            ],
            [[slopes?.yy, sigma * dy * dy]],
          ] as const;
          for (const [l, [out, factor]] of results[k].entries()) if (out) multiply(l + 1, factor, out);
        }
      } else {
        for (const [a, force] of [forceX, forceY].entries()) {
          weigh(a, 0, 0);
          multiply(0, 1, force);
          if (!slopes) continue;
          multiply(1, dx, a === 0 ? slopes.xx : slopes.yx);
          weigh(a, 1, 0);
          multiply(0, dy, a === 0 ? slopes.xy : slopes.yy);
        }
      }
      if (from + rows < ny) yield (from + rows) / ny;
    }
    return { forceX, forceY, energy, slopes };
  } finally {
    for (const region of regions) region.free();
  }
}

/** @param symmetric whether ∂f_x/∂y and ∂f_y/∂x are one array */
export function emptySlopes(map: () => Float64Array, symmetric: boolean): GridSlopes {
  const xy = map();
  return { xx: map(), xy, yx: symmetric ? xy : map(), yy: map() };
}
