import { describe, expect, it } from "vitest";
import type { LineSampleParameters } from "./line.ts";
import { lineData } from "./lineData.ts";

const LENNARD_JONES = { id: "lennardJones", values: {}, expression: "" };
const EVEN: LineSampleParameters = { scheme: "even", count: 5, from: 1, to: 2, seed: 3, noise: 0, points: [] };
const data = (samples: Partial<LineSampleParameters>) => lineData(LENNARD_JONES, { ...EVEN, ...samples });

describe("the training set on a line", () => {
  it("lies evenly from end to end of the window, or anywhere in it, rising", async () => {
    expect([...(await data({})).training.r]).toEqual([1, 1.25, 1.5, 1.75, 2]);
    const { r } = (await data({ scheme: "random", count: 200 })).training;
    expect(r).toEqual(r.slice().sort());
    expect(r[0]).toBeGreaterThan(1);
    expect(r[199]).toBeLessThan(2);
    // The mean of 200 uniform deviates has a standard deviation of 0.02.
    expect(Math.abs(r.reduce((sum, at) => sum + at, 0) / 200 - 1.5)).toBeLessThan(0.08);
  });

  it("lies where points were placed, in their order", async () => {
    const { training, exact } = await data({ scheme: "hand", points: [1.5, 1, 2] });
    expect([...training.r]).toEqual([1.5, 1, 2]);
    expect(exact[1]).toBe(0);
    expect(training.U).toEqual(exact);
  });

  it("has noise of the given strength, which moves no point and only grows with it", async () => {
    const [none, some, more] = await Promise.all(
      [0, 0.1, 0.2].map((noise) => data({ scheme: "random", count: 200, noise })),
    );
    expect(some.training.r).toEqual(none.training.r);
    const errors = some.training.U.map((energy, i) => energy - some.exact[i]);
    // The variance of 200 normal deviates is known to 10 %.
    expect(errors.reduce((sum, error) => sum + error * error, 0) / 200 / 0.01).toBeCloseTo(1, 0);
    more.training.U.forEach((energy, i) => {
      expect(energy - more.exact[i]).toBeCloseTo(2 * errors[i], 12);
    });
  });

  it("keeps its noise where a random sample is added", async () => {
    const few = await data({ scheme: "random", count: 20, noise: 0.1 });
    const more = await data({ scheme: "random", count: 21, noise: 0.1 });
    const pairs = new Map(Array.from(more.training.r, (r, i) => [r, more.training.U[i]]));
    few.training.r.forEach((r, i) => {
      expect(pairs.get(r)).toBe(few.training.U[i]);
    });
  });

  it.each<[Partial<LineSampleParameters>, string]>([
    [{ count: 0 }, "count"],
    [{ count: 201 }, "count"],
    [{ from: 2, to: 2 }, "from"],
    [{ from: Number.NaN }, "from"],
    [{ scheme: "hand", points: [] }, "points"],
    [{ scheme: "hand", points: new Array(201).fill(1) }, "points"],
    [{ noise: -1 }, "noise"],
  ])("refuses %o", async (samples, parameter) => {
    await expect(data(samples)).rejects.toMatchObject({ kind: "input", parameter });
  });

  it("refuses a formula that is no number where a sample lies, and says where", async () => {
    const choice = { id: "expression", values: {}, expression: "log(r - 1.2)" };
    await expect(lineData(choice, EVEN)).rejects.toMatchObject({
      kind: "input",
      parameter: "expression",
      message: expect.stringContaining("r = 1,"),
    });
    await expect(lineData(choice, { ...EVEN, from: 1.3 })).resolves.toBeDefined();
  });
});
