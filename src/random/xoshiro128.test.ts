import { describe, expect, test } from "vitest";
import { Problem } from "../problem.ts";
import type { Generator } from "./generator.ts";
import { createGenerator, LARGEST_SEED, restoreGenerator, streamSeed } from "./xoshiro128.ts";

const draw = (count: number, deviate: () => number) => Float64Array.from({ length: count }, deviate);

const mean = (values: Float64Array, power = 1) =>
  values.reduce((sum, value) => sum + value ** power, 0) / values.length;

/** Φ(z) by the trapezoidal rule on the density, from −8: good to 1e-9, and independent of the code under test. */
function normalCdf(z: number): number {
  const steps = 400;
  const h = (z + 8) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) sum += Math.exp(-0.5 * (-8 + i * h) ** 2) * (i === 0 || i === steps ? 0.5 : 1);
  return (sum * h) / Math.sqrt(2 * Math.PI);
}

/** √n times the Kolmogorov–Smirnov distance; above 1.95 once in a thousand times. */
function kolmogorovSmirnov(values: Float64Array, cdf: (value: number) => number): number {
  const sorted = values.toSorted();
  let distance = 0;
  sorted.forEach((value, i) => {
    const p = cdf(value);
    distance = Math.max(distance, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return distance * Math.sqrt(sorted.length);
}

describe("xoshiro128**", () => {
  test("gives the published algorithm's outputs from the words 1, 2, 3, 4", () => {
    // python, after Blackman & Vigna's C: r = rotl(s1*5, 7)*9; t = s1 << 9; s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3;
    // s2 ^= t; s3 = rotl(s3, 11)
    const outputs = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849];
    const generator = restoreGenerator({ words: [1, 2, 3, 4] });
    for (let i = 0; i < outputs.length; i += 2) {
      const [high, low] = [outputs[i], outputs[i + 1]];
      expect(generator.uniform()).toBe((Math.floor(high / 32) * 2 ** 26 + Math.floor(low / 64)) / 2 ** 53);
    }
  });

  test.each([
    // python: z = mix32(seed + k*0x9e3779b9), k = 1 … 4, then as above.
    [0, [2462723854, 1020716019, 454327756, 1275600319], [0.8868539502021594, 0.012474988946590604]],
    [1, [2527132011, 314344336, 2535364964, 2041432039], [0.5686059948349658, 0.8893939367683266]],
    [42, [939911724, 3948730756, 321366731, 3317318717], [0.6606157208001621, 0.1117019639532224]],
    [LARGEST_SEED, [920564995, 4230986166, 697614773, 1778835764], [0.19461841469507213, 0.5485967281391287]],
  ])("is seeded from %i by splitmix32", (seed, words, uniforms) => {
    const generator = createGenerator(seed);
    expect(generator.save()).toEqual({ words });
    expect(uniforms.map(generator.uniform)).toEqual(uniforms);
  });

  test.each([-1, 0.5, LARGEST_SEED + 1, Number.NaN, Number.POSITIVE_INFINITY])("refuses the seed %d", (seed) => {
    expect(() => createGenerator(seed)).toThrow(Problem);
    expect(() => streamSeed(seed, "noise")).toThrow(/whole number from 0 to 4294967295/);
  });
});

describe("uniform deviates", () => {
  const count = 200_000;

  test("have the moments 1/2, 1/3, 1/4 and pass Kolmogorov–Smirnov", () => {
    const values = draw(count, createGenerator(1).uniform);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    for (const power of [1, 2, 3]) {
      const variance = 1 / (2 * power + 1) - 1 / (power + 1) ** 2;
      expect(Math.abs(mean(values, power) - 1 / (power + 1))).toBeLessThan(4 * Math.sqrt(variance / count));
    }
    expect(kolmogorovSmirnov(values, (value) => value)).toBeLessThan(1.95);
  });

  test("fill the cells of the square evenly in successive pairs (χ²)", () => {
    const { uniform } = createGenerator(2);
    const cells = new Float64Array(32 * 32);
    for (let i = 0; i < count; i++) cells[32 * Math.floor(32 * uniform()) + Math.floor(32 * uniform())]++;
    const expected = count / cells.length;
    const chiSquared = cells.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    // 1023 degrees of freedom: mean 1023, standard deviation √2046.
    expect(Math.abs(chiSquared - 1023)).toBeLessThan(4 * Math.sqrt(2046));
  });
});

describe("normal deviates", () => {
  test("have the moments 0, 1, 0, 3 and pass Kolmogorov–Smirnov", () => {
    const count = 100_000;
    const values = draw(count, createGenerator(3).normal);
    // The variance of the p-th power: ⟨z²ᵖ⟩ − ⟨zᵖ⟩² with ⟨z²⟩ = 1, ⟨z⁴⟩ = 3, ⟨z⁶⟩ = 15, ⟨z⁸⟩ = 105.
    for (const [power, moment, variance] of [
      [1, 0, 1],
      [2, 1, 2],
      [3, 0, 15],
      [4, 3, 96],
    ]) {
      expect(Math.abs(mean(values, power) - moment)).toBeLessThan(4 * Math.sqrt(variance / count));
    }
    expect(kolmogorovSmirnov(values, normalCdf)).toBeLessThan(1.95);
  });

  test("are uncorrelated with the next", () => {
    const count = 100_000;
    const { normal } = createGenerator(4);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += normal() * normal();
    expect(Math.abs(sum / count)).toBeLessThan(4 / Math.sqrt(count));
  });
});

describe("a saved generator", () => {
  const run = (generator: Generator) => [...draw(9, generator.normal), ...draw(5, generator.uniform)];

  test.each([0, 1, 2, 5])("goes on identically after %i normal deviates", (before) => {
    const generator = createGenerator(7);
    draw(before, generator.normal);
    const copy = restoreGenerator(structuredClone(generator.save()));
    expect(run(copy)).toEqual(run(generator));
  });

  test.each([[[0, 0, 0, 0]], [[1, 2, 3, 2 ** 32]], [[1, 2, 3, 0.5]]])(
    "is refused with the words %j",
    ([a, b, c, d]) => {
      expect(() => restoreGenerator({ words: [a, b, c, d] })).toThrow(Problem);
    },
  );
});

describe("streamSeed", () => {
  test("hashes seed and label", () => {
    // python: h = mix32(seed + 0x9e3779b9); for ch: h = (h ^ ord(ch))*0x01000193 & M; mix32(h)
    expect(streamSeed(1, "positions")).toBe(1456972669);
    expect(streamSeed(1, "noise")).toBe(321145997);
    expect(streamSeed(2, "positions")).toBe(184234486);
  });

  test("gives every stream of many seeds its own seed, and uncorrelated numbers", () => {
    const labels = ["positions", "noise", "walkers truth", "walkers independent", "walkers energyConserving"];
    const seeds = Array.from({ length: 1000 }, (_, seed) => labels.map((label) => streamSeed(seed, label))).flat();
    expect(new Set(seeds).size).toBe(seeds.length);

    const count = 50_000;
    const [a, b] = ["positions", "noise"].map((label) => createGenerator(streamSeed(1, label)));
    let sum = 0;
    for (let i = 0; i < count; i++) sum += a.normal() * b.normal();
    expect(Math.abs(sum / count)).toBeLessThan(4 / Math.sqrt(count));
  });
});
