import type { TrainedForces } from "../../gradientDomain/types.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import type { ForceFieldChoice } from "./molecularLab.ts";
import { createRun, type Frame, firstState, type Run, recordOf } from "./molecularRun.ts";
import { motionSetting, motionSources } from "./motionSources.ts";
import type { MolecularRun, MotionStart, MotionState } from "./motionState.ts";

export interface MolecularMotionRequest {
  /** The true forces, and where the start is drawn from; null for a file's molecule, of which only models know. */
  readonly field: ForceFieldChoice | null;
  /** Trained models that move it too, beside the truth. */
  readonly models: readonly TrainedForces[];
  readonly start: MotionStart;
  /** To be continued from; null starts anew. */
  readonly states: readonly MotionState[] | null;
  /** fs. */
  readonly timeStep: number;
  /** At most so many steps; fewer where the budget ends first (pass Infinity for all of them). */
  readonly steps: number;
  /** A frame is kept every so many steps. */
  readonly every: number;
  readonly budgetMilliseconds: number;
  /** A bath that gives and takes heat; null for constant energy. K, 1/fs. */
  readonly bath: { readonly temperature: number; readonly friction: number } | null;
}

export interface MolecularMotionResult {
  /** Of the frames, fs since the start [F]; the first chunk has the start itself as its first frame. */
  readonly times: Float64Array;
  readonly stepsDone: number;
  /** "truth" first where there is a force field. A run that has ended has NaN in the frames it did not reach. */
  readonly runs: readonly MolecularRun[];
}

/**
 * Moves a molecule by true and learned forces from the same start, for a while: at constant energy (velocity Verlet), or in a bath.
 *
 * The clock decides only how many steps are done, and all sources do the same number; in a bath all have the same random numbers.
 * @throws Problem "input" for settings out of range, or states that do not fit the request; "cancelled"
 */
export async function molecularMotion(
  request: MolecularMotionRequest,
  context: ExperimentContext,
): Promise<MolecularMotionResult> {
  requireSettings(request);
  const { timeStep, every, bath, models, states } = request;
  const sources = motionSources(request.field, models);
  const setting = await motionSetting(request.field, models, request.start, context);
  const runs = sources.map((source) => {
    const from = states?.find((state) => state.source === source.id) ?? firstState(source.id, setting, request.start);
    return createRun(source, from, { setting, timeStep, bath });
  });
  const frames: { readonly step: number; readonly of: readonly Frame[] }[] = [];
  const keep = (step: number) => frames.push({ step, of: runs.map((run) => run.frame()) });
  const before = Math.max(0, ...(states ?? []).map((state) => state.step));
  if (states === null) keep(0);
  const stepsDone = await moveTogether(runs, request, context, (done) => {
    if ((before + done) % every === 0) keep(before + done);
  });
  return {
    times: Float64Array.from(frames, ({ step }) => step * timeStep),
    stepsDone,
    runs: runs.map((run, index) => ({
      ...recordOf(
        frames.map(({ of }) => of[index]),
        setting,
      ),
      source: run.source,
      state: run.state(),
    })),
  };
}

/** Milliseconds between two looks at the clock and at what is asked for. */
const CHUNK_MILLISECONDS = 8;

/** Moves all runs by the same number of steps, as many as are asked for or as the budget allows, but at least one. */
async function moveTogether(
  runs: readonly Run[],
  { steps, budgetMilliseconds }: MolecularMotionRequest,
  context: ExperimentContext,
  moved: (done: number) => void,
): Promise<number> {
  const deadline = performance.now() + budgetMilliseconds;
  let looked = performance.now();
  for (let done = 1; done <= steps; done++) {
    for (const run of runs) run.advance();
    moved(done);
    const now = performance.now();
    if (now >= deadline || runs.every((run) => run.ended())) return done;
    if (now - looked < CHUNK_MILLISECONDS) continue;
    context.progress(done / steps, sentence`moving the molecule`);
    await context.checkpoint();
    looked = performance.now();
  }
  return steps;
}

function requireSettings({
  timeStep,
  steps,
  every,
  budgetMilliseconds,
  bath,
  models,
  field,
}: MolecularMotionRequest): void {
  requirePositive(timeStep, 5, sentence`The time step in fs`, "timeStep");
  requireWhole(steps, 0, 1_000_000, sentence`The number of steps`, "steps");
  requireWhole(every, 1, 10_000, sentence`The number of steps between frames`, "every");
  requirePositive(budgetMilliseconds, Number.POSITIVE_INFINITY, sentence`The time budget`, "budgetMilliseconds");
  if (bath !== null) {
    requirePositive(bath.temperature, 5000, sentence`The bath’s temperature in K`, "temperature");
    requirePositive(bath.friction, 1, sentence`The friction in 1/fs`, "friction");
  }
  if (field === null && models.length === 0) {
    throw new Problem(
      "input",
      sentence`There is nothing to move the molecule: give a force field or a trained model.`,
      "models",
    );
  }
}
