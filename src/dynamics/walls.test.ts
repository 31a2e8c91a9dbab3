import { describe, expect, it } from "vitest";
import { fold, reflections } from "./walls.ts";

describe("reflecting walls", () => {
  it("folds overshoots of every length, by hand", () => {
    const cases: [value: number, place: number, hits: number][] = [
      [0.5, 0.5, 0],
      [-1, -1, 0],
      [2, 2, 0],
      [2.25, 1.75, 1],
      [-1.5, -0.5, 1],
      [5.5, -0.5, 2],
      [8.25, 1.75, 3],
      [-4.5, 1.5, 2],
      [-7.5, -0.5, 3],
    ];
    for (const [value, place, hits] of cases) {
      expect(fold(value, -1, 2), `fold(${value})`).toBeCloseTo(place, 13);
      expect(reflections(value, -1, 2), `reflections(${value})`).toBe(hits);
    }
  });

  it("keeps every path inside, and is the mirror image of itself at each wall", () => {
    for (let value = -40; value < 40; value += 0.137) {
      const place = fold(value, -0.3, 0.7);
      expect(place).toBeGreaterThanOrEqual(-0.3);
      expect(place).toBeLessThanOrEqual(0.7);
      expect(fold(1.4 - value, -0.3, 0.7)).toBeCloseTo(place, 12);
      expect(fold(-0.6 - value, -0.3, 0.7)).toBeCloseTo(place, 12);
    }
  });
});
