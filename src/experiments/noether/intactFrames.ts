import type { ClusterTrajectory } from "../../clusters/trajectory.ts";
import { distanceIn } from "../../clusters/types.ts";

/** Atoms nearer than this have been pushed through each other’s walls; one farther from all others has left. */
const [NEAREST, FARTHEST] = [0.8, 2.5];

/** How many frames, from the first, a Lennard-Jones cluster (s = 1) is one: before atoms run into each other, or one has left. */
export function intactFrames({ times, positions }: ClusterTrajectory, dimension: 2 | 3): number {
  const size = positions.length / times.length;
  for (let frame = 0; frame < times.length; frame++) {
    if (!isIntact(positions.subarray(frame * size, (frame + 1) * size), dimension)) return frame;
  }
  return times.length;
}

function isIntact(positions: Float64Array, dimension: 2 | 3): boolean {
  const atoms = positions.length / dimension;
  for (let i = 0; i < atoms; i++) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let j = 0; j < atoms; j++) {
      if (j !== i) nearest = Math.min(nearest, distanceIn({ positions, dimension }, i, j));
    }
    // Written so that NaN is not intact.
    if (!(nearest >= NEAREST && nearest <= FARTHEST)) return false;
  }
  return true;
}

/** The first frames of a trajectory, as views. */
export function firstFrames(trajectory: ClusterTrajectory, frames: number): ClusterTrajectory {
  const all = trajectory.times.length;
  const first = (values: Float64Array) => values.subarray(0, (values.length / all) * frames);
  const { times, positions, momentum, angularMomentum, energy, kinetic } = trajectory;
  return {
    times: first(times),
    positions: first(positions),
    momentum: first(momentum),
    angularMomentum: first(angularMomentum),
    energy: first(energy),
    kinetic: first(kinetic),
  };
}
