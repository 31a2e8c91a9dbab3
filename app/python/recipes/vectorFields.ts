import { CURVE_SCORES } from "../../../src/experiments/vectorFields/decompositionCurveResult.ts";
import { FIELD_BOX, type FieldLab, type FieldParameters } from "../../../src/experiments/vectorFields/fieldLab.ts";
import { fieldSamples } from "../../../src/experiments/vectorFields/fieldSamples.ts";
import { findHarmonicField, harmonicFields } from "../../../src/experiments/vectorFields/harmonicField.ts";
import { labField } from "../../../src/experiments/vectorFields/labField.ts";
import { type ColumnKernelId, PURE_KERNELS } from "../../../src/experiments/vectorFields/pureKernels.ts";
import { OWN_FIELD } from "../../../src/fields/ownField.ts";
import { findVectorField } from "../../../src/fields/registry.ts";
import { findScalarKernel } from "../../../src/kernels/registry.ts";
import { Problem } from "../../../src/problem.ts";
import { createGenerator, streamSeed } from "../../../src/random/xoshiro128.ts";
import { SHARES } from "../../panels/vectorFields/ambiguity/useAmbiguity.ts";
import { curveRequest } from "../../panels/vectorFields/curve/useDecompositionCurve.ts";
import { MOST_LEARNT_FROM } from "../../panels/vectorFields/priors/usePriors.ts";
import { toFieldLab } from "../../store/vectorFields/toFieldLab.ts";
import type { VectorFieldValues } from "../../store/vectorFields/vectorFieldParameters.ts";
import { pythonFields, pythonProfiles, pythonRepresentations, radialFields } from "../entries.ts";
import fieldTruth from "../library/fieldTruth.py?raw";
import figures from "../library/figures.py?raw";
import generator from "../library/generator.py?raw";
import looks from "../library/looks.py?raw";
import partsOf from "../library/parts.py?raw";
import regression from "../library/regression.py?raw";
import windowOf from "../library/window.py?raw";
import { assignments, literal, Python, pairs, rows } from "../literals.ts";
import { ownVectorField } from "../ownFormula.ts";
import ambiguityPanel from "../panels/vectorFields/ambiguity.py?raw";
import decompositionPanel from "../panels/vectorFields/decomposition.py?raw";
import decompositionCurvePanel from "../panels/vectorFields/decompositionCurve.py?raw";
import matrixKernelPanel from "../panels/vectorFields/matrixKernel.py?raw";
import vectorPriorsPanel from "../panels/vectorFields/vectorPriors.py?raw";
import { code, without, words } from "../program.ts";
import type { Recipe } from "../recipe.ts";
import { KERNEL_FUNCTIONS, kernelSources, onPage, source } from "./labRecipe.ts";

/** Scores do not depend on the maps' grid. */
const ANY_GRID = 2;

const BOX = assignments({ box: new Python(`(${FIELD_BOX.x0}, ${FIELD_BOX.x1}, ${FIELD_BOX.y0}, ${FIELD_BOX.y1})`) });

/** The field that is the truth. */
function fieldPieces({ field, u, v }: FieldParameters): readonly string[] {
  if (field === OWN_FIELD) {
    return [
      words(`## The field\n\nOne's own: its parts are not known beforehand.`),
      code(`${BOX}\nparts_known = False`, ownVectorField(u, v)),
    ];
  }
  const { label, summary, formula } = findVectorField(field);
  return [
    words(`## The field\n\n${label}: ${summary}\n\n$$${formula}$$`),
    code(`${BOX}\nparts_known = True`, radialFields, source(pythonFields, field), fieldTruth),
  ];
}

/** Samples [N×2] as they were drawn. */
function samplePieces(positions: Float64Array, values: Float64Array): readonly string[] {
  return [
    words(`## The samples\n\n${positions.length / 2} places, and the field as it was measured there.`),
    code(assignments({ positions: rows(positions, 2), values: rows(values, 2) })),
  ];
}

/** The kernels, seen from the position itself, and what fits them. */
function kernelPieces(
  profile: string,
  kernels: Parameters<typeof kernelSources>[0],
  ...unused: readonly string[]
): readonly string[] {
  return [
    words(
      `## The kernels\n\nBlocks $\\mathbf K(r, r')$ of 2 × 2 numbers from a profile and its derivatives; here ${findScalarKernel(profile).label}: $${findScalarKernel(profile).formula}$.`,
    ),
    code(pythonRepresentations.identity, without(source(pythonProfiles, profile), ...unused)),
    code(...kernelSources(kernels)),
    code(windowOf, looks, regression),
  ];
}

/** γ, σ and λ. */
function settingsOf({ curlFreeShare, lengthScale, ridge }: FieldLab["model"]): string {
  return assignments({ curl_free_share: curlFreeShare, length_scale: lengthScale, ridge });
}

/** Figure 1: the field of a unit force, and the matrices of blocks. */
export const matrixKernel: Recipe<VectorFieldValues> = async (values, { run }) => {
  const { profile, sigma, forceAngle: angle, blockPoints, firstColumn } = values;
  const points = blockPoints.flatMap(({ x, y }) => [x, y]);
  const model = { profile, lengthScale: sigma };
  const { columns, scalarGram } = await run("kernelColumn", { model, angle, points, grid: ANY_GRID });
  const shown: readonly ColumnKernelId[] = [firstColumn, "energyConserving", "divergenceFree"];
  const count = blockPoints.length;
  return [
    ...kernelPieces(
      profile,
      [
        ...(firstColumn === "half" ? (["mixture"] as const) : (["independent"] as const)),
        "energyConserving",
        "divergenceFree",
      ],
      "dddphi",
      "wave_number",
    ),
    code(figures),
    words("## The points and the force"),
    code(
      BOX,
      assignments({ points: rows(Float64Array.from(points), 2), angle, length_scale: sigma }),
      firstColumn === "half" ? "half = lambda r, s, length_scale: mixture(r, s, length_scale, 1 / 2)" : "",
      `kernels = dict(${shown.map((id) => `${pythonKernel(id)}=${pythonKernel(id)}`).join(", ")})`,
      onPage({
        scalar: rows(scalarGram, count),
        ...Object.fromEntries(
          columns
            .filter(({ kernel }) => shown.includes(kernel))
            .map(({ kernel, gram, atPoints }) => [
              pythonKernel(kernel),
              { gram: rows(gram, 2 * count), field: rows(atPoints, 2) },
            ]),
        ),
      }),
    ),
    matrixKernelPanel,
  ];
};

function pythonKernel(id: ColumnKernelId): string {
  return id === "half" ? "half" : KERNEL_FUNCTIONS[id];
}

/** Figure 2: a field and its two parts. */
export const decomposition: Recipe<VectorFieldValues> = async (values, { run }) => {
  const lab = toFieldLab(values);
  const { positions, values: measured, report } = await run("decomposition", { lab, grid: ANY_GRID });
  const { curlFreeShare: _gamma, ...model } = lab.model;
  const scan = await run("gammaScan", { lab: { ...lab, model } });
  const { fieldRms, error, leaveOneOut, curlFree, divergenceFree } = report;
  const scores = ({ size, error, errorUpToHarmonic, derivativeError, forbidden }: typeof curlFree) => ({
    size,
    error,
    errorUpToHarmonic,
    derivativeError,
    forbidden,
  });
  return [
    ...fieldPieces(lab.field),
    ...samplePieces(positions, measured),
    ...kernelPieces(model.profile, ["mixture"], "wave_number"),
    code(partsOf, figures),
    code(
      settingsOf(lab.model),
      onPage({
        fieldRms,
        error,
        leaveOneOut,
        curlFree: scores(curlFree),
        divergenceFree: scores(divergenceFree),
        shares: scan.shares,
        shareErrors: scan.leaveOneOut,
        shareLikelihoods: scan.logLikelihood,
      }),
    ),
    decompositionPanel,
  ];
};

/** Sample sets larger than this are taken as the page has them. */
const MOST = 200;

/** Figure 3: errors against the number of samples. */
export const decompositionCurve: Recipe<VectorFieldValues> = async (values, { run, shown }) => {
  const asked = curveRequest(toFieldLab(values), Number(values.maximumCount), values.repeats);
  const { request, result } = (await shown("vectorCurve", "decompositionCurve")) ?? {
    request: asked,
    result: await run("decompositionCurve", asked),
  };
  const { lab, counts, repeats } = request;
  const field = await labField(lab.field);
  const sets = counts
    .map((count, row) => ({ row, ...fieldSamples(field, { ...lab.samples, count }) }))
    .filter(({ row }) => counts[row] <= MOST);
  const second =
    values.curveScore === "upToHarmonic"
      ? ["error", "curl_free_up_to_harmonic", "divergence_free_up_to_harmonic"]
      : ["error", "sources", "rotation"];
  return [
    ...fieldPieces(lab.field),
    ...kernelPieces(lab.model.profile, ["mixture"], "wave_number"),
    code(partsOf),
    words(
      `## The sample sets\n\nThe first of ${repeats} for each N, as they were drawn: by the row of the results, places and values.`,
    ),
    code(
      `sample_sets = {\n${sets
        .map(
          ({ row, positions, forces }) =>
            `    ${row}: (${literal(rows(positions, 2))}, ${literal(rows(forces, 2))}),\n`,
        )
        .join("")}}`,
    ),
    code(
      settingsOf(lab.model),
      assignments({ counts: result.counts, second_figure: second }),
      onPage(Object.fromEntries(CURVE_SCORES.map((score) => [score, rows(result.scores[score], repeats)]))),
    ),
    decompositionCurvePanel,
  ];
};

/** Figure 4: what can't be told apart. */
export const ambiguity: Recipe<VectorFieldValues> = async (values, { run }) => {
  const own = toFieldLab(values);
  const harmonic = values.harmonicField === "chapter" ? null : values.harmonicField;
  const model = harmonic === null ? own.model : { ...own.model, lengthScale: values.harmonicSigma };
  const lab = { ...own, model };
  const result = await run("ambiguity", { lab, harmonic, shares: SHARES, grid: ANY_GRID });
  const field = harmonic === null ? await labField(lab.field) : findHarmonicField(harmonic);
  const { positions, forces } = fieldSamples(field, lab.samples);
  const { shares: _here, ...here } = result.here;
  const { shares: _all, ...costs } = result.costs;
  return [
    ...(harmonic === null ? fieldPieces(lab.field) : harmonicPieces(harmonic)),
    ...samplePieces(positions, forces),
    ...kernelPieces(model.profile, ["mixture"], "dddphi", "wave_number"),
    code(without(partsOf, "strengths", "without_harmonic")),
    code(
      settingsOf(model),
      onPage({
        here: Object.fromEntries(Object.entries(here).map(([name, [value]]) => [name, value])),
        shares: SHARES,
        costs,
        identityResidual: result.identityResidual,
      }),
    ),
    ambiguityPanel,
  ];
};

/** u − iv = (z/5)ⁿ, by its place in the menu. */
function harmonicPieces(id: string): readonly string[] {
  const { label, formula } = findHarmonicField(id);
  const power = harmonicFields.findIndex((field) => field.id === id);
  return [
    words(`## The field\n\n${label}, curl-free and divergence-free at once: $$${formula}$$`),
    code(
      BOX,
      `def true_field(x, y):\n    """u − iv = (z/5)ⁿ with z = x + iy: by Cauchy and Riemann's equations without curl and divergence."""\n    z = ((x + 1j * y) / 5) ** ${power}\n    return np.stack([z.real, -z.imag], axis=-1)`,
    ),
  ];
}

/** Points an axis at which a draw is compared. */
const CORNERS = 9;

/** Figure 5: what each kernel holds to be possible. */
export const vectorPriors: Recipe<VectorFieldValues> = async (values, { run }) => {
  const { profile, sigma, drawSeed, learnt, ownRidge, lambda, N } = values;
  const model = { profile, lengthScale: sigma };
  const { draws, x, y } = await run("priorDraws", { model, seed: drawSeed, grid: CORNERS, flow: null });
  const { positions, fits } = await run("refusal", {
    truth: learnt,
    model: { ...model, ridge: ownRidge === "own" ? null : lambda },
    count: Math.min(N, MOST_LEARNT_FROM),
    seed: drawSeed,
    grid: ANY_GRID,
  });
  const failed = fits.find(({ problem }) => problem !== null)?.problem;
  if (failed && fits.every(({ problem }) => problem !== null)) throw new Problem(failed.kind, failed.message);
  const isDraw = PURE_KERNELS.some((id) => id === learnt);
  const places = (of: "x" | "y") =>
    new Float64Array(x.length * y.length).map((_, at) =>
      of === "x" ? x[at % x.length] : y[Math.floor(at / x.length)],
    );
  const name = isDraw ? KERNEL_FUNCTIONS[PURE_KERNELS.find((id) => id === learnt) ?? "independent"] : learnt;
  return [
    ...(isDraw ? [code(BOX)] : fieldPieces({ field: learnt, u: "", v: "" })),
    ...kernelPieces(profile, PURE_KERNELS, "dddphi"),
    code(without(partsOf, "parts", "strengths", "without_harmonic", "size"), generator, figures),
    words("## The samples, and what the page says"),
    code(
      assignments({
        length_scale: sigma,
        learnt: name,
        seed_words: [...createGenerator(streamSeed(drawSeed, "prior")).save().words],
        positions: rows(positions, 2),
        corners: pairs(places("x"), places("y")),
      }),
      `kernels = dict(${PURE_KERNELS.map((id) => `${KERNEL_FUNCTIONS[id]}=${KERNEL_FUNCTIONS[id]}`).join(", ")})`,
      onPage({
        draws: Object.fromEntries(
          draws.map(({ kernel, forceX, forceY }) => [KERNEL_FUNCTIONS[kernel], pairs(forceX, forceY)]),
        ),
        fits: Object.fromEntries(
          fits
            .filter(({ problem }) => problem === null)
            .map(({ kernel, ridge, explained, explainedAtSamples, explainedLeftOut }) => [
              KERNEL_FUNCTIONS[kernel],
              { ridge, explained, atSamples: explainedAtSamples, leftOut: explainedLeftOut },
            ]),
        ),
      }),
    ),
    vectorPriorsPanel,
  ];
};
