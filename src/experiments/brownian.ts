import { jensenShannon, kullbackLeibler, smoothedProbabilities } from "../diagnostics/divergenceMeasures.ts";
import { freeEnergyProfile } from "../dynamics/freeEnergy.ts";
import { wellPopulations } from "../dynamics/wells.ts";
import { axis } from "../geometry.ts";
import type { Well } from "../potentials/types.ts";
import type { ProblemReport } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { boltzmannReference } from "./boltzmannReference.ts";
import { type BrownianRun, type BrownianState, createRun, type RunSettings } from "./brownianRun.ts";
import { requirePositive, requireWhole } from "./checks.ts";
import type { ExperimentContext } from "./context.ts";
import type { LandscapeParameters, SourceId } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { isProblem, labSources } from "./session.ts";
import type { ForceError } from "./tabulatedForce.ts";

export interface BrownianRequest extends RunSettings {
  readonly sources: readonly SourceId[];
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
  /** How far the table's force is from the model's, where a table moved the walkers; else null. */
  readonly forceError: ForceError | null;
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
  const { lab, bins } = request;
  const { box, kT } = lab.landscape;
  const { wells } = labPotential(lab.landscape).definition;
  const boltzmann = boltzmannReference(lab.landscape, bins);
  const sources = await labSources(lab, request.sources, context);

  const runs: BrownianRun[] = [];
  try {
    for (const [id, source] of sources) {
      if (!isProblem(source)) runs.push(await createRun(id, source, request, wells, context));
    }
    const pace = await moveTogether(runs, request, context);
    return {
      summaries: [...sources].map(([id, source]) => {
        const run = runs.find((candidate) => candidate.source === id);
        if (run) return summarise(run, lab.landscape, bins, wells, boltzmann);
        return withoutRun(id, bins, wells, isProblem(source) ? source : null);
      }),
      ...pace,
      x: axis(box.x0, box.x1, bins, "centres"),
      y: axis(box.y0, box.y1, bins, "centres"),
      boltzmannFreeEnergy: freeEnergyProfile(boltzmann, bins, kT),
      boltzmann,
      wells: wells.map((well) => well.label),
    };
  } finally {
    for (const run of runs) run.free();
  }
}

/** Milliseconds of moving between two looks at the clock and at what is asked for. */
const CHUNK_MILLISECONDS = 8;
/** Walker-steps of each source that are sure to be done by then. */
const FIRST_CHUNK = 1000;

/** Moves all runs by the same number of steps, as many as are asked for or as the budget allows, but at least one. */
async function moveTogether(
  runs: readonly BrownianRun[],
  { steps, walkers, budgetMilliseconds }: BrownianRequest,
  context: ExperimentContext,
): Promise<Pick<BrownianResult, "stepsDone" | "stepsPerSecond">> {
  const deadline = performance.now() + budgetMilliseconds;
  let stepsDone = 0;
  let milliseconds = 0;
  let chunk = Math.ceil(FIRST_CHUNK / walkers);
  while (stepsDone < steps && runs.length > 0) {
    const count = Math.min(chunk, steps - stepsDone);
    const before = performance.now();
    for (const run of runs) run.advance(count);
    stepsDone += count;
    const now = performance.now();
    // Only the time spent stepping: others may have had the thread during a checkpoint.
    milliseconds += now - before;
    if (now >= deadline) break;
    const affordable = (Math.min(CHUNK_MILLISECONDS, deadline - now) * count) / (now - before);
    chunk = Math.max(1, Math.min(2 * chunk, Math.floor(affordable)));
    context.progress(stepsDone / steps, sentence`moving the walkers`);
    await context.checkpoint();
  }
  const walkerSteps = stepsDone * walkers * runs.length;
  return { stepsDone, stepsPerSecond: milliseconds > 0 ? (1000 * walkerSteps) / milliseconds : 0 };
}

function checkRequest({ walkers, bins, timeStep, equilibration, steps, budgetMilliseconds }: BrownianRequest): void {
  requireWhole(walkers, 1, 20_000, sentence`The number of walkers`, "walkers");
  requireWhole(bins, 2, 200, sentence`The number of cells an axis`, "bins");
  requirePositive(timeStep, 1, sentence`The time step`, "timeStep");
  requireWhole(equilibration, 0, 10_000_000, sentence`The number of steps before counting starts`, "equilibration");
  requireWhole(steps, 0, 10_000_000, sentence`The number of steps`, "steps");
  requirePositive(budgetMilliseconds, Number.POSITIVE_INFINITY, sentence`The time budget`, "budgetMilliseconds");
}

function summarise(
  run: BrownianRun,
  { box, kT }: LandscapeParameters,
  bins: number,
  wells: readonly Well[],
  boltzmann: Float64Array,
): BrownianSummary {
  const state = run.state();
  const { histogram } = state;
  const counting = histogram.some((visits) => visits > 0);
  const seen = smoothedProbabilities(histogram);
  return {
    source: run.source,
    state,
    populations: wellPopulations(histogram, box, bins, wells),
    kullbackLeibler: counting ? kullbackLeibler(boltzmann, seen) : Number.NaN,
    jensenShannon: counting ? jensenShannon(boltzmann, seen) : Number.NaN,
    freeEnergy: freeEnergyProfile(histogram, bins, kT),
    forceError: run.forceError,
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
    forceError: null,
    problem,
  };
}
