import { axis, type Box, type ForceField } from "../geometry.ts";
import { differenceJacobian } from "./forceJacobian.ts";

/** Grid points an axis; the finest ripple of the lecture's landscape has two of them a wavelength. */
const GRID = 100;
/** Of the differences, in units of length. */
const STEP = 1e-3;

/**
 * The time step above which overdamped motion overshoots somewhere in the window: with r ← r + f Δt a displacement along
 * an eigenvector of the Hessian −∂f/∂r, of eigenvalue κ, is multiplied by 1 − κΔt, which grows where Δt > 2/κ.
 *
 *     limit = 2 / max κ,   κ = largest eigenvalue of the symmetric part of −∂f/∂r over a grid of 100 × 100
 *
 * @returns time, reduced units; ∞ where the force nowhere pulls back
 */
export function stabilityLimit(force: ForceField, box: Box): number {
  const jacobianAt = differenceJacobian(force, STEP);
  const jacobian = new Float64Array(4);
  let stiffest = 0;
  for (const x of axis(box.x0, box.x1, GRID)) {
    for (const y of axis(box.y0, box.y1, GRID)) {
      jacobianAt(x, y, jacobian, 0);
      const [xx, xy, yx, yy] = jacobian;
      const middle = -(xx + yy) / 2;
      stiffest = Math.max(stiffest, middle + Math.hypot((xx - yy) / 2, (xy + yx) / 2));
    }
  }
  return 2 / stiffest;
}
