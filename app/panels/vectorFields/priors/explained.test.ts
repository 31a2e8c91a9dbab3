import { expect, it } from "vitest";
import { explained } from "./explained.ts";

it.each([
  [0.1449, "14 %"],
  [1, "100 %"],
  [0.994, "99 %"],
  [0.995, "99.5 %"],
  [0.99949, "99.9 %"],
  [0.9995, "> 99.9 %"],
  [-4.5e-7, "0 %"],
  [-0.004, "0 %"],
  [-0.04, "−4 %"],
  [-3, "less than nothing"],
  [Number.NaN, "–"],
])("%s of a field is said to be %s", (part, said) => {
  expect(explained(part)).toBe(said);
});
