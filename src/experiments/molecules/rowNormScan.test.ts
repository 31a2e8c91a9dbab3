import { describe, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { type RowNormScanRequest, rowNormScan } from "./rowNormScan.ts";
import { choose } from "./testMolecules.ts";

const REQUEST: RowNormScanRequest = { molecule: choose("ethylene"), unit: "bohr", atom: 0, reach: 0.1, points: 40 };
const ask = (changed: Partial<RowNormScanRequest> = {}) => rowNormScan({ ...REQUEST, ...changed }, QUIET);
const BOHR = 0.529177210903;

test("norms are those of the rows, from the definition", async () => {
  // Water: O at the origin, H at (±x, y).
  const { norms, displacements } = await ask({ molecule: choose("water"), atom: 1 });
  const [x, y] = [0.9572 * Math.sin((52.26 * Math.PI) / 180), 0.9572 * Math.cos((52.26 * Math.PI) / 180)];
  for (const p of [0, 17, 39]) {
    const moved = Math.hypot(x + displacements[p], y);
    const [oh, ohStill, hh] = [8 / moved, 8 / 0.9572, 1 / (2 * x + displacements[p])].map((entry) => entry * BOHR);
    expect(norms[p]).toBeCloseTo(Math.hypot(0.5 * 8 ** 2.4, oh, ohStill), 9);
    expect(norms[40 + p]).toBeCloseTo(Math.hypot(0.5, oh, hh), 9);
    expect(norms[80 + p]).toBeCloseTo(Math.hypot(0.5, ohStill, hh), 9);
  }
});

test("ethylene’s rows tie where nothing is displaced: there they change places, and the sorted matrix jumps", async () => {
  const { crossings, entry, sortedEntry, listedEntry, displacements } = await ask();
  const middle = crossings.find(({ displacement }) => Math.abs(displacement) < 1e-6);
  expect(middle?.matrixStep).toBeLessThan(2e-3);
  // A hydrogen's two distances to carbon: near and far change places.
  const turn = (121.45 * Math.PI) / 180;
  const far = Math.hypot(1.3305 - 1.0805 * Math.cos(turn), 1.0805 * Math.sin(turn));
  expect(middle?.sortedJump).toBeCloseTo(6 * BOHR * (1 / 1.0805 - 1 / far), 2);
  expect(entry).not.toBeNull();
  const steps = (values: Float64Array) => Array.from(values.subarray(1), (value, p) => Math.abs(value - values[p]));
  expect(displacements[19]).toBeLessThan(0);
  expect(displacements[20]).toBeGreaterThan(0);
  expect(steps(sortedEntry)[19]).toBeGreaterThan(1);
  expect(Math.max(...steps(listedEntry))).toBeLessThan(0.1);
});

test("where no rows change places there is nothing to show", async () => {
  const { crossings, entry, sortedEntry } = await ask({ molecule: choose("water"), atom: 0, reach: 1e-4 });
  // Displaced along x, oxygen comes nearer to one hydrogen: two rows that are otherwise alike change places.
  expect(crossings).toHaveLength(1);
  expect(entry).toBeNull();
  expect(sortedEntry).toHaveLength(0);
});

describe("refuses", () => {
  test.each([
    [{ atom: 6 }, "atom"],
    [{ reach: 0 }, "reach"],
    [{ points: 1 }, "points"],
  ] satisfies [Partial<RowNormScanRequest>, string][])("%j", async (changed, parameter) => {
    await expect(ask(changed)).rejects.toMatchObject({ kind: "input", parameter });
  });
});
