import { expect, it } from "vitest";
import type { ForceField } from "../geometry.ts";
import { QUIET } from "./context.ts";
import { differenceCurl } from "./differenceCurl.ts";
import { fields } from "./fields.ts";
import { LECTURE_LAB } from "./testLab.ts";

const BOX = { x0: -2, x1: 2, y0: -1, y1: 3 };

const field =
  (fx: (x: number, y: number) => number, fy: (x: number, y: number) => number): ForceField =>
  (x, y, out, offset) => {
    out[offset] = fx(x, y);
    out[offset + 1] = fy(x, y);
  };

it("is √8 of a rotation, 0 of a gradient, and in between what the entries say", () => {
  const rotation = field(
    (_, y) => -y,
    (x) => x,
  );
  expect(differenceCurl(rotation, BOX)).toBeCloseTo(Math.SQRT2 * 2, 9);
  // −∇(sin x cos 2y)
  const gradient = field(
    (x, y) => -Math.cos(x) * Math.cos(2 * y),
    (x, y) => 2 * Math.sin(x) * Math.sin(2 * y),
  );
  expect(differenceCurl(gradient, BOX)).toBeLessThan(1e-9);
  // ∂f = [[1, 2], [0, 3]]: curl −2, rms entry √(14/4).
  const shear = field(
    (x, y) => x + 2 * y,
    (_, y) => 3 * y,
  );
  expect(differenceCurl(shear, BOX)).toBeCloseTo(2 / Math.sqrt(14 / 4), 9);
});

it("tells the lab's models apart, and agrees with the independent one's analytic curl", async () => {
  const { models } = await fields({ lab: LECTURE_LAB, grid: 60 }, QUIET);
  const [independent, conserving] = models;
  if (!independent.map || !independent.report || !conserving.report) throw new Error("not fitted");
  expect(conserving.report.differenceCurl).toBeLessThan(1e-8);
  const { curlRms, gradientRms } = independent.map;
  // The lattice is coarser and keeps off the edges, where the curl is largest.
  const ratio = independent.report.differenceCurl / (curlRms / gradientRms);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.4);
});
