import { createGenerator } from "../random/xoshiro128.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { place } from "./testBuilds.ts";

/** exp(−|rᵢ − rⱼ|²/2σ²) + λδ for n points uniform in a square of side 2, row-major [n×n]. */
export function gramInPlane(n: number, sigma: number, ridge: number): Float64Array {
  const { uniform } = createGenerator(n);
  const points = Array.from({ length: n }, () => [2 * uniform(), 2 * uniform()]);
  const entry = (i: number, j: number) => {
    const squared = (points[i][0] - points[j][0]) ** 2 + (points[i][1] - points[j][1]) ** 2;
    return Math.exp(-squared / (2 * sigma ** 2)) + (i === j ? ridge : 0);
  };
  return Float64Array.from({ length: n * n }, (_, at) => entry(Math.floor(at / n), at % n));
}

/** The lower triangle of A [n×n]; above it nothing that may be used. */
export function placeLower(module: SimdModule, a: Float64Array, n: number): Region {
  return place(
    module,
    a.map((value, at) => (at % n > Math.floor(at / n) ? Number.NaN : value)),
  );
}

/** n normal deviates, the same each time. */
export function randomVector(n: number): Float64Array {
  const { normal } = createGenerator(3);
  return Float64Array.from({ length: n }, normal);
}
