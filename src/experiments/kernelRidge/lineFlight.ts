import { velocityVerlet } from "../../dynamics/velocityVerlet.ts";
import { PAIR_RANGE, type PairPotential } from "../../pairPotentials/types.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { createGenerator } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import type { LineModelParameters, LineParameters } from "./line.ts";
import { type LineData, lineData } from "./lineData.ts";
import { fitLineModel } from "./lineModel.ts";

export interface LineFlightRequest {
  readonly line: LineParameters;
  /** Where the particle starts. */
  readonly start: number;
  /** ½v² with which it sets out towards smaller r, k_BT₀. */
  readonly kineticEnergy: number;
  readonly timeStep: number;
  readonly steps: number;
}

/** How a flight ended. */
export type FlightEnd =
  /** It came out at the near end, where there should be a wall. */
  | "through"
  /** It turned round, and left by the far end. */
  | "back"
  /** It was still between both ends when time was up. */
  | "bound"
  /** It came to where the potential is no number. */
  | "lost";

/** One flight of a particle of mass 1, frame by frame [F]. */
export interface Flight {
  readonly time: Float64Array;
  readonly r: Float64Array;
  readonly velocity: Float64Array;
  readonly kinetic: Float64Array;
  /** U(r) of the potential it flies in, and of the true one. */
  readonly potential: Float64Array;
  readonly truePotential: Float64Array;
  readonly end: FlightEnd;
  /** The smallest distance it came to. */
  readonly nearest: number;
  /** The largest change of its own total energy: what the time step is to blame for. */
  readonly drift: number;
}

export interface LineFlightResult {
  readonly truth: Flight;
  /** Null where the model could not be fitted: `problem` says why. */
  readonly learned: Flight | null;
  readonly problem: ProblemReport | null;
}

/** Frames kept of a flight, at most. */
const MOST_FRAMES = 500;
const STEPS_A_CHECKPOINT = 2000;
/** Room beyond the range of distances, so that the particle leaves it before it meets the integrator's own walls. */
const MARGIN = 0.5;

/**
 * A particle shot at the wall, by velocity Verlet: once in the true potential, once in the learnt one.
 * @throws Problem "input" for a potential, samples, or a start, energy, time step or number of steps out of range
 */
export async function lineFlight(request: LineFlightRequest, context: ExperimentContext): Promise<LineFlightResult> {
  requirePositive(request.timeStep, 0.1, sentence`The time step`, "timeStep");
  requireWhole(request.steps, 1, 200_000, sentence`The number of steps`, "steps");
  requirePositive(request.kineticEnergy, 1000, sentence`The kinetic energy`, "flightEnergy");
  if (!(request.start > PAIR_RANGE.from && request.start < PAIR_RANGE.to)) {
    throw new Problem(
      "input",
      sentence`The particle must start between r = ${PAIR_RANGE.from} and ${PAIR_RANGE.to}, not at ${request.start}.`,
      "start",
    );
  }
  const data = await lineData(request.line.potential, request.line.samples);
  const truth = await fly(data.potential, data.potential, request, context);
  const model = learn(request.line.model, data);
  if ("problem" in model) return { truth, learned: null, problem: model.problem };
  return { truth, learned: await fly(model, data.potential, request, context), problem: null };
}

function learn(parameters: LineModelParameters, data: LineData): PairPotential | { readonly problem: ProblemReport } {
  try {
    const { predict, slope } = fitLineModel(parameters, data.training);
    return { energy: predict, slope };
  } catch (thrown) {
    return { problem: toProblemReport(thrown) };
  }
}

async function fly(
  { energy, slope }: PairPotential,
  truth: PairPotential,
  { start, kineticEnergy, timeStep, steps }: LineFlightRequest,
  context: ExperimentContext,
): Promise<Flight> {
  const { from, to } = PAIR_RANGE;
  // The plane's integrator, on the line y = 0.
  const box = { x0: from - MARGIN, x1: to + MARGIN, y0: -1, y1: 1 };
  const integrator = velocityVerlet.create({ box, kT: 1, timeStep, restart: [start, 0] });
  const force = (x: number, _y: number, out: Float64Array, offset: number) => {
    out[offset] = -slope(x);
    out[offset + 1] = 0;
  };
  const speed = Math.sqrt(2 * kineticEnergy);
  const motion = integrator.init(Float64Array.of(start, 0), Float64Array.of(-speed, 0), force);
  const generator = createGenerator(0);
  const stride = Math.ceil(steps / MOST_FRAMES);
  const frames: number[][] = [];
  const total = () => motion.velocities[0] ** 2 / 2 + energy(motion.positions[0]);
  const atStart = total();
  let nearest = start;
  let drift = 0;
  let end: FlightEnd = "bound";

  const keep = (time: number, r: number, velocity: number) =>
    frames.push([time, r, velocity, (velocity * velocity) / 2, energy(r), truth.energy(r)]);
  keep(0, start, -speed);
  for (let step = 1; step <= steps; step++) {
    const [before, speedBefore] = [motion.positions[0], motion.velocities[0]];
    integrator.step(motion, force, generator);
    if (motion.restarted > 0) {
      end = "lost";
      break;
    }
    const [r, velocity] = [motion.positions[0], motion.velocities[0]];
    drift = Math.max(drift, Math.abs(total() - atStart));
    if (r <= from || r >= to) {
      end = r <= from ? "through" : "back";
      // The last frame is at the end itself: on a wall a step further is another energy.
      const edge = r <= from ? from : to;
      const part = (edge - before) / (r - before);
      nearest = Math.min(nearest, edge);
      keep((step - 1 + part) * timeStep, edge, speedBefore + part * (velocity - speedBefore));
      break;
    }
    nearest = Math.min(nearest, r);
    if (step % stride === 0) keep(step * timeStep, r, velocity);
    if (step % STEPS_A_CHECKPOINT === 0) await context.checkpoint();
  }
  const column = (index: number) => Float64Array.from(frames, (frame) => frame[index]);
  return {
    time: column(0),
    r: column(1),
    velocity: column(2),
    kinetic: column(3),
    potential: column(4),
    truePotential: column(5),
    end,
    nearest,
    drift,
  };
}
