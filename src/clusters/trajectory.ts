import type { Steps } from "../linalg/steps.ts";

/**
 * Forces on the atoms of a cluster at a time: written into `forces` [n×dimension]; returns the energy that they belong to, or NaN
 * where there is none.
 */
export type ClusterForce = (positions: Float64Array, time: number, forces: Float64Array) => number;

/** Atoms of mass 1 on the move, positions and velocities [n×dimension]. */
export interface MovingCluster {
  readonly positions: Float64Array;
  readonly velocities: Float64Array;
  readonly dimension: 2 | 3;
}

export interface TrajectorySettings {
  readonly timeStep: number;
  /** Time steps altogether. */
  readonly steps: number;
  /** A frame is kept every so many steps, and the first. */
  readonly every: number;
}

/** A trajectory, with what Noether's theorem speaks of; mass 1. */
export interface ClusterTrajectory {
  /** [frames]. */
  readonly times: Float64Array;
  /** [frames × n·dimension]. */
  readonly positions: Float64Array;
  /** P = Σ v [frames×dimension]. */
  readonly momentum: Float64Array;
  /** L = Σ (r − r_cm) × (v − v_cm), about the centre of mass [frames×3]; in the plane only the last component is not 0. */
  readonly angularMomentum: Float64Array;
  /** Kinetic energy and that of the forces [frames]; NaN where these have none. */
  readonly energy: Float64Array;
  /** [frames]. */
  readonly kinetic: Float64Array;
}

/** Steps between two pauses. */
const STRETCH = 10;

/**
 * Newtonian motion by velocity Verlet. Where it goes non-finite it ends, and the frames from there on are NaN.
 * @param start is kept as it is
 */
export function* clusterTrajectory(
  start: MovingCluster,
  force: ClusterForce,
  { timeStep, steps, every }: TrajectorySettings,
): Steps<ClusterTrajectory> {
  const { dimension } = start;
  const r = start.positions.slice();
  const v = start.velocities.slice();
  const frames = Math.floor(steps / every) + 1;
  const unknown = (count: number) => new Float64Array(count).fill(Number.NaN);
  const trajectory: ClusterTrajectory = {
    times: Float64Array.from({ length: frames }, (_, frame) => frame * every * timeStep),
    positions: unknown(frames * r.length),
    momentum: unknown(frames * dimension),
    angularMomentum: unknown(frames * 3),
    energy: unknown(frames),
    kinetic: unknown(frames),
  };
  const f = new Float64Array(r.length);
  let energy = force(r, 0, f);
  for (let step = 0; ; step++) {
    if (step % every === 0) keep(trajectory, step / every, r, v, dimension, energy);
    if (step === steps || !r.every(Number.isFinite)) return trajectory;
    for (let c = 0; c < r.length; c++) {
      v[c] += 0.5 * timeStep * f[c];
      r[c] += timeStep * v[c];
    }
    energy = force(r, (step + 1) * timeStep, f);
    for (let c = 0; c < r.length; c++) v[c] += 0.5 * timeStep * f[c];
    if (step % STRETCH === 0) yield step / steps;
  }
}

function keep(
  trajectory: ClusterTrajectory,
  frame: number,
  r: Float64Array,
  v: Float64Array,
  dimension: number,
  potential: number,
): void {
  const atoms = r.length / dimension;
  const centre = [0, 0, 0];
  const total = [0, 0, 0];
  let kinetic = 0;
  for (let c = 0; c < r.length; c++) {
    centre[c % dimension] += r[c] / atoms;
    total[c % dimension] += v[c];
    kinetic += 0.5 * v[c] * v[c];
  }
  const spin = [0, 0, 0];
  for (let i = 0; i < atoms; i++) {
    const from = (values: Float64Array, mean: (k: number) => number) =>
      [0, 1, 2].map((k) => (k < dimension ? values[i * dimension + k] - mean(k) : 0));
    const [x, y, z] = from(r, (k) => centre[k]);
    const [p, q, w] = from(v, (k) => total[k] / atoms);
    spin[0] += y * w - z * q;
    spin[1] += z * p - x * w;
    spin[2] += x * q - y * p;
  }
  trajectory.positions.set(r, frame * r.length);
  trajectory.momentum.set(total.slice(0, dimension), frame * dimension);
  trajectory.angularMomentum.set(spin, frame * 3);
  trajectory.energy[frame] = potential + kinetic;
  trajectory.kinetic[frame] = kinetic;
}
