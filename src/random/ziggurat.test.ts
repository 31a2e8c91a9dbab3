import { describe, expect, it } from "vitest";
import { createGenerator } from "./xoshiro128.ts";
import { createZiggurat, zigguratTable } from "./ziggurat.ts";

const width = zigguratTable.subarray(0, 257);
const density = zigguratTable.subarray(257);

describe("the ziggurat's table", () => {
  it("has 256 layers of equal area under e^{−x²/2}, the lowest with the tail", () => {
    // python, mpmath: r = findroot(…); v = r*exp(-r*r/2) + sqrt(pi/2)*erfc(r/sqrt(2))
    const area = 0.004928673233974655;
    expect(width[1]).toBe(3.654152885361009);
    expect(width[0] * Math.exp(-0.5 * width[1] ** 2)).toBeCloseTo(area, 16);
    for (let i = 1; i < 256; i++) {
      const height = Math.exp(-0.5 * width[i + 1] ** 2) - Math.exp(-0.5 * width[i] ** 2);
      expect(Math.abs(width[i] * height - area)).toBeLessThan(1e-15);
      expect(density[i]).toBe(Math.exp(-0.5 * width[i] * width[i]));
    }
    expect(width[256]).toBe(0);
    expect(density[256]).toBe(1);
  });
});

describe("normal deviates by the ziggurat", () => {
  it("take layer and place from different bits, and need a closer look once in 67", () => {
    const { uniform } = createGenerator(1);
    const draws: number[] = [];
    const normal = createZiggurat(
      () => {
        const bits = Math.floor(uniform() * 2 ** 32) | 0;
        draws.push(bits);
        return bits;
      },
      () => uniform(),
    );
    const count = 50_000;
    let closer = 0;
    let wrong = 0;
    for (let i = 0; i < count; i++) {
      draws.length = 0;
      const x = normal();
      const layer = draws[1] & 255;
      const place = (BigInt(draws[0]) << 21n) | BigInt(draws[1] >>> 11);
      const dropped = (Number(place) / 2 ** 52) * width[layer];
      if (Math.abs(dropped) >= width[layer + 1]) closer++;
      else if (x !== dropped) wrong++;
    }
    expect(wrong).toBe(0);
    // Of each layer the part beyond the next one's width: Σ(1 − xᵢ₊₁/xᵢ)/256.
    let share = 0;
    for (let i = 0; i < 256; i++) share += (1 - width[i + 1] / width[i]) / 256;
    expect(1 / share).toBeCloseTo(67, 0);
    expect(Math.abs(closer / count - share)).toBeLessThan(4 * Math.sqrt(share / count));
  });

  it("reach the tail as often as they should, on both sides, with its mean excess", () => {
    const { normal } = createGenerator(5);
    const count = 4_000_000;
    const tails: number[] = [];
    const beyond = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const x = normal();
      for (const z of [2, 3, 4]) if (Math.abs(x) > z) beyond[z - 2]++;
      if (Math.abs(x) > width[1]) tails.push(x);
    }
    // scipy: 2*norm.sf(z)
    const probabilities = [0.04550026389635842, 0.0026997960632601866, 6.334248366623996e-5];
    for (const [i, p] of probabilities.entries()) {
      expect(Math.abs(beyond[i] / count - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / count));
    }
    // scipy: 2*norm.sf(r); norm.pdf(r)/norm.sf(r) − r, and its standard deviation by quad of (x − r)² pdf(x)
    const expected = 2.5803e-4 * count;
    expect(Math.abs(tails.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(Math.abs(tails.filter((x) => x > 0).length - tails.length / 2)).toBeLessThan(2 * Math.sqrt(tails.length));
    const excess = tails.reduce((sum, x) => sum + Math.abs(x) - width[1], 0) / tails.length;
    expect(Math.abs(excess - 0.242886)).toBeLessThan(4 * (0.231221 / Math.sqrt(tails.length)));
  });
});
