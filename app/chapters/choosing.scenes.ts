import type { choosingSpecs } from "../store/choosing/choosingParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on choosing a representation: uniqueness, and likeness to the target. */
export const scenes = [
  {
    id: "unique",
    panel: "uniqueness",
    patch: {},
    title: "Two inputs, one name",
    look: "One curve goes flat: which inputs does its representation take for the same?",
    notes: [
      "x² gives x and −x the same name, and the Gaussian is not symmetric about zero.",
      "What is left is the spread within one name. No kernel, no σ and no data help.",
    ],
  },
] as const satisfies readonly Scene<typeof choosingSpecs>[];
