import { describe, expect, it } from "vitest";
import { QUIET } from "./context.ts";
import { landscape } from "./landscape.ts";
import { LECTURE_LAB, withLandscape } from "./testLab.ts";

const lecture = LECTURE_LAB.landscape;

/** V/kT₀ of Wang et al. (2019), and its gradient, retyped. */
const c = 1 / 25;
const energyAt = (x: number, y: number) =>
  ((x - 4) * (x - 2) * (x + 2) * (x + 3)) / 50 + y ** 2 / 20 + c * Math.sin(3 * (x + 5) * (y - 6));
/** −d/dx of (x⁴ − x³ − 16x² + 4x + 48)/50, and what y and the ripple add. */
const forceAt = (x: number, y: number) => {
  const ripple = 3 * c * Math.cos(3 * (x + 5) * (y - 6));
  return [-(4 * x ** 3 - 3 * x ** 2 - 32 * x + 4) / 50 - ripple * (y - 6), -y / 10 - ripple * (x + 5)];
};

describe("the landscape", () => {
  it("has the energy of the formula, in units of kT, on a grid from edge to edge with y as the row", async () => {
    const { x, y, energy, energyMinimum, displayRange } = await landscape(
      { landscape: { ...lecture, kT: 2 }, grid: 21, arrows: 3 },
      QUIET,
    );
    expect([x[0], x[20], y[0], y[20]]).toEqual([-5, 5, -5, 5]);
    for (const [i, j] of [
      [0, 0],
      [3, 17],
      [17, 3],
      [20, 20],
    ]) {
      expect(energy[j * 21 + i]).toBeCloseTo(energyAt(x[i], y[j]) / 2, 12);
    }
    expect(energyMinimum).toBe(Math.min(...energy));
    expect(displayRange).toBe(2.5);
  });

  it("has the formula's force at cell centres, whatever the temperature", async () => {
    const { arrowX, arrowY, forceX, forceY } = await landscape(
      { landscape: { ...lecture, kT: 2 }, grid: 5, arrows: 4 },
      QUIET,
    );
    expect([...arrowX]).toEqual([-3.75, -1.25, 1.25, 3.75]);
    expect([...arrowY]).toEqual([...arrowX]);
    for (let k = 0; k < 16; k++) {
      const [fx, fy] = forceAt(arrowX[k % 4], arrowY[Math.floor(k / 4)]);
      expect(forceX[k]).toBeCloseTo(fx, 12);
      expect(forceY[k]).toBeCloseTo(fy, 12);
    }
  });

  it("finds the two wells of the smooth landscape, the deeper first, as the roots of V′", async () => {
    const smooth = withLandscape("lecture", { c: 0 }).landscape;
    const { minima, finestGrid } = await landscape({ landscape: smooth, grid: 201, arrows: 2 }, QUIET);
    expect(minima.length).toBe(6);
    // numpy.roots([4, -3, -32, 4]) and V there; the grid is 0.05 apart, V″ ≤ 2.
    const wells = [
      [3.17239, 0, -0.61954],
      [-2.54619, 0, -0.14753],
    ];
    wells.flat().forEach((value, i) => {
      expect(Math.abs(minima[i] - value)).toBeLessThan(i % 3 === 2 ? 1e-3 : 0.026);
    });
    expect(finestGrid).toBeLessThan((await landscape({ landscape: lecture, grid: 5, arrows: 2 }, QUIET)).finestGrid);
  });

  it("shows a window only where it is asked for", async () => {
    const box = { x0: 0, x1: 2, y0: -1, y1: 3 };
    const { x, y, arrowX, box: shown } = await landscape({ landscape: { ...lecture, box }, grid: 3, arrows: 2 }, QUIET);
    expect([[...x], [...y], [...arrowX], shown]).toEqual([[0, 1, 2], [-1, 1, 3], [0.5, 1.5], box]);
  });

  it.each([
    [{ kT: 0 }, "kT"],
    [{ kT: Number.NaN }, "kT"],
    [{ potential: "nowhere" }, "potential"],
    [{ potentialParameters: { c: 1 } }, "c"],
  ])("refuses %o", async (change, parameter) => {
    const request = { landscape: { ...lecture, ...change }, grid: 5, arrows: 2 };
    await expect(landscape(request, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
  });
});
