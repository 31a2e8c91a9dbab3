import { elementTest, elementTraining, learnElement } from "../../../src/experiments/multipoles/elementCurves.ts";
import { VALENCE_ELEMENTS } from "../../../src/multipoles/valenceModel.ts";
import { ELEMENT_CURVES } from "../../panels/multipoles/useMultipoleExperiments.ts";
import type { MultipoleValues } from "../../store/multipoles/multipoleParameters.ts";
import { toElementCurves } from "../../store/multipoles/toMultipoles.ts";
import curves from "../library/curves.py?raw";
import neighbourhoods from "../library/neighbourhoods.py?raw";
import { assignments, rows, type Value } from "../literals.ts";
import elementCurvesPanel from "../panels/multipoles/elementCurves.py?raw";
import { code, without, words } from "../program.ts";
import type { Recipe } from "../recipe.ts";
import { onPage } from "./labRecipe.ts";
import { curvePieces, kindPlaces, learntCount, vectorCurvesOf } from "./vectorCurves.ts";

const SYMMETRIES = ["componentwise", "covariant"] as const;

/** Figure 4: learning curves of atoms' dipoles, one for each element, by both kernels. */
export const elementCurves: Recipe<MultipoleValues> = async (values, kitchen) => {
  const { sets, elements } = toElementCurves(values, "covariant");
  const count = learntCount(sets.counts, 25);
  const atoms = new Map<string, Value>();
  for (const element of elements) {
    const [training, test] = [elementTraining(element, count, sets.seed), elementTest(element, sets.seed)];
    atoms.set(element, {
      samples: kindPlaces(training),
      dipoles: rows(training.targets, 3),
      testSamples: kindPlaces(test),
      testDipoles: rows(test.targets, 3),
    });
  }
  const page = new Map<string, Value>();
  for (const symmetry of SYMMETRIES) {
    const request = toElementCurves(values, symmetry);
    const result = await vectorCurvesOf(ELEMENT_CURVES[symmetry], "elementCurves", request, kitchen);
    const chosen = new Map<string, Value>();
    for (const element of elements) {
      const training = elementTraining(element, count, sets.seed);
      const { width, ridge } = await learnElement(training, request, async () => {});
      chosen.set(element, { width, ridge });
    }
    page.set(symmetry, { chosen, curves: curvePieces(result) });
  }
  return [
    words(
      `## The atoms\n\nOf each element ${count} atoms to learn from and others to test with, as they were drawn from a toy valence model: no quantum data. In each row the places of the neighbours in Å, each followed by its kind, counted from 0 in the order ${VALENCE_ELEMENTS.join(", ")}; −1 where there is no further neighbour. Dipoles are in e Å.`,
    ),
    code(assignments({ atoms })),
    words(
      "## The kernels\n\n$$\\mathbf K(\\rho, \\rho') = \\frac{k(\\rho, \\rho')^2}{k(\\rho, \\rho)\\,k(\\rho', \\rho')} \\int \\mathrm d\\mathbf R\\;\\mathbf R\\,k_b(\\rho, \\mathbf R\\rho'), \\qquad k(\\rho, \\rho') = \\int \\mathrm d\\mathbf R\\;k_b(\\rho, \\mathbf R\\rho')$$\n\nComponent by component, $k_b(\\rho, \\rho')\\,\\mathbf I$ stands for the integral. The page has the integrals in closed form; here they are taken as means over directions.",
    ),
    code(without(neighbourhoods, "squared"), without(curves, "rms", "amplification", "learn_again")),
    code(assignments({ count, counts: Float64Array.from(sets.counts) }), onPage(page)),
    elementCurvesPanel,
  ];
};
