import { axis } from "../geometry.ts";
import type { ExperimentContext } from "./context.ts";
import { type CellForces, cellForces, type FieldMap, type ForceMap, mapForce, mapTruth } from "./fieldMaps.ts";
import type { LandscapeParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { Memo } from "./memo.ts";

/** All that models are compared with on one grid. */
export interface TruthMaps {
  readonly map: FieldMap;
  readonly cells: CellForces;
  readonly smooth: ForceMap;
}

/** A coarse and a fine grid of one landscape, and of the one before; large grids take their room from others. */
const known = new Memo<TruthMaps>({ entries: 4, bytes: 5e7, cost: ({ cells }) => 2 * cells.forces.byteLength });

/**
 * Maps the truth on the grid over the landscape's box [grid×grid], edges included, and remembers it: σ, λ and the
 * samples change it not. The arrays are the memory's own: only a copy may be sent away.
 */
export async function truthMaps(
  landscape: LandscapeParameters,
  grid: number,
  context: ExperimentContext,
): Promise<TruthMaps> {
  const key = JSON.stringify([landscape, grid]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const { potential } = labPotential(landscape);
  const x = axis(landscape.box.x0, landscape.box.x1, grid);
  const y = axis(landscape.box.y0, landscape.box.y1, grid);
  return known.set(key, {
    map: await mapTruth(potential, x, y, context),
    cells: await cellForces(potential.force, x, y, context),
    smooth: await mapForce(potential.smoothForce, x, y, context),
  });
}

/** A map with arrays of its own, to be sent away. */
export function copyOf(map: FieldMap): FieldMap {
  return {
    ...map,
    forceX: map.forceX.slice(),
    forceY: map.forceY.slice(),
    error: map.error.slice(),
    curl: map.curl.slice(),
    divergence: map.divergence.slice(),
    energy: map.energy?.slice() ?? null,
  };
}
