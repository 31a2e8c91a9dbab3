import type { Cluster } from "./types.ts";

/**
 * An atom at the origin and two neighbours equally far from it, in the plane, one on either side of the upward direction.
 * @param distance of both from the atom
 * @param angle between them as seen from it, degrees
 */
export function twoNeighbours(distance: number, angle: number): Cluster {
  const half = (angle * Math.PI) / 360;
  const [across, up] = [distance * Math.sin(half), distance * Math.cos(half)];
  return { positions: Float64Array.of(0, 0, -across, up, across, up), dimension: 2 };
}
