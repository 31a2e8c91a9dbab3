import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basinsOf, type Field } from "./flood.ts";

const COUNT = 161;

interface Window {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

function sampled(window: Window, energy: (x: number, y: number) => number, count = COUNT): Field {
  const { x0, x1, y0, y1 } = window;
  const values = new Float64Array(count * count).map((_, k) => {
    const [x, y] = [k % count, Math.floor(k / count)].map((i) => i / (count - 1));
    return energy(x0 + (x1 - x0) * x, y0 + (y1 - y0) * y);
  });
  return { columns: count, rows: count, values };
}

function placeOf({ x0, x1, y0, y1 }: Window, at: number, count = COUNT): readonly [number, number] {
  return [x0 + ((x1 - x0) * (at % count)) / (count - 1), y0 + ((y1 - y0) * Math.floor(at / count)) / (count - 1)];
}

describe("the Müller–Brown surface", () => {
  // K. Müller, L. D. Brown, Theor. Chim. Acta 53 (1979) 75, doi:10.1007/BF00547608: the formula and its stationary points.
  const A = [-200, -100, -170, 15];
  const a = [-1, -1, -6.5, 0.7];
  const b = [0, 0, 11, 0.6];
  const c = [-10, -10, -6.5, 0.7];
  const X = [1, 0, -0.5, -1];
  const Y = [0, 0.5, 1.5, 1];
  const energy = (x: number, y: number) =>
    A.reduce(
      (sum, height, i) =>
        sum + height * Math.exp(a[i] * (x - X[i]) ** 2 + b[i] * (x - X[i]) * (y - Y[i]) + c[i] * (y - Y[i]) ** 2),
      0,
    );
  const window = { x0: -1.5, x1: 1.2, y0: -0.2, y1: 2 };
  const { minima, passes } = basinsOf(sampled(window, energy), 2);

  it("has its three minima, deepest first", () => {
    const known = [
      [-0.5582, 1.4417, -146.7],
      [0.623, 0.028, -108.17],
      [-0.05, 0.467, -80.77],
    ];
    expect(minima).toHaveLength(3);
    for (const [i, [x, y, value]] of known.entries()) {
      const [atX, atY] = placeOf(window, minima[i].at);
      expect(Math.hypot(atX - x, atY - y)).toBeLessThan(0.02);
      expect(Math.abs(minima[i].value - value)).toBeLessThan(0.5);
    }
  });

  it("has its two saddles, each between the right minima", () => {
    const known = [
      { x: 0.212, y: 0.293, value: -72.25, between: [1, 2] },
      { x: -0.822, y: 0.624, value: -40.66, between: [0, 1] },
    ];
    expect(passes).toHaveLength(2);
    for (const [i, { x, y, value, between }] of known.entries()) {
      const [atX, atY] = placeOf(window, passes[i].at);
      expect(Math.hypot(atX - x, atY - y)).toBeLessThan(0.04);
      expect(Math.abs(passes[i].value - value)).toBeLessThan(0.5);
      expect(passes[i].between).toEqual(between);
    }
  });
});

describe("a double well h (x² − 1)² + y² with a tilt", () => {
  const window = { x0: -2, x1: 2, y0: -2, y1: 2 };
  const well = (tilt: number) => sampled(window, (x, y) => 3 * (x * x - 1) ** 2 + y * y + tilt * x);

  it("has a barrier of height h between its wells", () => {
    const { minima, passes } = basinsOf(well(0), 0.1);
    expect(minima.map(({ at }) => Math.abs(placeOf(window, at)[0]))).toEqual([1, 1]);
    expect(passes).toHaveLength(1);
    expect(passes[0].value - minima[0].value).toBeCloseTo(3, 10);
    expect(placeOf(window, passes[0].at)).toEqual([0, 0]);
  });

  it("names the deeper well first", () => {
    const { minima } = basinsOf(well(0.5), 0.1);
    expect(placeOf(window, minima[0].at)[0]).toBeLessThan(0);
    expect(minima[0].value).toBeLessThan(minima[1].value);
  });

  it("has one well once the tilt has taken the other", () => {
    // h·4x(x² − 1) + t has a single root for |t| > 8h/(3√3) = 4.62.
    expect(basinsOf(well(5), 0.01)).toMatchObject({ minima: { length: 1 }, passes: [] });
  });

  it("does not count a well shallower than asked for", () => {
    expect(basinsOf(well(0), 3.5).minima).toHaveLength(1);
  });
});

it("a slope has no minimum, and does not lend the edge’s to a well beside it", () => {
  const window = { x0: -3, x1: 3, y0: -3, y1: 3 };
  expect(
    basinsOf(
      sampled(window, (x, y) => x + 0.3 * y),
      1e-6,
    ),
  ).toEqual({ minima: [], passes: [] });
  // A well of depth 2 on a slope that falls below it at the left edge.
  const both = basinsOf(
    sampled(window, (x, y) => x - 4 * Math.exp(-2 * (x * x + y * y))),
    0.1,
  );
  expect(both.minima).toHaveLength(1);
  expect(both.passes).toEqual([]);
});

it("two wells beside a deeper edge have the pass between them", () => {
  const window = { x0: -4, x1: 4, y0: -4, y1: 4 };
  const wells = (x: number, y: number) =>
    -3 * Math.exp(-(x * x + (y - 1.5) ** 2)) - 2 * Math.exp(-(x * x + (y + 1.5) ** 2));
  const { minima, passes } = basinsOf(
    sampled(window, (x, y) => wells(x, y) - 5 * Math.exp(-2 * (x + 4) ** 2)),
    0.2,
  );
  expect(minima).toHaveLength(2);
  expect(passes).toHaveLength(1);
  expect(passes[0].between).toEqual([0, 1]);
});

it("a pass is the minimax over all paths: nothing under it joins its minima, and just above it something does", () => {
  const terms = fc.array(
    fc.tuple(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.double({ min: 0, max: 6, noNaN: true }),
    ),
    { minLength: 2, maxLength: 4 },
  );
  const count = 25;
  fc.assert(
    fc.property(terms, (waves) => {
      const field = sampled(
        { x0: 0, x1: 1, y0: 0, y1: 1 },
        (x, y) =>
          waves.reduce(
            (sum, [height, m, n, phase]) => sum + height * Math.cos(Math.PI * 2 * (m * x + n * y) + phase),
            0,
          ),
        count,
      );
      const { minima, passes } = basinsOf(field, 0.05);
      for (const {
        value,
        between: [a, b],
      } of passes) {
        // Values closer together than 2⁻³¹ of the range, which is less than 16, count as equal.
        expect(isJoined(field, minima[a].at, minima[b].at, value + 1e-8)).toBe(true);
        expect(isJoined(field, minima[a].at, minima[b].at, value - 1e-8)).toBe(false);
      }
      for (const { at, value } of minima) expect(value).toBe(field.values[at]);
    }),
    { seed: 3, numRuns: 100 },
  );
});

/** Whether a path over neighbouring points, none above `level`, leads from one to the other. */
function isJoined({ columns, rows, values }: Field, from: number, to: number, level: number): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (values[at] > level) return false;
    const [column, row] = [at % columns, Math.floor(at / columns)];
    for (const dy of [-1, 0, 1]) {
      for (const dx of [-1, 0, 1]) {
        const [x, y] = [column + dx, row + dy];
        if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
        const next = y * columns + x;
        if (values[next] <= level) seen.add(next);
      }
    }
  }
  return seen.has(to);
}
