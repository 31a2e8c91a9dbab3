import { formulaOf } from "../../src/molecules/molecule.ts";

/** The sum formula as chemists write it, its numbers set low: “C₂H₆O”. */
export function writtenFormula(numbers: Uint8Array): string {
  return formulaOf(numbers).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]);
}
