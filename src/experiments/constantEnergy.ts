import { selfCrossings } from "../diagnostics/selfCrossings.ts";
import type { Motion } from "../dynamics/types.ts";
import { velocityVerlet } from "../dynamics/velocityVerlet.ts";
import { contains, type ScalarField } from "../geometry.ts";
import { Problem, type ProblemReport, toProblemReport } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { sentence } from "../sentence.ts";
import { requireFinite, requirePositive, requireWhole } from "./checks.ts";
import type { ExperimentContext } from "./context.ts";
import type { LabParameters, SourceId } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { isProblem, labSources, type Source } from "./session.ts";

export interface ConstantEnergyRequest {
  readonly lab: LabParameters;
  readonly sources: readonly SourceId[];
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly timeStep: number;
  readonly steps: number;
}

/** One velocity-Verlet trajectory of unit mass. */
export interface ConstantEnergyRun {
  readonly source: SourceId;
  /** Recorded every `stride` steps [frames]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly kinetic: Float64Array;
  /**
   * Total energy minus its start [frames]: kinetic + the source's own energy where it has one;
   * for a model without an energy, kinetic minus the work its force has done would be zero by construction, so the
   * TRUE potential's energy is used and what shows is energy the model made from nothing.
   */
  readonly drift: Float64Array;
  /** Whether `drift` is measured with the source's own energy (true) or the true potential's (false). */
  readonly ownEnergy: boolean;
  /** The TRUE total energy minus its start, for every source alike [frames]. */
  readonly trueDrift: Float64Array;
  /** How often the path crosses itself: each time it has closed a lap. */
  readonly laps: number;
  /**
   * rms change of the kinetic energy from crossing to crossing, k_BT₀: the net work of the force round these laps, zero
   * for any force that has an energy but for the time step's share; NaN without a lap.
   */
  readonly lapGain: number;
  /** Reflections at the walls. */
  readonly reflections: number;
  readonly problem: ProblemReport | null;
}

export interface ConstantEnergyResult {
  readonly time: Float64Array;
  readonly runs: readonly ConstantEnergyRun[];
}

/** Frames recorded, at most; a plot shows no more. */
const MOST_FRAMES = 1000;
/** Steps between two checkpoints. */
const STEPS_A_CHECKPOINT = 200;

/**
 * One constant-energy trajectory in the force of truth and of each model, from the same start.
 * @throws Problem "input" for a start outside the box, a time step or a number of steps out of range
 */
export async function constantEnergy(
  request: ConstantEnergyRequest,
  context: ExperimentContext,
): Promise<ConstantEnergyResult> {
  const { lab, timeStep, steps } = request;
  requirePositive(timeStep, 1, sentence`The time step`, "timeStep");
  requireWhole(steps, 1, 200_000, sentence`The number of steps`, "steps");
  requireFinite([request.x, request.y, request.vx, request.vy], sentence`The starting position and velocity`, "start");
  if (!contains(lab.landscape.box, request.x, request.y)) {
    throw new Problem("input", sentence`The start (${request.x}, ${request.y}) lies outside the box.`, "start");
  }
  const stride = Math.ceil(steps / MOST_FRAMES);
  const frames = Math.floor(steps / stride) + 1;
  const { energy: trueEnergy } = labPotential(lab.landscape).potential;
  const sources = await labSources(lab, request.sources, context);
  const runs: ConstantEnergyRun[] = [];
  for (const [id, source] of sources) {
    context.progress(runs.length / sources.size, sentence`following the constant-energy trajectories`);
    runs.push(
      isProblem(source)
        ? { ...emptyRun(id, frames), ...NO_LAPS, reflections: 0, ownEnergy: false, problem: source }
        : await follow(source, trueEnergy, request, stride, frames, context),
    );
  }
  return { time: Float64Array.from({ length: frames }, (_, frame) => frame * stride * timeStep), runs };
}

async function follow(
  source: Source,
  trueEnergy: ScalarField,
  { lab, x, y, vx, vy, timeStep }: ConstantEnergyRequest,
  stride: number,
  frames: number,
  context: ExperimentContext,
): Promise<ConstantEnergyRun> {
  const { box, kT } = lab.landscape;
  const integrator = velocityVerlet.create({ box, kT, timeStep, restart: [x, y] });
  const motion = integrator.init(Float64Array.of(x, y), Float64Array.of(vx, vy), source.force);
  const energy = source.energy ?? trueEnergy;
  // Verlet draws no random numbers; the seam asks for a generator all the same.
  const generator = createGenerator(0);
  const run = emptyRun(source.id, frames);
  const path = emptyPath((frames - 1) * stride + 1);
  const start = totalEnergy(motion, energy);
  const trueStart = totalEnergy(motion, trueEnergy);
  let step = 0;
  keep(path, step, motion);
  // A trajectory gone non-finite ends there; what follows the restart would be another one.
  for (let frame = 0; frame < frames && motion.restarted === 0; frame++) {
    for (; step < frame * stride && motion.restarted === 0; step++) {
      integrator.step(motion, source.force, generator);
      if (motion.restarted === 0) keep(path, step + 1, motion);
      if (step % STEPS_A_CHECKPOINT === 0) await context.checkpoint();
    }
    if (motion.restarted > 0) break;
    record(run, frame, motion, totalEnergy(motion, energy) - start, totalEnergy(motion, trueEnergy) - trueStart);
  }
  const problem = motion.restarted === 0 ? null : diverged(step * timeStep, timeStep);
  const gained = problem === null ? lapsOf(path) : NO_LAPS;
  return { ...run, ...gained, ownEnergy: source.energy !== null, reflections: motion.reflected, problem };
}

/** ½|v|² + E(r), mass 1. */
function totalEnergy({ positions, velocities }: Motion, energy: ScalarField): number {
  return kineticEnergy(velocities) + energy(positions[0], positions[1]);
}

function kineticEnergy([vx, vy]: Float64Array): number {
  return (vx * vx + vy * vy) / 2;
}

type Frames = Pick<ConstantEnergyRun, "source" | "x" | "y" | "kinetic" | "drift" | "trueDrift">;

/** Frames not yet, or never, reached are NaN, which plots leave out. */
function emptyRun(source: SourceId, frames: number): Frames {
  const unknown = () => new Float64Array(frames).fill(Number.NaN);
  return { source, x: unknown(), y: unknown(), kinetic: unknown(), drift: unknown(), trueDrift: unknown() };
}

function record(run: Frames, frame: number, motion: Motion, drift: number, trueDrift: number): void {
  run.x[frame] = motion.positions[0];
  run.y[frame] = motion.positions[1];
  run.kinetic[frame] = kineticEnergy(motion.velocities);
  run.drift[frame] = drift;
  run.trueDrift[frame] = trueDrift;
}

/** Every step of a trajectory [steps + 1]. */
type WholePath = Pick<ConstantEnergyRun, "x" | "y" | "kinetic">;

function emptyPath(points: number): WholePath {
  return { x: new Float64Array(points), y: new Float64Array(points), kinetic: new Float64Array(points) };
}

function keep(path: WholePath, step: number, { positions, velocities }: Motion): void {
  path.x[step] = positions[0];
  path.y[step] = positions[1];
  path.kinetic[step] = kineticEnergy(velocities);
}

const NO_LAPS = { laps: 0, lapGain: Number.NaN };

/** Where a path meets itself the particle is back where it was, and only the work since can have changed its speed. */
function lapsOf({ x, y, kinetic }: WholePath): Pick<ConstantEnergyRun, "laps" | "lapGain"> {
  const crossings = selfCrossings(x, y);
  if (crossings.length === 0) return NO_LAPS;
  const at = (i: number, part: number) => kinetic[i] + part * (kinetic[i + 1] - kinetic[i]);
  const squares = crossings.reduce((sum, { i, s, j, t }) => sum + (at(j, t) - at(i, s)) ** 2, 0);
  return { laps: crossings.length, lapGain: Math.sqrt(squares / crossings.length) };
}

function diverged(time: number, timeStep: number): ProblemReport {
  const said = sentence`The trajectory blew up at time ${time.toPrecision(3)}; try a time step smaller than ${timeStep}.`;
  return toProblemReport(new Problem("input", said, "timeStep"));
}
