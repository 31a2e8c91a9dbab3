import type { LearningCurveRequest } from "../../../src/experiments/learningCurve.ts";
import { curveRequest, firstExtent } from "../../panels/lab/learningCurve/curveRequest.ts";
import type { LabValues } from "../../store/lab/labParameters.ts";
import { toLab } from "../../store/lab/toLab.ts";
import fokkerPlanck from "../library/fokkerPlanck.py?raw";
import looks from "../library/looks.py?raw";
import regression from "../library/regression.py?raw";
import windowOf from "../library/window.py?raw";
import { assignments, literal, Python, rows } from "../literals.ts";
import learningCurvePanel from "../panels/lab/learningCurve.py?raw";
import { code, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { KERNEL_FUNCTIONS, kernelPieces, landscapePieces, onPage } from "./labRecipe.ts";

/** Sample sets larger than this are taken as the page has them: finding each model its own σ and λ anew would take too long. */
const MOST = 100;

/** Figure 7: the curve on the page, whatever settings it is of; the first reader's one where there is none yet. */
export const learningCurve: Recipe<LabValues> = async (values, kitchen) => {
  const own = toLab(values);
  const asked = curveRequest(own, firstExtent(own));
  const shown = await kitchen.shown("learningCurve", "learningCurve");
  const { request, result } = shown ?? { request: asked, result: await kitchen.run("learningCurve", asked) };
  const { lab, models, repeats } = request;
  const table = (scores: Float64Array) => rows(scores, repeats);
  return [
    ...landscapePieces(lab.landscape),
    ...kernelPieces(lab.model, models),
    code(windowOf, looks, regression, fokkerPlanck),
    words(`## The sample sets\n\nThe first of ${repeats} for each N, as they were drawn.`),
    code(`sample_sets = ${literal(await firstSets(request, kitchen))}`),
    code(
      assignments({
        models: models.map((id) => KERNEL_FUNCTIONS[id]),
        counts: result.counts,
        score_shown: values.curveScore === "rmseTrue" ? "rmse_true" : "rmse_smooth",
      }),
      onPage({
        corrugationFloor: result.corrugationFloor,
        ...Object.fromEntries(
          result.curves.map(({ id, rmseTrue, rmseSmooth, kullbackLeibler }) => [
            KERNEL_FUNCTIONS[id],
            {
              rmseTrue: table(rmseTrue),
              rmseSmooth: table(rmseSmooth),
              kullbackLeibler: table(kullbackLeibler),
            },
          ]),
        ),
      }),
    ),
    learningCurvePanel,
  ];
};

/** The first sample set of each N, and each model's σ and λ on it. */
async function firstSets({ lab, counts, models }: LearningCurveRequest, { run }: Kitchen) {
  const sets = [];
  for (const [row, count] of counts.entries()) {
    if (count > MOST) continue;
    const model = { ...lab.model, asPrinted: models.includes("asPrinted") };
    const fields = await run("fields", { lab: { ...lab, model, samples: { ...lab.samples, count } }, grid: 3 });
    sets.push({
      row,
      positions: rows(fields.positions, 2),
      forces: rows(fields.forces, 2),
      models: Object.fromEntries(
        fields.models.flatMap(({ report }) =>
          report === null
            ? []
            : [
                [
                  KERNEL_FUNCTIONS[report.id],
                  new Python(`(${KERNEL_FUNCTIONS[report.id]}, ${report.lengthScale}, ${report.ridge})`),
                ] as const,
              ],
        ),
      ),
    });
  }
  return sets;
}
