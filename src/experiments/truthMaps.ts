import { axis } from "../geometry.ts";
import { checkParameters } from "../potentials/registry.ts";
import type { ExperimentContext } from "./context.ts";
import { type FieldMap, mapTruth } from "./fieldMaps.ts";
import type { LandscapeParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { Memo } from "./memo.ts";
import { type Neighbourhoods, neighbourhoods } from "./neighbourhoods.ts";

/** What maps of models are compared with on one grid. */
export interface TruthMaps {
  readonly map: FieldMap;
  readonly round: Neighbourhoods;
}

/** Maps of a point each that the two hold together. */
const MAPS = 13;

/** A coarse and a fine grid of one landscape, and of the one before; large grids take their room from others. */
const known = new Memo<TruthMaps>({ entries: 4, bytes: 5e7, cost: ({ map }) => MAPS * map.error.byteLength });

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
  const { potential, definition } = labPotential(landscape);
  const finest = definition.finestGrid(checkParameters(definition, landscape.potentialParameters));
  const x = axis(landscape.box.x0, landscape.box.x1, grid);
  const y = axis(landscape.box.y0, landscape.box.y1, grid);
  return known.set(key, {
    map: await mapTruth(potential, x, y, context),
    round: await neighbourhoods(potential.force, x, y, finest, context),
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
