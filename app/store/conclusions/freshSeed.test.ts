import { expect, test } from "vitest";
import { FRESH, freshSeed, LARGEST_SEED, seedInUse } from "./freshSeed.ts";

test("fresh seeds are whole, within their bounds, and not always the same", () => {
  const drawn = Array.from({ length: 50 }, freshSeed);
  for (const seed of drawn) {
    expect(Number.isInteger(seed)).toBe(true);
    expect(seed).toBeGreaterThan(FRESH);
    expect(seed).toBeLessThanOrEqual(LARGEST_SEED);
  }
  expect(new Set(drawn).size).toBeGreaterThan(40);
});

test("a chosen seed is the one in use; without, one for the whole visit", () => {
  expect(seedInUse({ seed: 7 })).toBe(7);
  expect(seedInUse({ seed: FRESH })).toBe(seedInUse({ seed: FRESH }));
  expect(seedInUse({ seed: FRESH })).toBeGreaterThan(FRESH);
});
