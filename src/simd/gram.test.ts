import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { assembleGramInPlace } from "./gram.ts";
import type { RadialKernel } from "./radialKernel.ts";
import { builds } from "./testBuilds.ts";

const SIGMA = 1.3;
const RIDGE = 0.01;

const gaussian = { squared: true, rate: 1 / (2 * SIGMA ** 2) };
const matern = { squared: false, rate: 5 / SIGMA ** 2 };

type Block = (d: readonly [number, number]) => readonly [number, number, number, number];

/** The lecture's kernel for q = r, I − d dᵀ/σ² times the Gaussian; Matérn's is −∂²φ with its third in front, 3σ²/5. */
const conserving: readonly (readonly [string, RadialKernel, Block])[] = [
  [
    "Gaussian",
    { ...gaussian, straight: [1, 0, 0], along: -1 / SIGMA ** 2 },
    ([x, y]) => {
      const k = Math.exp(-(x * x + y * y) / (2 * SIGMA ** 2));
      const c = -(x * y * k) / SIGMA ** 2;
      return [(1 - x ** 2 / SIGMA ** 2) * k, c, c, (1 - y ** 2 / SIGMA ** 2) * k];
    },
  ],
  [
    "Matérn 5/2",
    { ...matern, straight: [1, 1, 0], along: -5 / SIGMA ** 2 },
    ([x, y]) => {
      const a = Math.sqrt(5) / SIGMA;
      const r = Math.hypot(x, y);
      const e = Math.exp(-a * r);
      const c = -a * a * x * y * e;
      return [(1 + a * r - a * a * x * x) * e, c, c, (1 + a * r - a * a * y * y) * e];
    },
  ],
];

const scalar: readonly (readonly [string, RadialKernel, (r: number) => number])[] = [
  ["Gaussian", { ...gaussian, straight: [1, 0, 0], along: 0 }, (r) => Math.exp(-(r ** 2) / (2 * SIGMA ** 2))],
  [
    "Matérn 5/2",
    { ...matern, straight: [1, 1, 1 / 3], along: 0 },
    (r) => (1 + (Math.sqrt(5) * r) / SIGMA + (5 * r ** 2) / (3 * SIGMA ** 2)) * Math.exp((-Math.sqrt(5) * r) / SIGMA),
  ],
];

describe.each(builds)("Gram matrices, $build build", (module) => {
  /** q = A r of random points, and the constant Jacobian A; the last two points coincide. */
  const features = (count: number, [a, b, c, d]: readonly number[]) => {
    const generator = createGenerator(count);
    const r = Float64Array.from({ length: 2 * count }, () => 4 * generator.uniform() - 2);
    if (count > 2) r.copyWithin(2 * count - 2, 2 * count - 4, 2 * count - 2);
    const values = r.map((_, k) => (k % 2 === 0 ? a * r[k] + b * r[k + 1] : c * r[k - 1] + d * r[k]));
    return { count, values, jacobians: Float64Array.from({ length: 4 * count }, (_, k) => [a, b, c, d][k % 4]) };
  };

  const assemble = (kernel: RadialKernel, of: ReturnType<typeof features>, blockSize: 1 | 2) => {
    const region = module.heap.allocate((blockSize * of.count) ** 2);
    region.doubles().fill(-7);
    const steps = assembleGramInPlace(module, kernel, of, blockSize, RIDGE, region);
    let pauses = 0;
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        const matrix = region.doubles().slice();
        region.free();
        return { matrix, finite: value, pauses };
      }
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
      pauses++;
    }
  };

  test.each(scalar)("hold %s's φ(|q − q′|), and λ on the diagonal", (_name, kernel, profile) => {
    for (const count of [1, 2, 3, 8, 13]) {
      const of = features(count, [2, 2, 1, -1]);
      const { matrix, finite } = assemble(kernel, of, 1);
      expect(finite).toBe(true);
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < count; j++) {
          const r = Math.hypot(of.values[2 * i] - of.values[2 * j], of.values[2 * i + 1] - of.values[2 * j + 1]);
          if (j > i) expect(matrix[i * count + j]).toBe(-7);
          else expect(matrix[i * count + j]).toBeCloseTo(profile(r) + (i === j ? RIDGE : 0), 14);
        }
      }
    }
  });

  test.each(conserving)("hold %s's blocks Aᵀ[…]A, and λ on the diagonal", (_name, kernel, block) => {
    for (const count of [1, 2, 3, 8, 13]) {
      const [a, b, c, d] = [1, 0.5, -0.3, 2];
      const of = features(count, [a, b, c, d]);
      const { matrix, finite } = assemble(kernel, of, 2);
      expect(finite).toBe(true);
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < count; j++) {
          const at = (p: number, q: number) => matrix[(2 * i + p) * 2 * count + 2 * j + q];
          if (j > i) {
            for (const entry of [at(0, 0), at(0, 1), at(1, 0), at(1, 1)]) expect(entry).toBe(-7);
            continue;
          }
          const [xx, xy, yx, yy] = block([
            of.values[2 * i] - of.values[2 * j],
            of.values[2 * i + 1] - of.values[2 * j + 1],
          ]);
          const ridge = i === j ? RIDGE : 0;
          expect(at(0, 0)).toBeCloseTo(a * (xx * a + xy * c) + c * (yx * a + yy * c) + ridge, 14);
          expect(at(1, 0)).toBeCloseTo(b * (xx * a + xy * c) + d * (yx * a + yy * c), 14);
          expect(at(0, 1)).toBeCloseTo(a * (xx * b + xy * d) + c * (yx * b + yy * d), 14);
          expect(at(1, 1)).toBeCloseTo(b * (xx * b + xy * d) + d * (yx * b + yy * d) + ridge, 14);
        }
      }
    }
  });

  test("pause on the way where they are large, and leave no memory taken", () => {
    const of = features(1500, [1, 0, 0, 1]);
    const { pauses, matrix } = assemble(conserving[0][1], of, 2);
    expect(pauses).toBeGreaterThan(1);
    expect(matrix.at(-1)).toBeCloseTo(1 + RIDGE, 14);

    const free = module.heap.allocate(10);
    free.free();
    const out = module.heap.allocate(3000 ** 2);
    const before = module.heap.size();
    const steps = assembleGramInPlace(module, conserving[0][1], of, 2, RIDGE, out);
    steps.next();
    steps.return(false);
    out.free();
    const again = module.heap.allocate(10);
    expect(again.address).toBe(free.address);
    expect(module.heap.size()).toBe(before);
    again.free();
  });

  test("say so where they are not finite", () => {
    for (const bad of [Number.NaN, 1e308, Number.POSITIVE_INFINITY]) {
      const of = features(5, [1, 0, 0, 1]);
      of.values[3] = bad;
      of.jacobians[5] = bad;
      expect(assemble(conserving[0][1], of, 2).finite).toBe(false);
    }
    const far = features(5, [1, 0, 0, 1]);
    far.values[3] = 1e160;
    const { matrix, finite } = assemble(scalar[1][1], far, 1);
    expect(finite).toBe(true);
    expect(matrix[1 * 5 + 0]).toBe(0);
    expect(matrix[1 * 5 + 1]).toBe(1 + RIDGE);
  });
});
