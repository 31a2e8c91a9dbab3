import { expect, test } from "vitest";
import { nearestWithin } from "./nearest.ts";

const points = [
  [0, 0],
  [10, 0],
  [3, 4],
  [10, 0],
] as const;

test.each([
  [1, 1, 13, 0],
  [4, 4, 13, 2],
  // Two lie here: the one drawn last is on top.
  [11, 0, 13, 3],
  // Exactly 5 away, and then a little farther.
  [-3, -4, 5, 0],
  [-3, -4.01, 5, null],
])("nearest to (%d, %d) within %d", (x, y, reach, expected) => {
  expect(nearestWithin(points, x, y, reach)).toBe(expected);
});

test("nothing is near where there is nothing", () => {
  expect(nearestWithin([], 0, 0, 100)).toBeNull();
});
