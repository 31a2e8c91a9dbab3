import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { PairPotentialDefinition } from "./types.ts";

/** One's own formula in r, with its symbolic derivative as the slope. */
export const expression = {
  id: "expression",
  label: "My own U(r)",
  summary: "Type an energy as a formula in the distance r.",
  formula: String.raw`U(r) = \ldots`,
  source: "your own",
  parameters: [],
  takesExpression: true,
  create: (_, typed) => {
    if (typed === null)
      throw new Problem("input", sentence`There is no formula for U(r); type one in r.`, "expression");
    const slope = typed.derivative("r");
    return { energy: (r) => typed.evaluate([r]), slope: (r) => slope.evaluate([r]) };
  },
} as const satisfies PairPotentialDefinition;
