import type { FieldsResult, ModelReport } from "../../../src/experiments/fields.ts";
import { type LabParameters, labSourceIds, type SourceId } from "../../../src/experiments/lab.ts";
import { findPotential } from "../../../src/potentials/registry.ts";
import { Problem } from "../../../src/problem.ts";
import { summariseTraining } from "../../panels/lab/samples/trainingSet.ts";
import { ARROWS, COARSE_LANDSCAPE, CUT_POINTS } from "../../panels/lab/useLabExperiments.ts";
import type { LabValues } from "../../store/lab/labParameters.ts";
import { toLab } from "../../store/lab/toLab.ts";
import energyOf from "../library/energy.py?raw";
import figures from "../library/figures.py?raw";
import looks from "../library/looks.py?raw";
import windowOf from "../library/window.py?raw";
import work from "../library/work.py?raw";
import { assignments, Python, pairs, rows } from "../literals.ts";
import energyPanel from "../panels/lab/energy.py?raw";
import kernelsPanel from "../panels/lab/kernels.py?raw";
import landscapePanel from "../panels/lab/landscape.py?raw";
import loopPanel from "../panels/lab/loop.py?raw";
import samplesPanel from "../panels/lab/samples.py?raw";
import { code } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { KERNEL_FUNCTIONS, landscapePieces, modelPieces, onPage, type PythonModel, samplePieces } from "./labRecipe.ts";

/** Scores do not depend on the maps' grid. */
const ANY_GRID = 3;

/** Figure 1 of the lab. */
export const landscape: Recipe<LabValues> = async (values, { run }) => {
  const { landscape } = toLab(values);
  const finest = findPotential(landscape.potential).finestGrid(landscape.potentialParameters);
  const grid = Math.max(COARSE_LANDSCAPE, finest);
  const result = await run("landscape", { landscape, grid, arrows: ARROWS });
  return [
    ...landscapePieces(landscape),
    code(windowOf, figures),
    code(
      assignments({ grid }),
      onPage({
        lowest: result.energyMinimum,
        displayRange: result.displayRange,
        minima: rows(result.minima, 3),
        forces: pairs(result.forceX, result.forceY),
      }),
    ),
    landscapePanel,
  ];
};

/** Figure 2: the training set. */
export const samples: Recipe<LabValues> = async (values, { run }) => {
  const { landscape, samples } = toLab(values);
  const result = await run("samples", { landscape, samples });
  const points = samples.scheme === "hand" ? samples.points : [];
  const summary = summariseTraining(result, points, landscape.box);
  const imported = Array.from({ length: summary.count }, (_, i) => points[i]?.fx !== undefined);
  return [
    ...landscapePieces(landscape),
    ...samplePieces(result),
    code(windowOf),
    code(
      summary.importedCount === 0
        ? "imported = np.zeros(len(positions), dtype=bool)"
        : `imported = np.array([${imported.map((is) => (is ? "True" : "False")).join(", ")}])`,
      onPage({
        count: summary.count,
        noiseRms: summary.noiseRms,
        importedRms: summary.importedRms,
        exactForces: rows(result.exactForces, 2),
      }),
    ),
    samplesPanel,
  ];
};

/** The models that could be fitted, and their scores. @throws Problem where none could */
export async function fittedModels(lab: LabParameters, { run }: Kitchen): Promise<FieldsResult> {
  const result = await run("fields", { lab, grid: ANY_GRID });
  if (result.models.some(({ report }) => report !== null)) return result;
  const problem = result.models[0].problem;
  throw new Problem(problem?.kind ?? "internal", problem?.message ?? "No model could be fitted.");
}

/** σ and λ of each model that was fitted. */
export function modelsOf({ models }: FieldsResult): readonly PythonModel[] {
  return models.flatMap(({ report }) => report ?? []).map(({ id, lengthScale, ridge }) => ({ id, lengthScale, ridge }));
}

/** What most of the lab's programs begin with: landscape, samples, kernels and fits. */
export function labPieces(lab: LabParameters, fields: FieldsResult): readonly string[] {
  return [
    ...landscapePieces(lab.landscape),
    ...samplePieces(fields),
    code(windowOf, looks),
    ...modelPieces(lab, modelsOf(fields)),
  ];
}

/** What Python calls truth and models. */
export function pythonName(source: SourceId): string {
  return source === "truth" ? "truth" : KERNEL_FUNCTIONS[source];
}

/** Truth, and the models that were fitted. */
export function fittedSources(lab: LabParameters, fields: FieldsResult): readonly SourceId[] {
  const fitted = new Set(modelsOf(fields).map(({ id }) => id));
  return labSourceIds(lab).filter((id) => id === "truth" || fitted.has(id));
}

/** What a model's readout says. */
function scoresOf(report: Omit<ModelReport, "id">) {
  const { rmseTrue, rmseSmooth, leaveOneOut, logMarginalLikelihood, conditionNumber, smallestEigenvalue } = report;
  return { rmseTrue, rmseSmooth, leaveOneOut, logMarginalLikelihood, conditionNumber, smallestEigenvalue };
}

/** Figure 3: two kernels on the same data. */
export const kernels: Recipe<LabValues> = async (values, kitchen) => {
  const lab = toLab(values);
  const fields = await fittedModels(lab, kitchen);
  const reports = fields.models.flatMap(({ report }) => report ?? []);
  return [
    ...labPieces(lab, fields),
    code(figures),
    code(
      onPage({
        truth: { forceRms: fields.forceRms, corrugationFloor: fields.corrugationFloor },
        ...Object.fromEntries(reports.map(({ id, ...scores }) => [KERNEL_FUNCTIONS[id], scoresOf(scores)])),
      }),
    ),
    kernelsPanel,
  ];
};

/** Figure 4: the work round the closed path. */
export const loop: Recipe<LabValues> = async (values, kitchen) => {
  const lab = toLab(values);
  const { loop } = values;
  const fields = await fittedModels(lab, kitchen);
  const { works, area } = await kitchen.run("loopWork", { lab, loop });
  const path =
    loop.kind === "circle"
      ? { kind: loop.kind, centre: [loop.x, loop.y], radius: loop.radius, clockwise: loop.clockwise === true }
      : { kind: loop.kind, vertices: rows(Float64Array.from(loop.vertices.flat()), 2) };
  return [
    ...labPieces(lab, fields),
    code(work, figures),
    code(
      assignments({ loop: path }),
      onPage({
        area,
        ...Object.fromEntries(
          works
            .filter(({ problem }) => problem === null)
            .map(({ source, work, uncertainty }) => [pythonName(source), { work, uncertainty }]),
        ),
      }),
    ),
    loopPanel,
  ];
};

/** Figure 5: the energy learnt from forces alone. */
export const energy: Recipe<LabValues> = async (values, kitchen) => {
  const lab = toLab(values);
  const { cut } = values;
  const fields = await fittedModels(lab, kitchen);
  const learnt = fields.models.find(({ id }) => id === "energyConserving");
  if (!learnt?.report) throw new Problem("linear-algebra", learnt?.problem?.message ?? "There is no learnt energy.");
  const along = await kitchen.run("energyCut", { lab, cut, points: CUT_POINTS });
  return [
    ...labPieces(lab, fields),
    code(energyOf, work),
    code(
      assignments({ cut: new Python(`(${cut.x0}, ${cut.y0}, ${cut.x1}, ${cut.y1})`) }),
      onPage({
        energyRmse: learnt.report.energyRmse,
        points: CUT_POINTS,
        displayRange: findPotential(lab.landscape.potential).displayRange,
        truth: along.truth,
        learned: along.learned,
        deviation: along.learnedStandardDeviation,
        disagreements: Object.fromEntries(
          along.routes
            .filter(({ problem }) => problem === null)
            .map(({ id, disagreement }) => [KERNEL_FUNCTIONS[id], disagreement]),
        ),
      }),
    ),
    energyPanel,
  ];
};
