import { expect, test } from "vitest";
import { writtenFormula } from "./writtenFormula.ts";

test.each([
  ["C₂H₆O", [6, 6, 8, 1, 1, 1, 1, 1, 1]],
  ["CH₄", [6, 1, 1, 1, 1]],
  ["C₁₂", Array.from({ length: 12 }, () => 6)],
  ["FH", [1, 9]],
])("%s has its numbers set low", (written, numbers) => {
  expect(writtenFormula(Uint8Array.from(numbers))).toBe(written);
});
