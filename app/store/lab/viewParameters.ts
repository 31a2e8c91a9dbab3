import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { cutParameter } from "../../parameters/cut.ts";
import { loopParameter } from "../../parameters/loop.ts";

/** How each panel looks at the experiment. */
export const viewParameters = {
  landscapeView: choiceParameter({
    label: t`View`,
    help: t`A map from above, or a surface to turn.`,
    options: [
      { id: "map", label: t`map` },
      { id: "surface", label: t`surface` },
    ],
    default: "map",
  }),
  fieldBackground: choiceParameter({
    label: t`Colour shows`,
    help: t`What the colour under the arrows stands for.`,
    options: [
      { id: "error", label: t`force error` },
      { id: "energy", label: t`energy` },
      { id: "difference", label: t`force differences` },
    ],
    default: "error",
  }),
  tuneScore: choiceParameter({
    label: t`The σ–λ maps show`,
    help: t`The leave-one-out error asks how well each sample is predicted by the others; the likelihood, how probable the samples are under the model.`,
    options: [
      { id: "leaveOneOut", label: t`leave-one-out error` },
      { id: "logMarginalLikelihood", label: t`marginal likelihood` },
    ],
    default: "leaveOneOut",
  }),
  loop: loopParameter({
    label: t`Closed path`,
    help: t`The path along which the force’s work is summed, counter-clockwise unless reversed.`,
    default: { kind: "circle", x: 0, y: 0, radius: 3 },
    reach: 10,
  }),
  derivative: choiceParameter({
    label: t`Colour shows`,
    help: t`The curl, which does work round closed paths, or the divergence, which does not.`,
    options: [
      { id: "curl", label: t`curl` },
      { id: "divergence", label: t`divergence` },
    ],
    default: "curl",
  }),
  cut: cutParameter({
    label: t`Line cut`,
    help: t`The straight line along which energies are compared.`,
    // Aslant: along an axis, the two routes to its end would be one.
    default: { x0: -4.5, y0: -2, x1: 4.5, y1: 2 },
    reach: 5,
  }),
  energyView: choiceParameter({
    label: t`Right-hand map shows`,
    help: t`The energy the model learnt, or how far it is from the true one.`,
    options: [
      { id: "energy", label: t`learnt energy` },
      { id: "difference", label: t`error` },
    ],
    default: "energy",
  }),
};
