import { expect, test } from "vitest";
import { shuffledIndices } from "./shuffle.ts";
import { createGenerator } from "./xoshiro128.ts";

test("draws every order of four about as often as any other", () => {
  const generator = createGenerator(7);
  const counts = new Map<string, number>();
  const draws = 24_000;
  for (let draw = 0; draw < draws; draw++) {
    const order = shuffledIndices(4, generator).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  // χ² of 23 degrees of freedom is above 49.7 once in a thousand times.
  const expected = draws / 24;
  const squares = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(squares).toBeLessThan(49.7);
});

test("of none or one there is one order", () => {
  const { uniform } = createGenerator(1);
  expect([0, 1].map((n) => [...shuffledIndices(n, { uniform })])).toEqual([[], [0]]);
});
