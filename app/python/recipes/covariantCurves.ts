import { learnAtomModel, samplesOf, symmetryOf } from "../../../src/experiments/covariant/atomModels.ts";
import { forceTest, forceTraining } from "../../../src/experiments/covariant/forceCurves.ts";
import { FORCE_CURVES } from "../../panels/covariant/curves/useForceCurves.ts";
import type { CovariantValues } from "../../store/covariant/covariantParameters.ts";
import { toForceCurves } from "../../store/covariant/toCovariant.ts";
import curves from "../library/curves.py?raw";
import neighbourhoods from "../library/neighbourhoods.py?raw";
import { assignments, Python, rows, type Value } from "../literals.ts";
import forceCurvesPanel from "../panels/covariant/forceCurves.py?raw";
import { code, without, words } from "../program.ts";
import type { Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";
import { curvePieces, kindPlaces, learntCount, vectorCurvesOf } from "./vectorCurves.ts";

/** Figure 4: learning curves of the force on an atom. */
export const forceCurves: Recipe<CovariantValues> = async (values, kitchen) => {
  const request = toForceCurves(values);
  const { models, learning, sets, shape } = request;
  const result = await vectorCurvesOf(FORCE_CURVES, "forceCurves", request, kitchen);
  const count = learntCount(sets.counts, 20);
  const training = forceTraining(request, count, sets.seed);
  const test = forceTest(request);
  const chosen = new Map<string, Value>();
  for (const model of models) {
    const { width, ridge } = await learnAtomModel(model, training, learning, sets.seed, async () => {});
    chosen.set(model, { symmetry: symmetryOf(model), width, ridge });
  }
  const augmented = samplesOf("augmented", training, learning, sets.seed);
  return [
    words(
      `## The samples\n\n${count} atoms at the origin, each among its neighbours, with the force on it, and ${test.neighbourhoods.length} to test with, as they were drawn. In each row the coordinates of the neighbours, each followed by its kind: here all are alike. The augmented model is given ${learning.copies} copies of each sample, turned, with their forces.`,
    ),
    code(
      assignments({
        samples: kindPlaces(training),
        forces: rows(training.targets, shape.dimension),
        turned_samples: kindPlaces(augmented),
        turned_forces: rows(augmented.targets, shape.dimension),
        test_samples: kindPlaces(test),
        test_forces: rows(test.targets, shape.dimension),
      }),
    ),
    words(
      "## The kernels\n\n$$k_b(\\rho, \\rho') = \\int \\rho\\,\\rho'\\,\\mathrm d\\mathbf r, \\qquad \\mathbf K(\\rho, \\rho') = \\int \\mathrm d\\mathbf R\\;\\mathbf R\\,k_b(\\rho, \\mathbf R\\rho')$$\n\nThe page has the integrals in closed form. Here they are taken as means over directions: two ways to the same numbers.",
    ),
    code(neighbourhoods, without(curves, "rms", "amplification", "learn_again")),
    code(
      assignments({ base: new Python(learning.base), count, counts: result.counts }),
      onPage({ chosen, curves: curvePieces(result) }),
    ),
    forceCurvesPanel,
  ];
};
