import { expect, it } from "vitest";
import { axis } from "../../src/geometry.ts";
import { arrowReference, arrowTrace, thin } from "./arrows.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");

it("draws √(|f|/reference) of the full length, capped, in the force's direction", () => {
  const trace = arrowTrace({ x: [0, 1, 2, 3], y: [0, 0, 0, 0], u: [3, 0.75, 300, 0], v: [4, 1, -400, 0] }, theme, {
    reference: 5,
    fullLength: 0.8,
  });
  const u = Array.from(trace.u as Float64Array, (value) => value * (trace.lengthfactor ?? 1));
  const v = Array.from(trace.v as Float64Array, (value) => value * (trace.lengthfactor ?? 1));
  expect(u.map((value, i) => Math.hypot(value, v[i]))).toEqual([
    expect.closeTo(0.8, 12),
    expect.closeTo(0.4, 12),
    expect.closeTo(0.8, 12),
    0,
  ]);
  expect(v[2] / u[2]).toBeCloseTo(-4 / 3, 12);
  expect(trace.lengthmode).toBe("raw");
});

it("shares one reference over several fields: the 90th percentile of |f|", () => {
  const u = Array.from({ length: 101 }, (_, i) => i);
  const zeros = u.map(() => 0);
  expect(
    arrowReference([
      { u, v: zeros },
      { u: zeros, v: u },
    ]),
  ).toBeCloseTo(90, 9);
  expect(arrowReference([{ u: [0], v: [0] }])).toBe(1);
});

it("thins a map to about the number of arrows asked for, keeping each with its value", () => {
  const x = axis(-5, 5, 97);
  const y = axis(0, 1, 97);
  const u = new Float64Array(97 * 97).map((_, k) => x[k % 97]);
  const v = new Float64Array(97 * 97).map((_, k) => y[Math.floor(k / 97)]);
  const arrows = thin(x, y, u, v, 16);
  expect(Math.sqrt(arrows.x.length)).toBeGreaterThanOrEqual(15);
  expect(Math.sqrt(arrows.x.length)).toBeLessThanOrEqual(17);
  expect(Array.from(arrows.u)).toEqual(Array.from(arrows.x));
  expect(Array.from(arrows.v)).toEqual(Array.from(arrows.y));
  expect(arrows.spacing).toBeCloseTo(6 / 96, 12);
});
