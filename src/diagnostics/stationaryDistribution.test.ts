import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { stationaryDistribution } from "./stationaryDistribution.ts";

describe("stationary distribution of a banded Markov chain", () => {
  it("solves a driven ring of three by hand", async () => {
    // 0 → 1 → 2 → 0 at rates 1, 2, 4: in the steady state the flux is the same on each, so p ∝ 1, 1/2, 1/4.
    const rates = new Float64Array(3 * 5);
    rates[0 * 5 + 2 + 1] = 1;
    rates[1 * 5 + 2 + 1] = 2;
    rates[2 * 5 + 2 - 2] = 4;
    const p = await stationaryDistribution({ size: 3, bandwidth: 2, rates });
    [4 / 7, 2 / 7, 1 / 7].forEach((value, i) => {
      expect(p[i]).toBeCloseTo(value, 15);
    });
  });

  it("balances the flows in and out of every state of a random chain", async () => {
    const size = 40;
    const bandwidth = 5;
    const generator = createGenerator(4);
    const rates = new Float64Array(size * (2 * bandwidth + 1));
    const at = (i: number, j: number) => i * (2 * bandwidth + 1) + bandwidth + j - i;
    for (let i = 0; i < size; i++) {
      for (let j = Math.max(0, i - bandwidth); j <= Math.min(size - 1, i + bandwidth); j++) {
        if (i !== j) rates[at(i, j)] = Math.exp(6 * generator.normal());
      }
    }
    const p = await stationaryDistribution({ size, bandwidth, rates: rates.slice() });
    for (let i = 0; i < size; i++) {
      let into = 0;
      let out = 0;
      for (let j = Math.max(0, i - bandwidth); j <= Math.min(size - 1, i + bandwidth); j++) {
        into += p[j] * rates[at(j, i)] * (i === j ? 0 : 1);
        out += p[i] * rates[at(i, j)];
      }
      expect(into / out).toBeCloseTo(1, 12);
    }
  });

  it("keeps relative accuracy over probabilities further apart than doubles reach", async () => {
    // A ladder with detailed balance, p_{i+1}/p_i = e^{10}: 60 steps are a factor e^{600}; 160 overflow without rescaling.
    const size = 161;
    const rates = new Float64Array(size * 3);
    for (let i = 0; i < size - 1; i++) {
      rates[i * 3 + 2] = Math.exp(5);
      rates[(i + 1) * 3] = Math.exp(-5);
    }
    const p = await stationaryDistribution({ size, bandwidth: 1, rates });
    expect(p[160]).toBeCloseTo(1 - Math.exp(-10), 12);
    expect(Math.log(p[100] / p[160])).toBeCloseTo(-600, 9);
    expect(p[0]).toBe(0);
  });
});
