import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { type SelfCrossing, selfCrossings } from "./selfCrossings.ts";

/** Every pair of stretches, by the signs of the areas that their ends span. */
function byEveryPair(x: Float64Array, y: Float64Array): string[] {
  const side = (a: number, b: number, c: number) =>
    Math.sign((x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]));
  const found: string[] = [];
  for (let i = 0; i + 1 < x.length; i++) {
    for (let j = i + 2; j + 1 < x.length; j++) {
      const apart = side(i, i + 1, j) === side(i, i + 1, j + 1) || side(j, j + 1, i) === side(j, j + 1, i + 1);
      if (!apart) found.push(`${i} ${j}`);
    }
  }
  return found.sort();
}

const named = (crossings: readonly SelfCrossing[]) => crossings.map(({ i, j }) => `${i} ${j}`).sort();

describe("where a path crosses itself", () => {
  it("finds the one crossing of a figure of four points, and where on both stretches", () => {
    const found = selfCrossings(Float64Array.of(0, 4, 4, 1), Float64Array.of(0, 0, 3, -1));
    // From (4, 3) to (1, −1): y = 0 after ¾ of the way, at x = 7/4, which is 7/16 of the first stretch.
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ i: 0, j: 2 });
    expect(found[0].s).toBeCloseTo(7 / 16, 14);
    expect(found[0].t).toBeCloseTo(3 / 4, 14);
  });

  it("finds what comparing every pair finds, each once", () => {
    const generator = createGenerator(7);
    for (const length of [0.3, 3]) {
      const x = new Float64Array(300);
      const y = new Float64Array(300);
      for (let i = 1; i < x.length; i++) {
        x[i] = x[i - 1] + length * (generator.uniform() - 0.5);
        y[i] = y[i - 1] + length * (generator.uniform() - 0.5);
      }
      const all = byEveryPair(x, y);
      const found = named(selfCrossings(x, y));
      expect(new Set(found).size).toBe(found.length);
      expect(all).toEqual(expect.arrayContaining(found));
      // Those at a grazing angle are left out: a few in a hundred.
      expect(found.length).toBeGreaterThan(0.95 * all.length);
      expect(found.length).toBeGreaterThan(50);
    }
  });

  it("finds nothing in a path that turns one way and never meets itself, stands still, or retraces its steps", () => {
    const angle = Float64Array.from({ length: 400 }, (_, i) => i / 20);
    expect(
      selfCrossings(
        angle.map((a) => a * Math.cos(a)),
        angle.map((a) => a * Math.sin(a)),
      ),
    ).toEqual([]);
    expect(selfCrossings(new Float64Array(5), new Float64Array(5))).toEqual([]);
    expect(selfCrossings(Float64Array.of(0, 1, 2, 1, 0), new Float64Array(5))).toEqual([]);
    expect(selfCrossings(Float64Array.of(), Float64Array.of())).toEqual([]);
  });
});
