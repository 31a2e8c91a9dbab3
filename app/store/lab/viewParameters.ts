import { choiceParameter } from "../../parameters/choice.ts";
import { cutParameter } from "../../parameters/cut.ts";
import { loopParameter } from "../../parameters/loop.ts";

/** How each panel looks at the experiment. */
export const viewParameters = {
  landscapeView: choiceParameter({
    label: "View",
    help: "A map from above, or a surface to turn.",
    options: [
      { id: "map", label: "map" },
      { id: "surface", label: "surface" },
    ],
    default: "map",
  }),
  fieldBackground: choiceParameter({
    label: "Colour shows",
    help: "What the colour under the arrows stands for.",
    options: [
      { id: "error", label: "force error" },
      { id: "energy", label: "energy" },
      { id: "difference", label: "force differences" },
    ],
    default: "error",
  }),
  tuneScore: choiceParameter({
    label: "The σ–λ maps show",
    help: "The leave-one-out error asks how well each sample is predicted by the others; the likelihood, how probable the samples are under the model.",
    options: [
      { id: "leaveOneOut", label: "leave-one-out error" },
      { id: "logMarginalLikelihood", label: "marginal likelihood" },
    ],
    default: "leaveOneOut",
  }),
  loop: loopParameter({
    label: "Closed path",
    help: "The path along which the force’s work is summed, counter-clockwise unless reversed.",
    default: { kind: "circle", x: 0, y: 0, radius: 3 },
    reach: 10,
  }),
  derivative: choiceParameter({
    label: "Colour shows",
    help: "The curl, which does work round closed paths, or the divergence, which does not.",
    options: [
      { id: "curl", label: "curl" },
      { id: "divergence", label: "divergence" },
    ],
    default: "curl",
  }),
  cut: cutParameter({
    label: "Line cut",
    help: "The straight line along which energies are compared.",
    // Aslant: along an axis, the two routes to its end would be one.
    default: { x0: -4.5, y0: -2, x1: 4.5, y1: 2 },
    reach: 5,
  }),
  energyView: choiceParameter({
    label: "Right-hand map shows",
    help: "The energy the model learnt, or how far it is from the true one.",
    options: [
      { id: "energy", label: "learnt energy" },
      { id: "difference", label: "error" },
    ],
    default: "energy",
  }),
};
