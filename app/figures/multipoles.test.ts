import { expect, test } from "vitest";
import { QUIET } from "../../src/experiments/context.ts";
import { multipoleFallOff } from "../../src/experiments/multipoles/multipoleFallOff.ts";
import { multipoleMap } from "../../src/experiments/multipoles/multipoleMap.ts";
import { originDependence } from "../../src/experiments/multipoles/originDependence.ts";
import { fallOffFigure } from "./fallOff.ts";
import { errorMap, multipoleColors, multipoleLayout, potentialMap } from "./multipoleMaps.ts";
import { dipoleFigure, quadrupoleFigure } from "./originMoments.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const WATER = { kind: "molecule", molecule: "water" } as const;
const ION = { kind: "points", positions: [0, 0, 0, 1.2, 0.4, 0, -0.5, 1, 0], charges: [1, -0.6, 0.3] } as const;

test("a map on a charge is in volts, and within its colours though the potential is infinite there", async () => {
  const one = { kind: "points", positions: [0, 0, 0], charges: [2] } as const;
  const request = { charges: one, origin: null, plane: "xy", height: 0, halfWidth: 4, points: 101 } as const;
  const result = await multipoleMap(request, QUIET);
  const colors = multipoleColors(result, theme);
  const layout = multipoleLayout(4, ["x", "y"], theme);
  const [trace] = potentialMap(result, result.exact, colors, layout, ["x", "y"], theme).data;
  if (trace.type !== "heatmap") throw new Error("No map.");
  const middle = (result.axis.length - 1) / 2;
  expect(trace.z[middle][middle]).toBe(colors.potential.range[1]);
  // At the right edge, 4 Å away: 2 e/(4πε₀ · 4 Å) = 7.19982 V.
  const volts = Object.values(trace.inNumbers ?? {})[0];
  expect(volts[middle * result.axis.length + result.axis.length - 1]).toBeCloseTo(7.19982, 4);
  // One charge is its own expansion: no error anywhere but rounding, and none outside the colours.
  const [errors] = errorMap(result, result.expansions[2].errors, colors, layout, ["x", "y"], theme).data;
  if (errors.type !== "heatmap") throw new Error("No map.");
  for (const row of errors.z)
    for (const value of row) expect(Number.isNaN(value) || value <= colors.error.range[1]).toBe(true);
});

test("the fall-off has a curve for the potential and one for every expansion, named at its end", async () => {
  const result = await multipoleFallOff(
    { charges: ION, origin: null, direction: null, nearest: 1.5, farthest: 400, points: 40 },
    QUIET,
  );
  const { data, layout } = fallOffFigure(result, theme);
  expect(data.map(({ name }) => name)).toEqual([
    "potential",
    "error after the charge",
    "error after the dipole",
    "error after the quadrupole",
    "error with the printed term",
  ]);
  expect(layout.annotations).toHaveLength(5);
  expect(layout.yaxis?.range?.every((end) => Number.isFinite(end))).toBe(true);
});

test("water’s dipole is drawn from zero, and flat", () => {
  const result = originDependence({
    charges: WATER,
    origin: null,
    direction: [0, 1, 0],
    farthest: 2,
    points: 41,
    distance: 8,
  });
  const { data, layout } = dipoleFigure(result, "y", theme);
  const [trace] = data;
  if (trace.type !== "scatter") throw new Error("No curve.");
  for (const value of Array.from(trace.y as ArrayLike<number>)) expect(value).toBeCloseTo(2.347, 3);
  expect(layout.yaxis?.range?.[0]).toBe(0);
  const [quadrupole] = quadrupoleFigure(result, "y", theme).data;
  if (quadrupole.type !== "scatter") throw new Error("No curve.");
  const values = Array.from(quadrupole.y as ArrayLike<number>);
  expect(Math.max(...values) / Math.min(...values)).toBeGreaterThan(1.5);
});
