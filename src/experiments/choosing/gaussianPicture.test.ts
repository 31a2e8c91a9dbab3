import { describe, expect, test } from "vitest";
import { gaussianPicture } from "./gaussianPicture.ts";

const REQUEST = {
  target: { centre: 0.5, width: 1, from: -3, to: 3 },
  representations: [
    { id: "square", expression: "x^2" },
    { id: "own", expression: "1/x" },
  ],
  curve: { counts: [10, 40], seed: 1 },
  shown: 20,
  probe: 1.5,
};

describe("the picture of what is learnt", async () => {
  const { x, y, samples, representations } = await gaussianPicture(REQUEST);
  const [square, own] = representations;

  test("has the Gaussian from end to end", () => {
    expect([x[0], x[x.length - 1]]).toEqual([-3, 3]);
    // Half a width on either side of the centre is e^{−1/8} high.
    expect(y[x.findIndex((at) => Math.abs(at - 1) < 1e-9)]).toBeCloseTo(Math.exp(-1 / 8), 12);
    expect(y[x.findIndex((at) => Math.abs(at) < 1e-9)]).toBeCloseTo(Math.exp(-1 / 8), 12);
  });

  test("has each representation, but where it has no value", () => {
    expect(square.values[0]).toBe(9);
    expect(square.atProbe).toBe(2.25);
    expect([...square.sameName.x]).toEqual([1.5, expect.closeTo(-1.5, 9)]);
    // e^{−1²/2} and e^{−2²/2}.
    expect([...square.sameName.y]).toEqual([expect.closeTo(Math.exp(-0.5), 9), expect.closeTo(Math.exp(-2), 9)]);
    expect(square.difference).toBeCloseTo(Math.exp(-0.5) - Math.exp(-2), 9);
    expect(own.difference).toBe(0);
    expect(own.values.filter(Number.isNaN)).toHaveLength(1);
  });

  test("has samples of the first training set, of which a smaller one is the beginning", async () => {
    const fewer = await gaussianPicture({ ...REQUEST, shown: 5 });
    expect([...samples.slice(0, 5)]).toEqual([...fewer.samples]);
    expect(samples).toHaveLength(20);
    for (const at of samples) expect(Math.abs(at)).toBeLessThanOrEqual(3);
  });

  test("counts what the target does along a stretch of one name", async () => {
    const flat = { ...REQUEST, representations: [{ id: "own", expression: "max(x, 0)" }], probe: -1 };
    const [{ stretches, difference, sameName }] = (await gaussianPicture(flat)).representations;
    expect([...stretches]).toEqual([-3, expect.closeTo(0, 9)]);
    expect([...sameName.x]).toEqual([-1]);
    expect(difference).toBeCloseTo(Math.exp(-1 / 8) - Math.exp(-(3.5 ** 2) / 2), 9);
  });

  test("names the character of a slip", async () => {
    const slip = { ...REQUEST, representations: [{ id: "own", expression: "x + y" }] };
    await expect(gaussianPicture(slip)).rejects.toMatchObject({ parameter: "expression", character: 5 });
  });
});
