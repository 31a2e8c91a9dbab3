import type { BrownianRequest } from "../../../src/experiments/brownian.ts";
import type { ConstantEnergyRequest } from "../../../src/experiments/constantEnergy.ts";
import type { LabParameters } from "../../../src/experiments/lab.ts";
import { createGenerator, streamSeed } from "../../../src/random/xoshiro128.ts";
import { STATIONARY_BINS } from "../../panels/lab/dynamics/useDynamicsExperiments.ts";
import type { LabValues } from "../../store/lab/labParameters.ts";
import { toLab } from "../../store/lab/toLab.ts";
import energyOf from "../library/energy.py?raw";
import fokkerPlanck from "../library/fokkerPlanck.py?raw";
import generator from "../library/generator.py?raw";
import motion from "../library/motion.py?raw";
import { assignments, rows } from "../literals.ts";
import constantEnergyPanel from "../panels/lab/constantEnergy.py?raw";
import stationaryPanel from "../panels/lab/stationary.py?raw";
import walkersPanel from "../panels/lab/walkers.py?raw";
import { code, words } from "../program.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { fittedModels, fittedSources, labPieces, pythonName } from "./lab.ts";
import { onPage } from "./labRecipe.ts";

/** Figure 6: whichever of its three views is chosen. */
export const dynamics: Recipe<LabValues> = (values, kitchen) => VIEWS[values.dynamicsView](values, kitchen);

const stationary: Recipe<LabValues> = async (values, kitchen) => {
  const lab = toLab(values);
  const fields = await fittedModels(lab, kitchen);
  const { states } = await kitchen.run("stationary", {
    lab,
    sources: fittedSources(lab, fields),
    bins: STATIONARY_BINS,
  });
  return [
    ...labPieces(lab, fields),
    code(fokkerPlanck),
    code(
      assignments({ cells: STATIONARY_BINS }),
      onPage(
        Object.fromEntries(
          states.map(({ source, entropyProduction, kullbackLeibler, jensenShannon }) => [
            pythonName(source),
            { entropyProduction, kl: kullbackLeibler, js: jensenShannon },
          ]),
        ),
      ),
    ),
    stationaryPanel,
  ];
};

/** So many moments of a trajectory are compared. */
const MOMENTS = 100;

const constantEnergy: Recipe<LabValues> = async (values, kitchen) => {
  const lab = toLab(values);
  const fields = await fittedModels(lab, kitchen);
  const start = startOf(values, lab);
  const { verletStep: timeStep, verletSteps: steps } = values;
  const sources = fittedSources(lab, fields);
  const { runs, time } = await kitchen.run("constantEnergy", { lab, sources, ...start, timeStep, steps });
  const frame = Math.round((time[1] ?? timeStep) / timeStep);
  const last = time.length - 1;
  // The last frame is among those compared.
  const thinning = divisors(last).find((divisor) => last / divisor <= MOMENTS) ?? 1;
  const thin = (frames: Float64Array) => frames.filter((_, i) => i % thinning === 0);
  return [
    ...labPieces(lab, fields),
    code(energyOf, motion),
    code(
      assignments({
        start: [start.x, start.y, start.vx, start.vy],
        time_step: timeStep,
        steps: last * frame,
        frame,
        compared_every: thinning * frame,
      }),
      onPage(
        Object.fromEntries(
          runs
            .filter(({ problem }) => problem === null)
            .map(({ source, x, y, drift, reflections }) => [
              pythonName(source),
              {
                x: thin(x),
                y: thin(y),
                "change of energy": thin(drift),
                largest: drift.reduce((most, change) => Math.max(most, Math.abs(change)), 0),
                reflections,
              },
            ]),
        ),
      ),
    ),
    constantEnergyPanel,
  ];
};

/** What divides a whole number, rising. */
function divisors(of: number): readonly number[] {
  return Array.from({ length: of }, (_, i) => i + 1).filter((divisor) => of % divisor === 0);
}

/** The place asked for, or the nearest one inside the window. */
function startOf(
  { verletX, verletY, verletVx, verletVy }: LabValues,
  { landscape: { box } }: LabParameters,
): Pick<ConstantEnergyRequest, "x" | "y" | "vx" | "vy"> {
  const x = Math.min(box.x1, Math.max(box.x0, verletX));
  const y = Math.min(box.y1, Math.max(box.y0, verletY));
  return { x, y, vx: verletVx, vy: verletVy };
}

/** Steps and walkers that are compared one by one. */
const STEPS = 20;
const WALKERS = 100;

const walkers: Recipe<LabValues> = async (values, kitchen) => {
  const lab = toLab(values);
  const fields = await fittedModels(lab, kitchen);
  const bins = Number(values.bins);
  const count = Math.min(WALKERS, values.walkers);
  const request: BrownianRequest = {
    lab,
    sources: fittedSources(lab, fields),
    walkers: count,
    timeStep: values.timeStep,
    seed: values.brownianSeed,
    bins,
    equilibration: 0,
    tabulate: false,
    states: null,
    steps: 0,
    budgetMilliseconds: Number.MAX_VALUE,
  };
  const [first, last] = [
    await kitchen.run("brownian", request),
    await kitchen.run("brownian", { ...request, steps: STEPS }),
  ];
  const start = first.summaries[0].state?.positions ?? new Float64Array(2);
  return [
    ...labPieces(lab, fields),
    ...(values.walkerForces === "table"
      ? [words("The page moves the walkers by a table of the learnt energy; here the model's own force does, in both.")]
      : []),
    code(generator, fokkerPlanck),
    code(
      assignments({
        seed_words: [...createGenerator(streamSeed(values.brownianSeed, "walkers")).save().words],
        start: [start[0], start[1]],
        walkers: count,
        steps: STEPS,
        time_step: values.timeStep,
        bins,
      }),
      onPage({
        walkers: Object.fromEntries(
          last.summaries.flatMap(({ source, state }) =>
            state === null ? [] : [[pythonName(source), rows(state.positions, 2)] as const],
          ),
        ),
        histograms: await histogramsOf(kitchen, lab, bins),
      }),
    ),
    walkersPanel,
  ];
};

/** What the walkers on the page have visited so far; nothing where they were of other settings. */
async function histogramsOf({ shown }: Kitchen, { landscape }: LabParameters, bins: number) {
  const run = await shown("brownian", "brownian");
  const isOurs = run?.request.bins === bins && JSON.stringify(run.request.lab.landscape) === JSON.stringify(landscape);
  const summaries = isOurs ? run.result.summaries : [];
  return Object.fromEntries(
    summaries.flatMap(({ source, state, kullbackLeibler, jensenShannon }) =>
      state === null
        ? []
        : [
            [
              pythonName(source),
              { visits: state.histogram, kl: orNone(kullbackLeibler), js: orNone(jensenShannon) },
            ] as const,
          ],
    ),
  );
}

function orNone(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

const VIEWS = { walkers, stationary, constantEnergy } as const;
