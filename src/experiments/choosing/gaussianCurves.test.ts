import { describe, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { gaussianCurves } from "./gaussianCurves.ts";
import { LINE_REPRESENTATIONS } from "./gaussianTarget.ts";
import { curveNamed, curveSettings, errorsAt } from "./testCurves.ts";

const TARGET = { centre: 0.5, width: 1, from: -3, to: 3 };
const learn = (
  centre: number,
  representations: readonly { id: string; expression: string }[],
  counts = [10, 40, 160],
) => gaussianCurves({ target: { ...TARGET, centre }, representations, curve: curveSettings(counts, 3) }, QUIET);

/** √⟨Var(y | x²)⟩ over −3 … 3: half the difference of y(x) and y(−x), by the midpoint rule. */
function floorOfSquare(centre: number): number {
  const y = (x: number) => Math.exp(-((x - centre) ** 2) / 2);
  const steps = 2000;
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const x = -3 + (6 * (k + 0.5)) / steps;
    sum += ((y(x) - y(-x)) / 2) ** 2 / steps;
  }
  return Math.sqrt(sum);
}

describe("a Gaussian off the middle", async () => {
  const result = await learn(0.5, LINE_REPRESENTATIONS);

  test("is learnt from x, ever better", () => {
    const [few, many] = [errorsAt(result, "x", 10), errorsAt(result, "x", 160)];
    expect(Math.max(...many)).toBeLessThan(1e-5);
    expect(Math.min(...few)).toBeGreaterThan(100 * Math.max(...many));
  });

  test("is learnt from x³ too, which is as unique, but later: it is less alike", () => {
    const errors = errorsAt(result, "cube", 160);
    expect(Math.max(...errors)).toBeLessThan(0.5 * Math.min(...errorsAt(result, "cube", 10)));
    expect(Math.min(...errors)).toBeGreaterThan(100 * Math.max(...errorsAt(result, "x", 160)));
  });

  test("cannot be learnt from x² beyond a floor, which is that of the two x it mistakes for each other", () => {
    const { floor } = curveNamed(result, "square");
    // 10,000 random places: the measured floor is good to 1 %.
    expect(floor ?? 0).toBeGreaterThan(0.97 * floorOfSquare(0.5));
    expect(floor ?? 0).toBeLessThan(1.03 * floorOfSquare(0.5));
    for (const error of errorsAt(result, "square", 160)) {
      expect(error / (floor ?? 0)).toBeGreaterThan(0.9);
      expect(error / (floor ?? 0)).toBeLessThan(1.3);
    }
  });

  test("has no floor in any unique representation", () => {
    for (const id of ["x", "cube", "exponential"]) expect(curveNamed(result, id).floor).toBeLessThan(1e-3);
    expect(result.failed).toBe(0);
  });
});

test("in the middle, x² forgets nothing that counts", async () => {
  const result = await learn(0, [{ id: "square", expression: "x^2" }], [10, 80]);
  expect(curveNamed(result, "square").floor).toBeLessThan(1e-3);
  expect(Math.max(...errorsAt(result, "square", 80))).toBeLessThan(1e-4);
});

test("a representation of one's own is a formula", async () => {
  const result = await learn(
    0.5,
    [
      { id: "own", expression: "2 x + 1" },
      { id: "x", expression: "x" },
    ],
    [30],
  );
  // The same line, stretched: σ follows the median distance, and all else is the same.
  errorsAt(result, "own", 30).forEach((error, repeat) => {
    expect(curveNamed(result, "own").numbers.lengthScale[repeat]).toBeCloseTo(
      2 * curveNamed(result, "x").numbers.lengthScale[repeat],
      10,
    );
    expect(error).toBeLessThan(0.01);
  });
});

test("a representation that is the target itself is learnt at once", async () => {
  const result = await learn(0.5, [{ id: "own", expression: "exp(-(x - 0.5)^2/2)" }], [5, 40]);
  expect(Math.max(...errorsAt(result, "own", 40))).toBeLessThan(1e-6);
});

describe("is refused", () => {
  test("with the character of a formula that cannot be read", async () => {
    await expect(learn(0, [{ id: "own", expression: "x + y" }])).rejects.toMatchObject({
      kind: "input",
      parameter: "expression",
      character: 5,
    });
  });
  test("with the place where a formula has no value", async () => {
    await expect(learn(0, [{ id: "own", expression: "sqrt(x)" }])).rejects.toMatchObject({
      kind: "input",
      parameter: "expression",
    });
  });
  test("with an interval that ends before it begins", async () => {
    const target = { ...TARGET, from: 2, to: 1 };
    await expect(
      gaussianCurves({ target, representations: LINE_REPRESENTATIONS, curve: curveSettings([5], 1) }, QUIET),
    ).rejects.toMatchObject({ parameter: "from" });
  });
});
