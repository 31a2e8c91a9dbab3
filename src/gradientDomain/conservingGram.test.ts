import { describe, expect, test } from "vitest";
import { scalarKernels } from "../kernels/registry.ts";
import type { ScalarKernel } from "../kernels/types.ts";
import { runToEnd } from "../linalg/steps.ts";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { turnAbout, turned } from "../molecules/quaternion.ts";
import { fillConservingGram } from "./conservingGram.ts";
import { describeAll } from "./descriptor.ts";
import { bondPermutations } from "./permutations.ts";
import { identityOf, testMolecule } from "./testMolecules.ts";

function gramOf(kernel: ScalarKernel, positions: Float64Array, permutations: Int32Array, atoms: number) {
  const out = new Float64Array(positions.length ** 2);
  const scale = runToEnd(fillConservingGram(kernel, describeAll(positions, permutations, atoms), permutations, out));
  return { out, scale };
}

/** ⟨φ(|x(R) − x(πR′)|²)⟩ straight from distances. */
function energyKernel(kernel: ScalarKernel, permutations: Int32Array, r: Float64Array, other: Float64Array): number {
  const atoms = r.length / 3;
  const orders = permutations.length / atoms;
  const inverse = (place: Float64Array, i: number, j: number) =>
    1 / Math.hypot(...[0, 1, 2].map((k) => place[3 * i + k] - place[3 * j + k]));
  let sum = 0;
  for (let k = 0; k < orders; k++) {
    let s = 0;
    for (let i = 1; i < atoms; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [permutations[k * atoms + i], permutations[k * atoms + j]];
        s += (inverse(r, i, j) - inverse(other, a, b)) ** 2;
      }
    }
    sum += kernel.value(s) / orders;
  }
  return sum;
}

const moved = (r: Float64Array, c: number, by: number) => r.map((x, k) => (k === c ? x + by : x));

describe.each(scalarKernels.map((definition) => [definition.id, definition.create(0.9)] as const))(
  "%s",
  (_, kernel) => {
    const water = testMolecule("water", 2);
    const identity = identityOf(water.samples);
    const exchanged = bondPermutations(water.samples.numbers, water.field.bonds);

    test.each([
      ["without", identity],
      ["with", exchanged],
    ])("K is ∂²k/∂R∂R′, %s permutations", (_with, permutations) => {
      const { positions } = water.samples;
      const { out, scale } = gramOf(kernel, positions, permutations, 3);
      const [r, other] = [positions.slice(9), positions.slice(0, 9)];
      const k = (a: Float64Array, b: Float64Array) => energyKernel(kernel, permutations, a, b);
      const h = 1e-3;
      // Fourth order in both directions.
      const weights = [
        [1, 8],
        [-1, -8],
        [2, -1],
        [-2, 1],
      ] as const;
      for (let a = 0; a < 9; a++) {
        for (let b = 0; b < 9; b++) {
          let sum = 0;
          for (const [p, u] of weights)
            for (const [q, v] of weights) sum += u * v * k(moved(r, a, p * h), moved(other, b, q * h));
          expect(Math.abs(out[(9 + a) * 18 + b] - sum / (12 * h) ** 2) / scale).toBeLessThan(1e-8);
        }
      }
    });

    test("no eigenvalue of K is negative, and shifts and turns of each geometry are among the zeros", () => {
      const ammonia = testMolecule("ammonia", 3);
      const permutations = bondPermutations(ammonia.samples.numbers, ammonia.field.bonds);
      const { out, scale } = gramOf(kernel, ammonia.samples.positions, permutations, 4);
      const full = out.map(
        (_x, at) => out[Math.max(Math.floor(at / 36), at % 36) * 36 + Math.min(Math.floor(at / 36), at % 36)],
      );
      const { values } = symmetricEigen(full, 36);
      expect(values[0] / scale).toBeGreaterThan(-1e-13);
      // Three geometries with six rigid motions each.
      expect(Math.abs(values[17]) / scale).toBeLessThan(1e-13);
      expect(values[18] / scale).toBeGreaterThan(1e-11);
    });

    test("turning one geometry turns its forces: K(SR, R′) = S K(R, R′)", () => {
      const { positions } = water.samples;
      const turn = turnAbout("y", 70);
      const before = gramOf(kernel, positions, exchanged, 3).out;
      const after = gramOf(
        kernel,
        Float64Array.of(...positions.subarray(0, 9), ...turned(positions.subarray(9), turn)),
        exchanged,
        3,
      );
      for (let b = 0; b < 9; b++) {
        const column = Float64Array.from({ length: 9 }, (_c, a) => before[(9 + a) * 18 + b]);
        turned(column, turn).forEach((value, a) => {
          expect(Math.abs(after.out[(9 + a) * 18 + b] - value) / after.scale).toBeLessThan(1e-14);
        });
      }
    });
  },
);

test("two atoms: K = (1/r²)(1/r′²)(1/σ² − d²/σ⁴) e^{−d²/2σ²} along the bond, d = 1/r − 1/r′", () => {
  const positions = Float64Array.of(0, 0, 0, 0, 0, 0.8, 0, 0, 0, 0, 0, 1.1);
  const { out } = gramOf(scalarKernels[0].create(0.5), positions, Int32Array.of(0, 1), 2);
  // numpy: r, q, s = 0.8, 1.1, 0.5; d = 1/r - 1/q; (1/s**2 - d**2/s**4) * exp(-d*d/2/s/s) / r**2 / q**2
  expect(out[11 * 12 + 5]).toBeCloseTo(2.1907988359542445, 12);
  expect(out[11 * 12 + 2]).toBeCloseTo(-2.1907988359542445, 12);
  expect(out[10 * 12 + 4]).toBe(0);
});
