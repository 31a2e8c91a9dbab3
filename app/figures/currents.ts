import type { StationaryResult, StationaryState } from "../../src/experiments/stationary.ts";
import type { Box } from "../../src/geometry.ts";
import { arrowTrace, thin } from "./arrows.ts";
import { densityColors, densityMap, densityRange } from "./densityMap.ts";
import type { Figure, Trace } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { heatmapTrace } from "./mapTraces.ts";
import { quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** A current below this fraction of the density's peak, per unit length and time, is rounding and is not drawn. */
const CURRENT_FLOOR = 1e-4;

/**
 * The |current| drawn at an arrow's full length, shared by all states. It never falls below the floor set by the density,
 * so that a conservative force's rounding is not drawn as a current.
 */
export function currentReference(result: StationaryResult, box: Box): number {
  // The largest of the states' own scales: pooled, those without a current would hide the one that has it.
  const scales = result.states
    .filter((state) => state.problem === null)
    .map(({ currentX, currentY }) =>
      quantile(
        currentX.map((value, i) => Math.hypot(value, currentY[i])),
        0.95,
      ),
    );
  return Math.max(currentFloor(result, box), ...scales.filter(Number.isFinite));
}

function currentFloor(result: StationaryResult, box: Box): number {
  return CURRENT_FLOOR * densityRange(densityMap(result.boltzmann, result.x, result.y, box))[1];
}

/** The stationary density with its probability current: still for a conservative force, an eddy for any other. */
export function currentsFigure(
  state: StationaryState,
  result: StationaryResult,
  box: Box,
  theme: FigureTheme,
  options: MapOptions & { readonly reference?: number } = {},
): Figure {
  const { colorBar = true, reference = currentReference(result, box) } = options;
  const { x, y } = result;
  const range = densityRange(densityMap(result.boltzmann, x, y, box));
  const data: Trace[] = [
    heatmapTrace(densityMap(state.density, x, y, box), theme, { ...densityColors(range, theme), colorBar }),
  ];
  const arrows = thin(x, y, state.currentX, state.currentY, 16);
  const floor = currentFloor(result, box);
  if (Array.from(arrows.u).some((u, i) => Math.hypot(u, arrows.v[i]) > floor)) {
    data.push(
      arrowTrace(arrows, theme, { reference, fullLength: 0.95 * arrows.spacing, exponent: 1, name: "<i>j</i>" }),
    );
  }
  return { data, layout: mapLayout(box, theme, options) };
}
