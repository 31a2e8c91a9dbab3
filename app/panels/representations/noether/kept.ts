import type { Drift } from "../../../../src/experiments/noether/noether.ts";
import type { Conserved } from "../../../figures/conserved.ts";

/**
 * What changes by less than this counts as kept: of momentum and angular momentum only rounding, of the energy what velocity Verlet
 * leaves at a moderate time step.
 */
const KEPT: Readonly<Record<Conserved, number>> = { momentum: 1e-7, angularMomentum: 1e-7, energy: 0.02 };

export const CONSERVED = ["momentum", "angularMomentum", "energy"] as const;

/** Where the motion went non-finite, or there is no such quantity, it is not kept. */
export function isKept(drift: Drift, quantity: Conserved): boolean {
  return drift[quantity] < KEPT[quantity];
}
