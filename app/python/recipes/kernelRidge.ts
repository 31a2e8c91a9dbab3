import { costExponents } from "../../../src/experiments/kernelRidge/costScaling.ts";
import type { LineParameters } from "../../../src/experiments/kernelRidge/line.ts";
import type { LineFitRequest, LineFitResult } from "../../../src/experiments/kernelRidge/lineFit.ts";
import type { Flight } from "../../../src/experiments/kernelRidge/lineFlight.ts";
import type { LineScores } from "../../../src/experiments/kernelRidge/lineScores.ts";
import { findLineKernel, lineKernels } from "../../../src/lineKernels/registry.ts";
import { findPairPotential } from "../../../src/pairPotentials/registry.ts";
import { PAIR_RANGE } from "../../../src/pairPotentials/types.ts";
import { checkParameters } from "../../../src/potentials/registry.ts";
import { Problem } from "../../../src/problem.ts";
import { createGenerator, streamSeed } from "../../../src/random/xoshiro128.ts";
import { PLACES, START, STEPS, TIME_STEP } from "../../panels/kernelRidge/useKrrExperiments.ts";
import type { KrrValues } from "../../store/kernelRidge/krrParameters.ts";
import { toHandLine, toLine } from "../../store/kernelRidge/toLine.ts";
import { pythonLineKernels, pythonPairPotentials } from "../entries.ts";
import lineModel from "../library/line.py?raw";
import { assignments, literal, Python, rows } from "../literals.ts";
import { ownPairPotential } from "../ownFormula.ts";
import byHandPanel from "../panels/kernelRidge/byHand.py?raw";
import costPanel from "../panels/kernelRidge/cost.py?raw";
import extrapolationPanel from "../panels/kernelRidge/extrapolation.py?raw";
import priorsPanel from "../panels/kernelRidge/priors.py?raw";
import sigmaLambdaPanel from "../panels/kernelRidge/sigmaLambda.py?raw";
import { code, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { onPage, source } from "./labRecipe.ts";

/** Places at which functions are drawn. */
const DRAWN_AT = 140;
/** What is drawn is compared at every seventh of them. */
const COMPARED_EVERY = 7;
/** The flight of the page. */
const FLIGHT = { start: START, timeStep: TIME_STEP, steps: STEPS };

/** The fit, or why there is none. @throws Problem where the model could not be fitted */
async function fitted(request: LineFitRequest, { run }: Kitchen) {
  const result = await run("lineFit", request);
  const { learned, problem } = result;
  if (learned === null) throw new Problem(problem?.kind ?? "internal", problem?.message ?? "There is no fit.");
  return { ...result, learned };
}

/** The potential and the training points. */
function dataPieces({ potential }: LineParameters, { r, U }: Pick<LineFitResult, "r" | "U">): readonly string[] {
  const definition = findPairPotential(potential.id);
  const own = definition.takesExpression;
  const parameters = own ? {} : checkParameters(definition, potential.values);
  return [
    words(
      `## The potential\n\n${definition.label}: ${definition.summary}${own ? "" : `\n\n$$${definition.formula}$$`}\n\nEnergies are in $k_\\mathrm{B}T_0$, distances in reduced units.`,
    ),
    code(
      assignments({
        potential: new Python(Object.keys(parameters).length === 0 ? "dict()" : literal(parameters)),
        extent: new Python(`(${PAIR_RANGE.from}, ${PAIR_RANGE.to})`),
      }),
      own ? ownPairPotential(potential.expression) : source(pythonPairPotentials, potential.id),
    ),
    words(
      `## The training points\n\n${r.length} distances $r$ and the energies $U$ that were given there, noise and all.`,
    ),
    code(assignments({ r, U })),
  ];
}

/** The kernel, its settings, and the model. */
function modelPieces({ model }: LineParameters, { priorMean }: { readonly priorMean: number }): readonly string[] {
  const kernel = findLineKernel(model.kernel);
  return [
    words(
      `## The model\n\n${kernel.label} kernel, $$${kernel.formula}$$\n\n$$(K + \\lambda I)\\,\\alpha = U - m, \\qquad U(r) = m + \\sum_i \\alpha_i\\,k(r, r_i)$$`,
    ),
    code(
      assignments({ length_scale: model.lengthScale, ridge: model.ridge, prior_mean: priorMean }),
      source(pythonLineKernels, model.kernel),
    ),
    code(lineModel),
  ];
}

/** Figure 1: a prediction built by hand. */
export const byHand: Recipe<KrrValues> = async (values, kitchen) => {
  const line = toHandLine(values);
  const result = await fitted({ line, places: PLACES, probe: values.probe }, kitchen);
  const { gram, weights, probed, rmseInside, leaveOneOut, conditionNumber } = result.learned;
  return [
    ...dataPieces(line, result),
    ...modelPieces(line, result.learned),
    code(
      assignments({ probe: values.probe }),
      onPage({
        gram: rows(gram, result.r.length),
        weights,
        probed: probed.energy,
        rmseInside,
        leaveOneOut,
        condition: conditionNumber,
      }),
    ),
    byHandPanel,
  ];
};

/** Figure 2: beyond the data. */
export const extrapolation: Recipe<KrrValues> = async (values, kitchen) => {
  const line = toLine(values);
  const result = await fitted({ line, places: PLACES, probe: values.probe }, kitchen);
  const { energy, probed, rmseInside } = result.learned;
  const kineticEnergy = values.flightEnergy;
  const flights = await kitchen.run("lineFlight", { line, kineticEnergy, ...FLIGHT });
  const summary = ({ nearest, drift, end }: Flight) => ({ nearest, drift, end });
  return [
    ...dataPieces(line, result),
    ...modelPieces(line, result.learned),
    code(
      assignments({
        probe: values.probe,
        start: FLIGHT.start,
        kinetic_energy: kineticEnergy,
        time_step: FLIGHT.timeStep,
        steps: FLIGHT.steps,
      }),
      onPage({
        probedTruth: result.probedTruth,
        probed: probed.energy,
        probedDeviation: probed.standardDeviation,
        energy,
        rmseInside,
        flights: {
          truth: summary(flights.truth),
          learned: flights.learned === null ? { end: "lost" } : summary(flights.learned),
        },
      }),
    ),
    extrapolationPanel,
  ];
};

/** Figure 3: σ, λ and what they score. */
export const sigmaLambda: Recipe<KrrValues> = async (values, kitchen) => {
  const line = toLine(values);
  const result = await fitted({ line, places: PLACES, probe: values.probe }, kitchen);
  const scores = await kitchen.run("lineScores", { line });
  const map = await kitchen.run("lineTuneMap", { line });
  const choices = {
    now: scores.now,
    "best by leave-one-out": map.byLeaveOneOut,
    likeliest: map.byLikelihood,
    "best by the truth": map.byTruth,
  };
  return [
    ...dataPieces(line, result),
    ...modelPieces(line, result.learned),
    code(
      onPage({
        choices: Object.fromEntries(
          Object.entries(choices).flatMap(([name, choice]) =>
            choice === null ? [] : [[name, scoresOf(choice)] as const],
          ),
        ),
        lengthScales: scores.lengthScales,
        trainingError: scores.trainingError,
        leaveOneOut: scores.leaveOneOut,
        trueError: scores.trueError,
      }),
    ),
    sigmaLambdaPanel,
  ];
};

function scoresOf(scores: LineScores) {
  const { lengthScale, ridge, trainingError, leaveOneOut, trueError, logMarginalLikelihood } = scores;
  return { lengthScale, ridge, trainingError, leaveOneOut, trueError, logMarginalLikelihood };
}

/** Figure 4: functions drawn from each kernel. */
export const priors: Recipe<KrrValues> = async (values, kitchen) => {
  const line = toLine(values);
  const { draws, drawSeed } = values;
  const result = await kitchen.run("lineDraws", { line, kernels: lineKernels.map(({ id }) => id), draws, drawSeed });
  const data = { r: result.sampleR, U: result.sampleU };
  const priorMean =
    line.model.priorMean === "zero" ? 0 : data.U.reduce((sum, energy) => sum + energy, 0) / data.U.length;
  const noise = Array.from({ length: draws }, (_, draw) => {
    const { normal } = createGenerator(streamSeed(drawSeed, `function ${draw}`));
    return Array.from({ length: DRAWN_AT }, normal);
  });
  const few = (f: Float64Array) => f.filter((_, i) => i % COMPARED_EVERY === 0);
  const table = (functions: readonly Float64Array[]) =>
    rows(Float64Array.from(functions.flatMap((f) => [...few(f)])), DRAWN_AT / COMPARED_EVERY);
  return [
    ...dataPieces(line, data),
    words("## The kernels"),
    code(
      assignments({ length_scale: line.model.lengthScale, ridge: line.model.ridge, prior_mean: priorMean }),
      "kernels = {}",
    ),
    ...lineKernels.map(({ id }) =>
      code(pythonLineKernels[id], `kernels[${JSON.stringify(id)}] = kernel, kernel_slope`),
    ),
    code(lineModel),
    words("## The white noise, and what the page drew with it"),
    code(
      assignments({ noise: rows(Float64Array.from(noise.flat()), DRAWN_AT) }),
      onPage(
        Object.fromEntries(
          result.kernels.map(({ kernel, prior, posterior, directions }) => [
            kernel,
            {
              directions,
              prior: table(prior.draws),
              posterior: posterior && table(posterior.draws),
              ...(posterior && { mean: few(posterior.mean), deviation: few(posterior.standardDeviation) }),
            },
          ]),
        ),
      ),
    ),
    priorsPanel,
  ];
};

/** Figure 5: the times that were measured; those of this moment where there are none yet. */
export const cost: Recipe<KrrValues> = async ({ kernel }, { run, shown }) => {
  const measured = await shown("lineFitCost", "fitCost");
  const result = measured?.result ?? (await run("fitCost", { kernel, counts: [50, 100, 200, 400], seed: 1 }));
  const known = measured?.request.kernel ?? kernel;
  const exponents = costExponents(result);
  const done = (values: Float64Array) => values.slice(0, result.done);
  return [
    words(
      `## What the page measured\n\nMilliseconds for filling $K$ and for solving with it, ${findLineKernel(known).label} kernel.`,
    ),
    code(
      assignments({ counts: done(result.counts), gram: done(result.gram), solve: done(result.solve) }),
      onPage({ "filling K": exponents.gram, solving: exponents.solve }),
      source(pythonLineKernels, known),
    ),
    costPanel,
  ];
};
