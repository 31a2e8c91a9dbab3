import type { moleculeSpecs } from "../store/molecule/moleculeParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on learning a molecule's forces in the gradient domain. */
export const scenes = [
  {
    id: "turned-every-way",
    panel: "gradient-domain",
    patch: { aligned: false, shownModel: "cartesian" },
    title: "Thirty geometries, turned every way",
    look: "Dark arrows are true, wide ones are learnt: what does this model not know?",
    controls: ["shownModel", "shownFrame", "aligned"],
    railParts: [],
    parts: [".curve-pair"],
    notes: [
      "Water in a classical force field, no quantum data: say so.",
      "Coordinates are new in every frame; distances stay what they are, but can’t say where an arrow points.",
      "Choose “energy-conserving”: it does not mind, for its Jacobian turns with the molecule.",
      "Switch “Turned alike” on: now all three do well, and the next scenes ask what that is worth.",
    ],
  },
  {
    id: "three-alike",
    panel: "molecule-curves",
    patch: { molecule: "ammonia" },
    title: "Six orders of ammonia",
    look: "Compare horizontally: how many geometries for one error?",
    controls: ["curveMaximum"],
    railParts: [],
    notes: [
      "Ammonia’s umbrella is soft, and its three hydrogens are alike.",
      "Only the energy-conserving model has an energy, so it is alone on the right.",
    ],
  },
  {
    id: "let-it-go",
    panel: "learned-dynamics",
    patch: {},
    title: "Let it go",
    look: "Two models of nearly the same error. Which one would you simulate with?",
    controls: ["watched", "startTemperature"],
    railParts: [],
    parts: [".play-line", ".twin-stage", ".curve-pair"],
    notes: [
      "Press Play: on the left the true motion, on the right that of forces learnt by components.",
      "First it begins to turn, which the true one never does; then its forces point elsewhere.",
      "Choose “energy-conserving”: it stays.",
    ],
  },
  {
    id: "two-spectra",
    panel: "spectrum",
    patch: {},
    title: "What one would hear",
    look: "The same lines, from forces that nobody wrote down.",
    controls: ["startTemperature", "spectrumDuration"],
    railParts: [],
    parts: [".figure-title", ".plot", ".vibration-table"],
    notes: [
      "Second derivatives were never learnt from: they come with the smoothness of the kernel.",
      "Strokes are small vibrations; the lines of the motion lie lower, for Morse’s bonds soften.",
    ],
  },
  {
    id: "warning-light",
    panel: "heating",
    patch: {},
    title: "The warning light",
    look: "When does the light come on, and when does the molecule come apart?",
    controls: ["hottest"],
    railParts: [],
    parts: [".play-line", ".warning-light", ".twin-stage"],
    notes: [
      "Trained at room temperature, moved in a bath of 1500 kelvin.",
      "It conserves energy, and is wrong all the same.",
      "The variance needs no truth: it is known before the error is.",
    ],
  },
] as const satisfies readonly Scene<typeof moleculeSpecs>[];
