import { curl, differenceJacobian } from "../diagnostics/forceJacobian.ts";
import { axis, type Box, type ForceField } from "../geometry.ts";

/** Points an axis: each costs sixteen forces. */
const POINTS = 12;
/** Steps of the differences, as parts of the box: the short one for short length scales, the long one against rounding. */
const STEPS: readonly number[] = [1e-4, 3e-3];

/**
 * rms curl of a force over rms of its gradient's entries, by differences of the force itself.
 *
 * A model's own Jacobian may be symmetric by the way it is written; this asks the force alone. Both steps see a curl that
 * is there; of what only truncation or rounding makes, the smaller is nearer the truth.
 * @returns between 0 and √8, which is a pure rotation's; NaN for a force without a gradient
 */
export function differenceCurl(force: ForceField, box: Box): number {
  return Math.min(...STEPS.map((step) => relativeCurl(differenceJacobian(force, step * (box.x1 - box.x0)), box)));
}

function relativeCurl(jacobian: ForceField, box: Box): number {
  const gradient = new Float64Array(4);
  let curls = 0;
  let entries = 0;
  for (const y of axis(box.y0, box.y1, POINTS, "centres")) {
    for (const x of axis(box.x0, box.x1, POINTS, "centres")) {
      jacobian(x, y, gradient, 0);
      curls += curl(gradient) ** 2;
      for (const entry of gradient) entries += entry * entry;
    }
  }
  return Math.sqrt((4 * curls) / entries);
}
