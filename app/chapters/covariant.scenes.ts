import type { covariantSpecs } from "../store/covariant/covariantParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on covariant kernels. */
export const scenes = [
  {
    id: "turn-it",
    panel: "turning",
    patch: { angle: 0 },
    title: "A number, an arrow, and a turn",
    look: "Turn the cluster by its ring: which arrows come along?",
    controls: ["angle"],
    railParts: [],
    parts: [".turning-stage"],
    notes: [
      "At 0° all have learnt the force, more or less.",
      "Drag the diamond slowly: the solid arrow turns, the dashed one of the covariant model with it.",
      "The dotted one stays: it does not notice the turn, which is right for the energy on the right.",
      "The component-wise one has never seen the cluster lie like this.",
    ],
  },
  {
    id: "add-up-turns",
    panel: "group-average",
    patch: { order: 4, added: 1 },
    title: "An integral, turn by turn",
    look: "Add turns one by one: when does the dashed circle come to lie on the solid one?",
    controls: ["order", "added", "reflections"],
    railParts: [],
    parts: [".average-stage"],
    notes: [
      "Each turn counts as much as it lays one neighbourhood on the other.",
      "Four turns are not enough; go on to n = 8, then 16.",
      "Then switch reflections on: the circle becomes an ellipse.",
    ],
  },
  {
    id: "sideways-force",
    panel: "sideways",
    patch: {},
    title: "What rotations do not forbid",
    look: "One neighbour can push or pull. Where does the sideways force come from?",
    controls: ["acrossCount", "acrossDistance"],
    railParts: [],
    parts: [".across-stage"],
    notes: [
      "Learnt from five atoms with three neighbours each; here is one neighbour.",
      "With rotations alone a force across is allowed, and so the data make one up.",
      "With reflections it is exactly zero, for any data.",
      "More samples make it small; they never forbid it.",
    ],
  },
  {
    id: "worth-of-symmetry",
    panel: "force-curves",
    patch: {},
    title: "What symmetry is worth",
    look: "Read it horizontally: how many samples does each need for the same error?",
    controls: ["copies", "curveSpace", "maximumCount"],
    railParts: [],
    parts: [".curve-pair"],
    notes: [
      "The component-wise model hardly learns: neighbours lie anyhow.",
      "Copies help, and cost: six copies are six times the rows.",
      "On the right, the same against operations.",
      "Then choose space: copies are worth less, the covariant kernel is not.",
    ],
  },
] as const satisfies readonly Scene<typeof covariantSpecs>[];
