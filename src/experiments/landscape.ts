import { axis, type Box } from "../geometry.ts";
import { checkParameters } from "../potentials/registry.ts";
import type { ExperimentContext } from "./context.ts";
import { mapForce } from "./fieldMaps.ts";
import type { LandscapeParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";

export interface LandscapeRequest {
  readonly landscape: LandscapeParameters;
  /** Points an axis of the energy map. */
  readonly grid: number;
  /** Arrows an axis of the force map. */
  readonly arrows: number;
}

/** Energy and force of the true potential on grids; maps are row-major with y as the row: value(x_i, y_j) = map[j·n + i]. */
export interface LandscapeResult {
  readonly box: Box;
  /** Axis coordinates [grid]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** V/k_BT [grid×grid]. */
  readonly energy: Float64Array;
  readonly energyMinimum: number;
  /** Span above the minimum, in k_BT, worth drawing. */
  readonly displayRange: number;
  readonly arrowX: Float64Array;
  readonly arrowY: Float64Array;
  /** f [arrows×arrows], each component apart. */
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  /** The grid that would draw it without aliasing. */
  readonly finestGrid: number;
  /** Local minima of the energy map inside the box, deepest first: [x, y, V/kT] triples. */
  readonly minima: Float64Array;
}

/**
 * Energy and force of the true potential on grids, in k_BT, and the minima the map shows.
 * @throws Problem "input"
 */
export async function landscape(request: LandscapeRequest, context: ExperimentContext): Promise<LandscapeResult> {
  const { box, kT } = request.landscape;
  const { definition, potential } = labPotential(request.landscape);
  const x = axis(box.x0, box.x1, request.grid);
  const y = axis(box.y0, box.y1, request.grid);
  const energy = new Float64Array(x.length * y.length);
  let energyMinimum = Infinity;
  for (let j = 0; j < y.length; j++) {
    for (let i = 0; i < x.length; i++) {
      const value = potential.energy(x[i], y[j]) / kT;
      energy[j * x.length + i] = value;
      energyMinimum = Math.min(energyMinimum, value);
    }
    if (j % 40 === 0) await context.checkpoint();
  }
  // Arrows sit at cell centres, so that none starts on the frame.
  const arrowX = axis(box.x0, box.x1, request.arrows, "centres");
  const arrowY = axis(box.y0, box.y1, request.arrows, "centres");
  const { forceX, forceY } = await mapForce(potential.force, arrowX, arrowY, context);
  return {
    box,
    x,
    y,
    energy,
    energyMinimum,
    displayRange: definition.displayRange / kT,
    arrowX,
    arrowY,
    forceX,
    forceY,
    finestGrid: definition.finestGrid(checkParameters(definition, request.landscape.potentialParameters)),
    minima: localMinima(x, y, energy),
  };
}

/** Grid points lower than their eight neighbours, deepest first: [x, y, V/kT] triples. */
function localMinima(x: Float64Array, y: Float64Array, energy: Float64Array): Float64Array {
  const n = x.length;
  const found: [number, number, number][] = [];
  for (let j = 1; j < y.length - 1; j++) {
    for (let i = 1; i < n - 1; i++) {
      const here = energy[j * n + i];
      let lowest = true;
      for (let k = -1; k <= 1 && lowest; k++) {
        for (let l = -1; l <= 1 && lowest; l++) {
          if ((k !== 0 || l !== 0) && energy[(j + k) * n + i + l] <= here) lowest = false;
        }
      }
      if (lowest) found.push([x[i], y[j], here]);
    }
  }
  return Float64Array.from(found.sort((a, b) => a[2] - b[2]).flat());
}
