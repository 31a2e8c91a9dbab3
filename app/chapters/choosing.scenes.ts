import type { choosingSpecs } from "../store/choosing/choosingParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on choosing a representation: uniqueness, and likeness to the target. */
export const scenes = [
  {
    id: "unique",
    panel: "uniqueness",
    patch: {},
    title: "Two inputs, one name",
    look: "Two x with one name: what is the model to say there?",
    parts: [".name-pictures", ".name-line"],
    controls: ["lookedAt", "probe", "own"],
    railParts: [],
    notes: [
      "Our own version of Huang and von Lilienfeld’s experiment.",
      "x² gives x and −x the same name, and the Gaussian is not symmetric about zero.",
      "On the right is all that the model sees: a curve with two branches.",
      "Let the room call out representations, and write them.",
    ],
  },
  {
    id: "unique-curves",
    panel: "uniqueness",
    patch: {},
    title: "A learning curve that goes flat",
    look: "Which curve has stopped, and which is only slow?",
    parts: [".curves-part"],
    controls: ["centre", "maximumCount", "kernel"],
    railParts: [],
    notes: [
      "The dashed level is the spread of the target within one name, measured without any model.",
      "No kernel, no σ and no data get under it.",
      "Move the centre to 0: the floor is gone, for now the target forgets the sign as well.",
    ],
  },
  {
    id: "right-power",
    panel: "target-similarity",
    patch: { n: 6 },
    title: "Look like the target",
    look: "Slide n: where is the middle curve nearly a parabola?",
    parts: [".pair-pictures"],
    controls: ["potential", "n"],
    railParts: [],
    notes: [
      "The same clusters, the same kernel; only the power of the distance changes.",
      "Lennard-Jones is a quadratic function of r⁻⁶: one power is far ahead.",
      "Then Coulomb: n = 1. Then Morse: no power of its own, and a wide minimum.",
    ],
  },
  {
    id: "angles-count",
    panel: "three-body",
    patch: {},
    title: "Three at a time",
    look: "The same distances, two energies: can a list of distances know?",
    controls: ["leftAngle", "rightAngle", "threeBody"],
    railParts: [],
    notes: [
      "Silicon wants 109°.",
      "From distances alone the curve ends at the dashed level, whatever one does.",
      "With angles it goes on. Uniqueness first, everything else after.",
    ],
  },
  {
    id: "own-learning-curve",
    panel: "own-data",
    patch: { frames: 600 },
    title: "A learning curve of your own",
    look: "Ethanol in a classical force field, no quantum data: only what the model sees differs.",
    controls: ["geometries", "parityOf"],
    railParts: [],
    parts: [".curve-pair"],
    notes: [
      "Each coordinate displaced by 0.05 ångström. The energies are a force field’s, and that is enough to compare.",
      "Read it horizontally: at the error where the spectrum ends, how many frames do the symmetry functions need?",
      "Then choose “thermal”: the molecule turns, and the coordinates learn nothing any more.",
      "In your own work: take this picture before you blame the kernel.",
    ],
  },
] as const satisfies readonly Scene<typeof choosingSpecs>[];
