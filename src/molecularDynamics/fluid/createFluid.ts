import { CUTOFF, fluidForces } from "./fluidForces.ts";
import { type NeighbourList, neighbourList } from "./neighbourList.ts";
import { type FluidPoint, particlesOf } from "./types.ts";

/** How much farther than the forces the list of neighbours reaches: it serves until two particles may have come this much nearer. */
const SKIN = 0.4;

/** A fluid on the move. */
export interface Fluid {
  readonly point: FluidPoint;
  /** By velocity Verlet. */
  readonly step: (timeStep: number) => void;
  /** K = ½ Σ v², U, and W = Σ r·f at the present place. */
  readonly kinetic: () => number;
  readonly potential: () => number;
  readonly virial: () => number;
  /** All pairs nearer than the cutoff, and some more. */
  readonly neighbours: () => NeighbourList;
}

/** @param start is copied */
export function createFluid(start: FluidPoint): Fluid {
  const { side } = start;
  const point = { side, positions: start.positions.slice(), velocities: start.velocities.slice() };
  const { positions, velocities } = point;
  const forces = new Float64Array(positions.length);
  const built = new Float64Array(positions.length);
  let list: NeighbourList = { pairs: new Int32Array(0), length: 0 };

  const build = (): void => {
    for (let c = 0; c < positions.length; c++) positions[c] -= side * Math.floor(positions[c] / side);
    built.set(positions);
    list = neighbourList(point, CUTOFF + SKIN, list.pairs);
  };
  const isOutdated = (): boolean => {
    for (let c = 0; c < positions.length; c += 2) {
      const [dx, dy] = [positions[c] - built[c], positions[c + 1] - built[c + 1]];
      // Two that come towards each other, half of it each; and what is not a number is not kept.
      if (!(dx * dx + dy * dy <= (SKIN * SKIN) / 4)) return true;
    }
    return false;
  };

  build();
  let acting = fluidForces(point, list, forces);
  return {
    point,
    step: (timeStep) => {
      const half = timeStep / 2;
      for (let c = 0; c < positions.length; c++) {
        velocities[c] += half * forces[c];
        positions[c] += timeStep * velocities[c];
      }
      if (isOutdated()) build();
      acting = fluidForces(point, list, forces);
      for (let c = 0; c < positions.length; c++) velocities[c] += half * forces[c];
    },
    kinetic: () => kineticEnergy(velocities),
    potential: () => acting.potential,
    virial: () => acting.virial,
    neighbours: () => list,
  };
}

/** ½ Σ v². */
export function kineticEnergy(velocities: Float64Array): number {
  let twice = 0;
  for (const v of velocities) twice += v * v;
  return twice / 2;
}

/** Degrees of freedom: two a particle, without the motion of the whole, which is none. */
export function freedoms(point: FluidPoint): number {
  return 2 * particlesOf(point) - 2;
}
