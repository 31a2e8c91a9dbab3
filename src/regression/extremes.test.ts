import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import { identity } from "../representations/identity.ts";
import { builds } from "../simd/testBuilds.ts";

/** The fit on a platform with one build of the SIMD module, or with none. */
async function fitWith(simd: (typeof builds)[number] | null) {
  vi.resetModules();
  vi.doMock("../simd/instance.ts", () => ({ simd }));
  return (await import("./fit.ts")).fitKernelRidge;
}

const engines: { readonly name: string; readonly train: Awaited<ReturnType<typeof fitWith>> }[] = [];
for (const module of [null, ...builds]) engines.push({ name: module?.build ?? "no", train: await fitWith(module) });
afterAll(() => vi.doUnmock("../simd/instance.ts"));

/** K + λI [2N×2N] by the lecture's formulas, typed anew. */
function system(isIndependent: boolean, r: Float64Array, sigma: number, ridge: number): Float64Array[] {
  return Array.from(r, (_, i) =>
    Float64Array.from(r, (_, j) => {
      const [a, b] = [i % 2, j % 2];
      const d = [(r[i - a] - r[j - b]) / sigma, (r[i - a + 1] - r[j - b + 1]) / sigma];
      const k = Math.exp(-(d[0] ** 2 + d[1] ** 2) / 2);
      const delta = a === b ? 1 : 0;
      // Where k is 0, so is d dᵀ k, however far apart the two are.
      const block = isIndependent || k === 0 ? delta * k : (delta - d[a] * d[b]) * k;
      return block + (i === j ? ridge : 0);
    }),
  );
}

const largest = (values: Iterable<number>) => Array.from(values, Math.abs).reduce((a, b) => Math.max(a, b), 0);

/** Coordinates from the smallest numbers there are to a million, among them many that are the same. */
const coordinate = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e6, -1e6, 5e-324, 1e-310),
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const power = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true }).map((p) => 10 ** p);
const sample = fc.record({
  x: coordinate,
  y: coordinate,
  fx: fc.double({ min: -10, max: 10, noNaN: true }),
  fy: fc.oneof(fc.constantFrom(0, 5e-324, 1e-300, 1e100), fc.double({ min: -10, max: 10, noNaN: true })),
});

describe.each(engines)("$name SIMD", ({ train }) => {
  test.each([independent, energyConserving])(
    "$label: one sample or many, in one place or a million apart, σ from 1e-3 to 1e3: right, or refused with a reason",
    (matrixKernel) => {
      let [right, refused] = [0, 0];
      fc.assert(
        fc.property(
          fc.array(sample, { minLength: 1, maxLength: 12 }),
          power(-3, 3),
          fc.oneof(fc.constant(0), power(-9, 0)),
          (samples, lengthScale, ridge) => {
            const positions = Float64Array.from(samples.flatMap(({ x, y }) => [x, y]));
            const forces = Float64Array.from(samples.flatMap(({ fx, fy }) => [fx, fy]));
            const settings = { matrixKernel, profile: gaussian, representation: identity.create(), lengthScale, ridge };
            const rows = system(matrixKernel.independentComponents, positions, lengthScale, ridge);
            let model: ReturnType<typeof train>;
            try {
              model = train({ positions, forces }, settings);
            } catch (problem) {
              refused++;
              expect(problem).toMatchObject({
                parameter: "ridge",
                message: expect.stringMatching(/^(K \+ λI|Samples)/),
              });
              // Never where λ alone makes it well-conditioned.
              expect(ridge).toBeLessThan(1e-12);
              return;
            }
            right++;
            const { weights } = model;
            const residuals = rows.map((row, i) => row.reduce((sum, entry, j) => sum + entry * weights[j], -forces[i]));
            const norm = Math.max(...rows.map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0)));
            const scale = norm * largest(weights) + largest(forces);
            // The formula here and the engine's round each entry of K differently: a few units more than the solve alone.
            expect(largest(residuals)).toBeLessThanOrEqual(4e-15 * scale);
            const force = new Float64Array(2);
            model.force(0.3, -0.2, force, 0);
            expect([...force].every(Number.isFinite)).toBe(true);
          },
        ),
        { numRuns: 150, seed: 5 },
      );
      expect(right).toBeGreaterThan(30);
      expect(refused).toBeGreaterThan(3);
    },
  );
});
