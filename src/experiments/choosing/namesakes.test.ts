import { describe, expect, test } from "vitest";
import { namesakes } from "./namesakes.ts";

const GRID = Float64Array.from({ length: 601 }, (_, i) => -3 + i / 100);
const placesOf = (map: (x: number) => number, probe: number) => [...namesakes(map, GRID, probe).places];

/** Rising, each to 1e-9. */
function expectPlaces(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, x] of found.entries()) expect(x).toBeCloseTo(expected[i], 9);
}

describe("x with the same name", () => {
  test("are none where every x has a name of its own", () => {
    expect(placesOf((x) => x, 1.2)).toEqual([]);
    expect(placesOf((x) => x ** 3, 0)).toEqual([]);
    expect(placesOf(Math.exp, -3)).toEqual([]);
  });

  test("have the other sign under x²", () => {
    expectPlaces(
      placesOf((x) => x * x, 1.2345),
      [-1.2345],
    );
    expectPlaces(placesOf(Math.abs, -2), [2]);
    expect(placesOf((x) => x * x, 0)).toEqual([]);
  });

  test("are the other roots of a cubic", () => {
    // x³ − x = 0 at −1, 0 and 1; and from x₀ = 1.1 the others are no real numbers within.
    expectPlaces(
      placesOf((x) => x ** 3 - x, 0),
      [-1, 1],
    );
    // x² + x₀ x + x₀² − 1 = 0 for x₀ = 0.5.
    const half = Math.sqrt(0.25 - 4 * (0.25 - 1)) / 2;
    expectPlaces(
      placesOf((x) => x ** 3 - x, 0.5),
      [-0.25 - half, -0.25 + half],
    );
  });

  test("lie on both sides of each crest of a sine", () => {
    // sin 2x = sin 2x₀ at x₀ + kπ and π/2 − x₀ + kπ.
    const expected = [0.3 - Math.PI, Math.PI / 2 - 0.3 - Math.PI, Math.PI / 2 - 0.3];
    expectPlaces(
      placesOf((x) => Math.sin(2 * x), 0.3),
      expected.sort((a, b) => a - b),
    );
  });

  test("are whole stretches where nothing changes", () => {
    const { places, stretches } = namesakes((x) => Math.max(x, 0), GRID, -1);
    expect([...places]).toEqual([]);
    expect([...stretches]).toEqual([-3, GRID[300]]);
  });

  test("are not met at jumps and poles, nor where there is no value", () => {
    expect(placesOf((x) => 1 / x, 1)).toEqual([]);
    expect(placesOf((x) => (x < 0.005 ? -1 - x : 1 + x), 2)).toEqual([]);
    expect(placesOf(Math.log, 1)).toEqual([]);
    expect(placesOf(Math.log, -1)).toEqual([]);
  });
});
