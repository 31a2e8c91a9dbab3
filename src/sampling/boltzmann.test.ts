import { describe, expect, test } from "vitest";
import { type Box, contains, DEFAULT_BOX, type ScalarField } from "../geometry.ts";
import { harmonic } from "../potentials/harmonic.ts";
import { lecture } from "../potentials/lecture.ts";
import type { Potential } from "../potentials/types.ts";
import { Problem } from "../problem.ts";
import type { Generator } from "../random/generator.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { boltzmann } from "./boltzmann.ts";

const sample = (count: number, potential: Potential, kT: number, seed: number, missing: Box | null = null) =>
  boltzmann.sample({ count, box: DEFAULT_BOX, missing, potential, kT, generator: createGenerator(seed) });

test.each([
  [1, 1, 4, 30],
  [0.5, 2, 0.5, -70],
  [2, 10, 3, 0],
])("at kT = %d the harmonic well (k₁ = %d, k₂ = %d, θ = %d°) spreads by kT/k", (kT, stiffness1, stiffness2, angle) => {
  const count = 20_000;
  const positions = sample(count, harmonic.create({ stiffness1, stiffness2, angle }), kT, 61);
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  let [mean1, mean2, uu, vv, uv] = [0, 0, 0, 0, 0];
  for (let i = 0; i < 2 * count; i += 2) {
    const u = positions[i] * cos + positions[i + 1] * sin;
    const v = -positions[i] * sin + positions[i + 1] * cos;
    mean1 += u / count;
    mean2 += v / count;
    uu += u ** 2 / count;
    vv += v ** 2 / count;
    uv += (u * v) / count;
  }
  const [variance1, variance2] = [kT / stiffness1, kT / stiffness2];
  expect(Math.abs(mean1)).toBeLessThan(4 * Math.sqrt(variance1 / count));
  expect(Math.abs(mean2)).toBeLessThan(4 * Math.sqrt(variance2 / count));
  expect(Math.abs(uu - variance1)).toBeLessThan(4 * variance1 * Math.sqrt(2 / count));
  expect(Math.abs(vv - variance2)).toBeLessThan(4 * variance2 * Math.sqrt(2 / count));
  expect(Math.abs(uv)).toBeLessThan(4 * Math.sqrt((variance1 * variance2) / count));
});

describe("the lecture's landscape", () => {
  /** Expected share of each cell of a 10×10 partition, by a fine sum over the allowed points. */
  function shares(energy: ScalarField, kT: number, missing: Box | null): Float64Array {
    const cells = new Float64Array(100);
    const fine = 1000;
    let total = 0;
    for (let row = 0; row < fine; row++) {
      for (let column = 0; column < fine; column++) {
        const [x, y] = [-5 + (10 * (column + 0.5)) / fine, -5 + (10 * (row + 0.5)) / fine];
        if (missing !== null && contains(missing, x, y)) continue;
        const weight = Math.exp(-energy(x, y) / kT);
        cells[10 * Math.floor((10 * row) / fine) + Math.floor((10 * column) / fine)] += weight;
        total += weight;
      }
    }
    return cells.map((cell) => cell / total);
  }

  test.each([
    [1, null],
    [0.3, null],
    [1, { x0: 1, x1: 5, y0: -3, y1: 3 }],
    // Over nine tenths of the box, and both wells.
    [1, { x0: -4.5, x1: 5, y0: -4.8, y1: 5 }],
  ])("is filled at kT = %d as e^(−V/kT) says, beside %j (χ²)", (kT, missing) => {
    const count = 40_000;
    const potential = lecture.create({ c: 0.04 });
    const positions = sample(count, potential, kT, 62, missing);
    const seen = new Float64Array(100);
    for (let i = 0; i < 2 * count; i += 2) seen[10 * Math.floor(positions[i + 1] + 5) + Math.floor(positions[i] + 5)]++;
    let [chiSquared, freedom, restSeen, restExpected] = [0, -1, 0, 0];
    shares(potential.energy, kT, missing).forEach((share, k) => {
      const expected = count * share;
      if (expected === 0) expect(seen[k]).toBe(0);
      if (expected < 10) {
        restSeen += seen[k];
        restExpected += expected;
        return;
      }
      chiSquared += (seen[k] - expected) ** 2 / expected;
      freedom++;
    });
    expect(Math.abs(restSeen - restExpected)).toBeLessThan(4 * Math.sqrt(restExpected) + 1);
    expect(chiSquared).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
  });
});

describe("where the search missed the minimum", () => {
  // A pit between the lattice points of the search, 0.05 apart: 4 k_BT deep, of radius 0.034, in an otherwise flat box.
  const energy: ScalarField = (x, y) => (Math.hypot(x - 0.5, y - 0.5) < 0.034 ? -4 : 0);
  const noForce: Potential["force"] = (_x, _y, out, offset) => out.fill(0, offset, offset + 2);
  const potential = { energy, force: noForce, smoothForce: noForce };

  test("the density is right all the same", () => {
    const count = 60_000;
    const positions = sample(count, potential, 1, 63);
    let inPit = 0;
    for (let i = 0; i < 2 * count; i += 2) inPit += Number(energy(positions[i], positions[i + 1]) < 0);
    const pit = Math.PI * 0.034 ** 2;
    const expected = (count * pit * Math.exp(4)) / (100 - pit + pit * Math.exp(4));
    expect(Math.abs(inPit - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  test("what was kept before the pit was met is thrown away", () => {
    // Kept at (−4, −4); the pit; kept at (−3, −3) and (−2, −2).
    const script = [0.1, 0.1, 0, 0.55, 0.55, 0.2, 0.2, 0, 0.3, 0.3, 0];
    const scripted: Generator = { ...createGenerator(0), uniform: () => script.shift() ?? Number.NaN };
    const positions = boltzmann.sample({
      count: 2,
      box: DEFAULT_BOX,
      missing: null,
      potential,
      kT: 1,
      generator: scripted,
    });
    expect(Array.from(positions)).toEqual([-3, -3, -2, -2]);
    expect(script).toEqual([]);
  });
});

test("refuses a temperature that is not positive, and one too low to sample at", () => {
  const potential = harmonic.create({ stiffness1: 10, stiffness2: 10, angle: 0 });
  for (const kT of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => sample(5, potential, kT, 64)).toThrow(/temperature k_BT must be a positive number/);
  }
  expect(() => sample(500, potential, 1e-5, 64)).toThrow(Problem);
});
