import { describe, expect, it } from "vitest";
import { QUIET } from "./context.ts";
import { loopWork } from "./loopWork.ts";
import { LECTURE_LAB, UNFITTABLE_LAB } from "./testLab.ts";

const circle = { kind: "circle", x: 0, y: 0, radius: 3 } as const;

describe("loop work of the lab", () => {
  it("is zero for truth and the energy-conserving model, and not for the independent one", async () => {
    const { works, x, y, area } = await loopWork({ lab: LECTURE_LAB, loop: circle }, QUIET);
    expect(works.map((work) => work.source)).toEqual(["truth", "independent", "energyConserving"]);
    const [truth, independent, conserving] = works;
    for (const work of [truth, conserving]) {
      expect(Math.abs(work.work)).toBeLessThan(1e-10 * work.absoluteWork);
      expect(work.uncertainty).toBeLessThan(1e-8 * work.absoluteWork);
    }
    expect(Math.abs(independent.work)).toBeGreaterThan(0.01);
    expect(Math.abs(independent.work)).toBeGreaterThan(1e6 * independent.uncertainty);
    expect(area).toBeCloseTo(9 * Math.PI, 12);
    for (const work of works) {
      expect(work.cumulative.length).toBe(x.length);
      expect(work.cumulative.at(-1)).toBe(work.work);
      expect(work.problem).toBeNull();
    }
    expect([x.at(-1), y.at(-1)]).toEqual([x[0], y[0]]);
  });

  it("changes sign with the direction", async () => {
    const there = await loopWork({ lab: LECTURE_LAB, loop: circle }, QUIET);
    const back = await loopWork({ lab: LECTURE_LAB, loop: { ...circle, clockwise: true } }, QUIET);
    expect(back.works[1].work).toBeCloseTo(-there.works[1].work, 9);
    expect(back.area).toBe(-there.area);
    expect(back.y[30]).toBeCloseTo(-3, 12);
  });

  it("follows the energy along a polygon, and adds the model as printed where it is asked for", async () => {
    const lab = { ...LECTURE_LAB, model: { ...LECTURE_LAB.model, asPrinted: true } };
    const loop = {
      kind: "polygon",
      vertices: [
        [-2, -2],
        [3, -1],
        [1, 2.5],
      ],
    } as const;
    const { works, x, y, area } = await loopWork({ lab, loop }, QUIET);
    expect(works.map((work) => work.source)).toEqual(["truth", "independent", "energyConserving", "asPrinted"]);
    // ½ |(5, 1) × (3, 4.5)| = ½ (22.5 − 3)
    expect(area).toBeCloseTo(9.75, 12);
    const energy = (i: number) =>
      ((x[i] - 4) * (x[i] - 2) * (x[i] + 2) * (x[i] + 3)) / 50 +
      y[i] ** 2 / 20 +
      Math.sin(3 * (x[i] + 5) * (y[i] - 6)) / 25;
    for (let i = 0; i < x.length; i += 7) expect(works[0].cumulative[i]).toBeCloseTo(energy(0) - energy(i), 9);
    expect(Math.abs(works[3].work)).toBeGreaterThan(1e-3);
  });

  it("reports what could not be fitted and measures the rest", async () => {
    const { works } = await loopWork({ lab: UNFITTABLE_LAB, loop: circle }, QUIET);
    expect(works[0].problem).toBeNull();
    for (const work of works.slice(1)) {
      expect(work.problem).not.toBeNull();
      expect(work.work).toBeNaN();
    }
  });

  it.each([
    [{ kind: "circle", x: 0, y: 0, radius: -1 } as const],
    [
      {
        kind: "polygon",
        vertices: [
          [0, 0],
          [1, 1],
        ],
      } as const,
    ],
    [
      {
        kind: "polygon",
        vertices: [
          [0, 0],
          [1, 1],
          [Number.NaN, 0],
        ],
      } as const,
    ],
  ])("refuses %o", async (loop) => {
    await expect(loopWork({ lab: LECTURE_LAB, loop }, QUIET)).rejects.toMatchObject({
      kind: "input",
      parameter: "loop",
    });
  });
});
