import { describe, expect, test } from "vitest";
import { scalarKernels } from "../kernels/registry.ts";
import { matrixKernels } from "../matrixKernels/registry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import { lecture } from "../representations/lecture.ts";
import { curvedPlane } from "../representations/testCurved.ts";
import type { Representation } from "../representations/types.ts";
import { builds } from "../simd/testBuilds.ts";
import { createFeatures } from "./features.ts";
import { createPrediction } from "./predict.ts";

/** A curved map of the plane into three dimensions, q = (x + y²/10, sin y, xy/5). */
const curved: Representation = {
  dimension: 3,
  map: (x, y, out, offset) => out.set([x + 0.1 * y * y, Math.sin(y), (x * y) / 5], offset),
  jacobian: (x, y, out, offset) => out.set([1, 0.2 * y, 0, Math.cos(y), y / 5, x / 5], offset),
  secondDerivative: (_x, y, out, offset) => out.set([0, 0, 0, 0.2, 0, 0, 0, -Math.sin(y), 0, 0.2, 0.2, 0], offset),
};

const cases = matrixKernels.flatMap((definition) =>
  scalarKernels.flatMap((profile) =>
    Object.entries({
      "q = r": identity.create(),
      "the lecture's q": lecture.create(),
      "a curved q": curved,
      "a curved plane": curvedPlane,
    }).flatMap(([name, representation]) =>
      [null, ...builds].map(
        (module) =>
          [
            `${definition.label}, ${profile.label}, ${name}, ${module?.build ?? "generic"}`,
            definition,
            profile,
            representation,
            module,
          ] as const,
      ),
    ),
  ),
);

describe.each(cases)("%s", (_name, definition, profile, representation, module) => {
  const count = 30;
  const m = representation.dimension;
  const generator = createGenerator(5);
  const positions = Float64Array.from({ length: 2 * count }, () => 6 * generator.uniform() - 3);
  const weights = Float64Array.from({ length: 2 * count }, () => generator.normal());
  const kernel = definition.create(profile.create(1.4), m);
  const features = createFeatures(representation, positions);
  const settings = { matrixKernel: definition, profile, representation, lengthScale: 1.4, ridge: 1e-3 };
  const prediction = createPrediction(settings, kernel, features, weights, module);

  // The first three are samples, where a distance is zero.
  const points: [number, number][] = [0, 1, 2].map((j) => [positions[2 * j], positions[2 * j + 1]]);
  points.push([0.3, -1.2], [2.9, 2.1], [-7, 4]);

  /** q and J of a point, and its d to sample j. */
  const seen = (x: number, y: number) => {
    const q = new Float64Array(m);
    const jacobian = new Float64Array(2 * m);
    representation.map(x, y, q, 0);
    representation.jacobian(x, y, jacobian, 0);
    return { jacobian, to: (j: number) => q.map((qi, i) => qi - features.values[j * m + i]) };
  };

  test("the force is Σⱼ K(r, rⱼ) αⱼ, block by block", () => {
    const out = new Float64Array(4);
    const block = new Float64Array(4);
    for (const [x, y] of points) {
      const { jacobian, to } = seen(x, y);
      const expected = [0, 0];
      const scale = [0, 0];
      for (let j = 0; j < count; j++) {
        kernel.block(to(j), jacobian, features.jacobians.subarray(2 * m * j, 2 * m * (j + 1)), block, 0);
        for (let a = 0; a < 2; a++) {
          const term = block[2 * a] * weights[2 * j] + block[2 * a + 1] * weights[2 * j + 1];
          expected[a] += term;
          scale[a] += Math.abs(term);
        }
      }
      prediction.force(x, y, out, 2);
      for (let a = 0; a < 2; a++) expect(Math.abs(out[2 + a] - expected[a])).toBeLessThan(1e-13 * scale[a]);
    }
  });

  test("the Jacobian is the force's derivative, by finite differences", () => {
    const slopes = new Float64Array(5);
    const force = new Float64Array(2);
    const component = (a: number, x: number, y: number) => {
      prediction.force(x, y, force, 0);
      return force[a];
    };
    const h = 1e-3;
    for (const [x, y] of points.slice(3)) {
      prediction.forceJacobian(x, y, slopes, 1);
      for (let a = 0; a < 2; a++) {
        for (let b = 0; b < 2; b++) {
          const at = (step: number) => component(a, x + (b === 0 ? step : 0), y + (b === 1 ? step : 0));
          const expected = (at(-2 * h) - 8 * at(-h) + 8 * at(h) - at(2 * h)) / (12 * h);
          expect(slopes[1 + 2 * a + b]).toBeCloseTo(expected, 7);
        }
      }
      if (definition.conservesEnergy) expect(slopes[2]).toBe(slopes[3]);
    }
  });

  test("the energy is the sum of its terms, where there is one", () => {
    expect(prediction.energy !== null).toBe(definition.conservesEnergy);
    if (!prediction.energy) return;
    for (const [x, y] of points) {
      const { to } = seen(x, y);
      let expected = 0;
      let scale = 0;
      for (let j = 0; j < count; j++) {
        const w = new Float64Array(m).map((_, i) => {
          const row = 2 * (j * m + i);
          return features.jacobians[row] * weights[2 * j] + features.jacobians[row + 1] * weights[2 * j + 1];
        });
        const term = kernel.energyTerm!(to(j), w, 0);
        expected += term;
        scale += Math.abs(term);
      }
      expect(Math.abs(prediction.energy(x, y) - expected)).toBeLessThan(1e-13 * scale);
    }
  });
});
