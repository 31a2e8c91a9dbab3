import { describe, expect, it } from "vitest";
import { QUIET } from "./context.ts";
import { energyCut } from "./energyCut.ts";
import { LECTURE_LAB, UNFITTABLE_LAB } from "./testLab.ts";

const cut = { x0: -4, y0: -1, x1: 4, y1: 2 };

describe("energies along a cut", () => {
  it("integrates the energy-conserving force back to its own energy by either route, the independent one to two", async () => {
    const result = await energyCut({ lab: LECTURE_LAB, cut, points: 41 }, QUIET);
    const [independent, conserving] = result.routes;
    const { learned, learnedStandardDeviation } = result;
    if (!learned || !learnedStandardDeviation) throw new Error("no learned energy");
    for (let i = 0; i < 41; i++) {
      expect(conserving.direct[i]).toBeCloseTo(learned[i] - learned[0], 8);
      expect(conserving.detour[i]).toBeCloseTo(learned[i] - learned[0], 8);
      expect(learnedStandardDeviation[i]).toBeGreaterThan(0);
    }
    expect(Math.abs(conserving.disagreement)).toBeLessThan(1e-8);
    expect(Math.abs(independent.disagreement)).toBeGreaterThan(1e-3);
    expect(independent.disagreement).toBe(independent.direct[40] - independent.detour[40]);
    expect(independent.direct[0] + independent.detour[0]).toBeCloseTo(0, 15);
  });

  it("lays the points evenly and shows the true energy there", async () => {
    const { distance, x, y, truth } = await energyCut({ lab: LECTURE_LAB, cut, points: 5 }, QUIET);
    expect([...x]).toEqual([-4, -2, 0, 2, 4]);
    expect([...y]).toEqual([-1, -0.25, 0.5, 1.25, 2]);
    expect(distance[4]).toBeCloseTo(Math.sqrt(73), 12);
    // At (2, 1.25) the quartic is zero.
    expect(truth[3]).toBeCloseTo(1.25 ** 2 / 20 + Math.sin(21 * (1.25 - 6)) / 25, 12);
  });

  it("takes vertical and horizontal cuts, where the routes are one or share a leg", async () => {
    const vertical = await energyCut({ lab: LECTURE_LAB, cut: { x0: 1, y0: -3, x1: 1, y1: 3 }, points: 9 }, QUIET);
    const horizontal = await energyCut({ lab: LECTURE_LAB, cut: { x0: 3, y0: 1, x1: -3, y1: 1 }, points: 9 }, QUIET);
    for (const { disagreement } of [...vertical.routes, ...horizontal.routes]) {
      expect(Math.abs(disagreement)).toBeLessThan(1e-9);
    }
  });

  it("reports models that cannot be fitted, keeping the truth", async () => {
    const { truth, learned, learnedStandardDeviation, routes } = await energyCut(
      { lab: UNFITTABLE_LAB, cut, points: 5 },
      QUIET,
    );
    expect(truth.every(Number.isFinite)).toBe(true);
    expect(learned).toBeNull();
    expect(learnedStandardDeviation).toBeNull();
    for (const route of routes) {
      expect(route.problem).not.toBeNull();
      expect(route.direct.every(Number.isNaN)).toBe(true);
    }
  });

  it("refuses cuts without length and points out of range", async () => {
    const point = { x0: 1, y0: 1, x1: 1, y1: 1 };
    const refused = (request: object, parameter: string) =>
      expect(energyCut({ lab: LECTURE_LAB, cut, points: 5, ...request }, QUIET)).rejects.toMatchObject({
        kind: "input",
        parameter,
      });
    await refused({ cut: point }, "cut");
    await refused({ cut: { ...cut, x1: Number.NaN } }, "cut");
    await refused({ points: 1 }, "points");
  });
});
