import { jensenShannon, kullbackLeibler, smoothedProbabilities } from "../diagnostics/divergenceMeasures.ts";
import { brownian as brownianMotion } from "../dynamics/brownian.ts";
import { freeEnergyProfile } from "../dynamics/freeEnergy.ts";
import { countVisits } from "../dynamics/histogram.ts";
import type { Integrator, Motion } from "../dynamics/types.ts";
import { coreRadius, followWells, nearestWell, wellPopulations } from "../dynamics/wells.ts";
import { axis, contains, type ForceField } from "../geometry.ts";
import type { Well } from "../potentials/types.ts";
import { Problem, type ProblemReport } from "../problem.ts";
import type { Generator, GeneratorState } from "../random/generator.ts";
import { createGenerator, restoreGenerator, streamSeed } from "../random/xoshiro128.ts";
import { boltzmannReference } from "./boltzmannReference.ts";
import { requirePositive, requireWhole } from "./checks.ts";
import type { ExperimentContext } from "./context.ts";
import type { LabParameters, LandscapeParameters, SourceId } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { isProblem, labSources } from "./session.ts";

/** All that a Brownian run is, so that it can be stopped, kept, and continued with the same numbers anywhere. */
export interface BrownianState {
  readonly source: SourceId;
  /** Walkers [W×2]. */
  readonly positions: Float64Array;
  readonly generator: GeneratorState;
  readonly steps: number;
  /** Visits of cells [bins×bins], row-major with y as the row, since the start of counting. */
  readonly histogram: Float64Array;
  /** Which well each walker was last in, by the index of the potential's wells. */
  readonly well: Int32Array;
  readonly transitions: number;
  /** Walkers that went non-finite and were restarted. */
  readonly restarted: number;
  /** Reflections at the walls. */
  readonly reflected: number;
}

export interface BrownianRequest {
  readonly lab: LabParameters;
  readonly sources: readonly SourceId[];
  readonly walkers: number;
  readonly timeStep: number;
  readonly seed: number;
  /** Cells an axis of the histogram. */
  readonly bins: number;
  /** Steps that are run before the histogram starts counting. */
  readonly equilibration: number;
  /** States to continue from; null starts anew. */
  readonly states: readonly BrownianState[] | null;
  /** Steps to run; fewer are run where the budget ends first (never in tests: pass Infinity). */
  readonly steps: number;
  readonly budgetMilliseconds: number;
}

export interface BrownianSummary {
  readonly source: SourceId;
  readonly state: BrownianState | null;
  /** Fraction of visits in each well. */
  readonly populations: Float64Array;
  /** KL(true Boltzmann‖histogram) and Jensen–Shannon, nats, over the cells; NaN before counting starts. */
  readonly kullbackLeibler: number;
  readonly jensenShannon: number;
  /** −kT ln p(x) + const from the histogram's marginal, k_BT₀, zero at its minimum [bins]; NaN where unvisited. */
  readonly freeEnergy: Float64Array;
  readonly problem: ProblemReport | null;
}

export interface BrownianResult {
  readonly summaries: readonly BrownianSummary[];
  /** Steps done in this chunk. */
  readonly stepsDone: number;
  /** Walker-steps a second, all sources together. */
  readonly stepsPerSecond: number;
  /** Cell centres [bins]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Boltzmann cell probabilities of the truth [bins×bins], and its free-energy profile along x [bins]. */
  readonly boltzmann: Float64Array;
  readonly boltzmannFreeEnergy: Float64Array;
  readonly wells: readonly string[];
}

/**
 * Runs Brownian walkers on the force of truth and models for a while, from scratch or from where an earlier call left
 * them, and compares what they have visited with the Boltzmann density.
 *
 * All walkers start in the potential's first well, so that one sees them relax. Every source has the same random
 * numbers: its walkers differ from another's by the force alone. The clock decides only how many steps are done, and all
 * sources do the same number.
 * @throws Problem "input" for a time step, walkers, bins … out of range, or states that do not fit the request
 */
export async function brownian(request: BrownianRequest, context: ExperimentContext): Promise<BrownianResult> {
  checkRequest(request);
  const { lab, bins, steps } = request;
  const { box, kT } = lab.landscape;
  const { wells } = labPotential(lab.landscape).definition;
  const boltzmann = boltzmannReference(lab.landscape, bins);
  const sources = await labSources(lab, request.sources, context);
  const restart = startOf(lab.landscape, wells);
  const integrator = brownianMotion.create({ box, kT, timeStep: request.timeStep, restart });

  const runs: Run[] = [];
  for (const [id, source] of sources) {
    if (!isProblem(source)) runs.push(createRun(id, source.force, request, integrator, restart, wells));
  }
  const stepsDone = { count: 0, milliseconds: 0 };
  const radius = coreRadius(wells);
  const deadline = performance.now() + request.budgetMilliseconds;
  while (stepsDone.count < steps && runs.length > 0) {
    const before = performance.now();
    for (const run of runs) advance(run, integrator, request, wells, radius);
    stepsDone.count++;
    const now = performance.now();
    // Only the time spent stepping: others may have had the thread during a checkpoint.
    stepsDone.milliseconds += now - before;
    if (now >= deadline) break;
    context.progress(stepsDone.count / steps, "Moving the walkers");
    await context.checkpoint();
  }

  const walkerSteps = stepsDone.count * request.walkers * runs.length;
  return {
    summaries: [...sources].map(([id, source]) => {
      const run = runs.find((candidate) => candidate.source === id);
      if (run) return summarise(run, lab.landscape, bins, wells, boltzmann);
      return withoutRun(id, bins, wells, isProblem(source) ? source : null);
    }),
    stepsDone: stepsDone.count,
    stepsPerSecond: stepsDone.milliseconds > 0 ? (1000 * walkerSteps) / stepsDone.milliseconds : 0,
    x: axis(box.x0, box.x1, bins, "centres"),
    y: axis(box.y0, box.y1, bins, "centres"),
    boltzmannFreeEnergy: freeEnergyProfile(boltzmann, bins, kT),
    boltzmann,
    wells: wells.map((well) => well.label),
  };
}

function checkRequest({ walkers, bins, timeStep, equilibration, steps, budgetMilliseconds }: BrownianRequest): void {
  requireWhole(walkers, 1, 20_000, "The number of walkers", "walkers");
  requireWhole(bins, 2, 200, "The number of cells an axis", "bins");
  requirePositive(timeStep, 1, "The time step", "timeStep");
  requireWhole(equilibration, 0, 10_000_000, "The number of steps before counting starts", "equilibration");
  requireWhole(steps, 0, 10_000_000, "The number of steps", "steps");
  requirePositive(budgetMilliseconds, Number.POSITIVE_INFINITY, "The time budget", "budgetMilliseconds");
}

/** The first well that the window shows; failing that, its centre. */
function startOf({ box }: LandscapeParameters, wells: readonly Well[]): readonly [number, number] {
  const well = wells.find(({ x, y }) => contains(box, x, y));
  return well ? [well.x, well.y] : [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
}

/** A source's walkers while they move. */
interface Run {
  readonly source: SourceId;
  readonly force: ForceField;
  readonly motion: Motion;
  readonly generator: Generator;
  readonly histogram: Float64Array;
  readonly well: Int32Array;
  steps: number;
  transitions: number;
}

function createRun(
  source: SourceId,
  force: ForceField,
  { states, walkers, bins, seed }: BrownianRequest,
  integrator: Integrator,
  start: readonly [number, number],
  wells: readonly Well[],
): Run {
  const state = states?.find((candidate) => candidate.source === source);
  if (!state) {
    const positions = Float64Array.from({ length: 2 * walkers }, (_, i) => start[i % 2]);
    return {
      source,
      force,
      motion: integrator.init(positions, new Float64Array(2 * walkers), force),
      generator: createGenerator(streamSeed(seed, "walkers")),
      histogram: new Float64Array(bins * bins),
      well: new Int32Array(walkers).fill(nearestWell(wells, start[0], start[1])),
      steps: 0,
      transitions: 0,
    };
  }
  const fits = state.positions.length === 2 * walkers && state.well.length === walkers;
  if (!fits || state.histogram.length !== bins * bins) {
    throw new Problem(
      "input",
      "The run to be continued has other walkers or cells than asked for: start anew.",
      "states",
    );
  }
  const motion = integrator.init(state.positions, new Float64Array(2 * walkers), force);
  motion.reflected = state.reflected;
  motion.restarted = state.restarted;
  return {
    source,
    force,
    motion,
    generator: restoreGenerator(state.generator),
    histogram: state.histogram.slice(),
    well: state.well.slice(),
    steps: state.steps,
    transitions: state.transitions,
  };
}

function advance(
  run: Run,
  integrator: Integrator,
  { lab, bins, equilibration }: BrownianRequest,
  wells: readonly Well[],
  radius: number,
): void {
  integrator.step(run.motion, run.force, run.generator);
  run.steps++;
  run.transitions += followWells(run.motion.positions, wells, radius, run.well);
  if (run.steps > equilibration) countVisits(run.motion.positions, lab.landscape.box, bins, run.histogram);
}

function summarise(
  run: Run,
  { box, kT }: LandscapeParameters,
  bins: number,
  wells: readonly Well[],
  boltzmann: Float64Array,
): BrownianSummary {
  const { source, motion, generator, histogram, well, steps, transitions } = run;
  const counting = histogram.some((visits) => visits > 0);
  const seen = smoothedProbabilities(histogram);
  return {
    source,
    state: {
      source,
      positions: motion.positions,
      generator: generator.save(),
      steps,
      histogram,
      well,
      transitions,
      restarted: motion.restarted,
      reflected: motion.reflected,
    },
    populations: wellPopulations(histogram, box, bins, wells),
    kullbackLeibler: counting ? kullbackLeibler(boltzmann, seen) : Number.NaN,
    jensenShannon: counting ? jensenShannon(boltzmann, seen) : Number.NaN,
    freeEnergy: freeEnergyProfile(histogram, bins, kT),
    problem: null,
  };
}

function withoutRun(
  source: SourceId,
  bins: number,
  wells: readonly Well[],
  problem: ProblemReport | null,
): BrownianSummary {
  return {
    source,
    state: null,
    populations: new Float64Array(wells.length).fill(Number.NaN),
    kullbackLeibler: Number.NaN,
    jensenShannon: Number.NaN,
    freeEnergy: new Float64Array(bins).fill(Number.NaN),
    problem,
  };
}
