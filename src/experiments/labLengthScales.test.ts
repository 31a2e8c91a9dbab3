import { expect, it } from "vitest";
import { labLengthScales } from "./labLengthScales.ts";
import { LECTURE_LAB } from "./testLab.ts";

const { landscape, model } = LECTURE_LAB;

it("follows the window: a twentieth of its half-width to ten of them", () => {
  const whole = labLengthScales(LECTURE_LAB);
  expect([whole[0], whole.at(-1)]).toEqual([0.25, 50]);
  const zoomed = labLengthScales({ ...LECTURE_LAB, landscape: { ...landscape, box: { x0: 1, x1: 4, y0: 2, y1: 5 } } });
  expect(zoomed[0]).toBeCloseTo(0.075, 12);
  expect(zoomed.at(-1)).toBeCloseTo(15, 12);
});

it("follows the representation, and nothing else of the model", () => {
  // |det [[2, 2], [1, −1]]| = 4: the lecture's q is stretched twofold on average.
  const turned = labLengthScales({ ...LECTURE_LAB, model: { ...model, representation: "lecture" } });
  expect(turned[0]).toBeCloseTo(0.5, 12);
  const other = { ...LECTURE_LAB, model: { ...model, lengthScale: 3, ridge: 1, asPrinted: true, profile: "matern52" } };
  expect(labLengthScales(other)).toEqual(labLengthScales(LECTURE_LAB));
  const singular = { ...LECTURE_LAB, model: { ...model, representation: "linear", matrix: [1, 2, 2, 4] } };
  expect(() => labLengthScales(singular)).toThrow(expect.objectContaining({ kind: "input", parameter: "matrix" }));
});
