import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { builds } from "./testBuilds.ts";

/** Fixed-point numbers with so many binary digits after the point that 2⁻¹⁰⁷⁴ still has 300 good ones. */
const BITS = 1400n;
const ONE = 1n << BITS;

/** A double, exactly. */
function fixed(x: number): bigint {
  let [mantissa, exponent] = [x, 0];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  return (BigInt(mantissa) << BITS) >> BigInt(exponent);
}

/** eˣ = (e^{x/1024})^1024, by the series. */
function exactly(x: number): bigint {
  const y = fixed(x) / 1024n;
  let term = ONE;
  let sum = ONE;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = ((term * y) >> BITS) / k;
    sum += term;
  }
  for (let i = 0; i < 10; i++) sum = (sum * sum) >> BITS;
  return sum;
}

/** The distance between neighbouring doubles at x. */
function unitInLastPlace(x: number): number {
  return x < 2 ** -1021 ? 2 ** -1074 : 2 ** (Math.floor(Math.log2(x)) - 52);
}

describe.each(builds)("the exponential function, $build build", ({ call, heap }) => {
  const of = (arguments_: readonly number[]): number[] => {
    const region = heap.allocate(arguments_.length + 1);
    region.doubles().set(arguments_);
    call.exponentialInPlace(region.address, arguments_.length + (arguments_.length % 2));
    const results = Array.from(region.doubles().subarray(0, arguments_.length));
    region.free();
    return results;
  };

  const generator = createGenerator(7);
  const draw = (count: number, from: number, to: number) =>
    Array.from({ length: count }, () => from + (to - from) * generator.uniform());

  test.each([
    ["near zero", draw(150, -1, 1)],
    ["down to the smallest normal number", draw(150, -708, 0)],
    ["up to the largest", draw(100, 0, 709)],
    ["where rounding to a power of two changes", draw(100, -40, 0).map((k) => (Math.round(k) + 0.5) * Math.LN2)],
  ])("is right within one unit in the last place %s", (_where, x) => {
    for (const [i, found] of of(x).entries()) {
      const difference = Number(((fixed(found) - exactly(x[i])) * 1000n) / fixed(unitInLastPlace(found))) / 1000;
      expect(Math.abs(difference)).toBeLessThan(1);
    }
  });

  test("rounds to denormal results rightly", () => {
    const x = draw(100, -745, -709);
    for (const [i, found] of of(x).entries()) {
      expect(found).toBeLessThan(2 ** -1022);
      const units = Number(((fixed(found) - exactly(x[i])) * 1000n) / fixed(2 ** -1074)) / 1000;
      expect(Math.abs(units)).toBeLessThan(0.52);
    }
  });

  test("takes every double", () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect(of([0, -0, -infinity, infinity, -746, -1e300, 710, 1e300, 5e-324])).toEqual([
      1,
      1,
      0,
      infinity,
      0,
      0,
      infinity,
      infinity,
      1,
    ]);
    expect(of([Number.NaN, 1])[0]).toBeNaN();
    expect(of([0, Number.NaN])).toEqual([1, Number.NaN]);
  });
});
