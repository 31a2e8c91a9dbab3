import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { elementCurves } from "./elementCurves.ts";
import { multipoleFallOff } from "./multipoleFallOff.ts";
import { multipoleMap } from "./multipoleMap.ts";
import { originDependence } from "./originDependence.ts";

const THREE = { kind: "points", positions: [0, 0, 0, 1, 0.2, 0, -0.3, 0.8, 0.5], charges: [1, -0.6, 0.3] } as const;

test("a map of water: neutral, so its charge term is nothing; its error far out is small", async () => {
  const map = await multipoleMap(
    {
      charges: { kind: "molecule", molecule: "water" },
      origin: null,
      plane: "xy",
      height: 6,
      halfWidth: 5,
      points: 11,
    },
    QUIET,
  );
  expect(map.symbols).toEqual(["O", "H", "H"]);
  const [charge, dipole, quadrupole] = map.expansions;
  for (const value of charge.values) expect(value).toBeCloseTo(0, 12);
  const largest = (errors: Float64Array) => Math.max(...errors.map(Math.abs));
  expect(largest(quadrupole.errors)).toBeLessThan(largest(dipole.errors));
  expect(largest(dipole.errors)).toBeLessThan(largest(charge.errors));
});

test.each([null, [1, 1, 0.4] as const])("slopes −2, −3, −4, and −3 as printed (direction %j)", async (direction) => {
  const { orders, radius } = await multipoleFallOff(
    { charges: THREE, origin: null, direction, nearest: 20, farthest: 2000, points: 60 },
    QUIET,
  );
  expect(radius).toBeLessThan(2);
  [-2, -3, -4, -3].forEach((slope, k) => {
    expect(Math.abs(orders[k].slope - slope)).toBeLessThan(0.05);
  });
});

test("moving the origin of a charge moves its dipole by −q c", () => {
  const { dipoles, charge, shifts } = originDependence({
    charges: THREE,
    origin: [0, 0, 0],
    direction: [0, 0, 2],
    farthest: 1,
    points: 5,
    distance: 6,
  });
  expect(charge).toBeCloseTo(0.7, 14);
  shifts.forEach((shift, k) => {
    expect(dipoles[3 * k + 2]).toBeCloseTo(0.3 * 0.5 - 0.7 * shift, 12);
  });
});

test("one bonding pattern is easier to learn than three", async () => {
  const { curves } = await elementCurves(
    {
      elements: ["H", "O", "N", "C"],
      symmetry: "covariant",
      grid: { widths: [0.2, 0.4], ridges: [1e-6, 1e-4] },
      sets: { counts: [24], repeats: 1, seed: 1 },
    },
    QUIET,
  );
  const relative = curves.map(({ errors, spread }) => errors[0] / spread);
  for (const error of relative) expect(error).toBeLessThan(1);
  expect(Math.max(relative[0], relative[1])).toBeLessThan(Math.min(relative[2], relative[3]));
});

test.each([
  ["widths", { widths: [], ridges: [1e-6] }],
  ["ridges", { widths: [0.2], ridges: [-1] }],
])("curves with %s that are none are refused", async (parameter, grid) => {
  const sets = { counts: [2], repeats: 1, seed: 1 };
  const asked = elementCurves({ elements: ["H"], symmetry: "covariant", grid, sets }, QUIET);
  await expect(asked).rejects.toMatchObject({ kind: "input", parameter });
});

test("charges without a place each are refused", async () => {
  const charges = { kind: "points", positions: [0, 0], charges: [1] } as const;
  const bad = multipoleFallOff({ charges, origin: null, direction: null, nearest: 2, farthest: 9, points: 9 }, QUIET);
  await expect(bad).rejects.toMatchObject({ kind: "input", parameter: "positions" });
});
