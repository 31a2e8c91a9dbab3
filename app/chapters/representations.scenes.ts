import type { representationSpecs } from "../store/representations/representationParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on representations: what a model is shown of a molecule, and what it is not. */
export const scenes = [
  {
    id: "molecule-as-matrix",
    panel: "molecule",
    patch: {},
    title: "A molecule as a matrix",
    look: "Turn the molecule: which of the numbers change?",
    notes: [
      "This is the slide’s table for ethylene; it has no unit there, and it is bohr.",
      "Only distances enter, so whatever keeps all distances keeps the matrix.",
      "Then draw another order: the same molecule, another matrix.",
    ],
  },
] as const satisfies readonly Scene<typeof representationSpecs>[];
