import { createMolecularForceField } from "../potentials/molecular/forceField.ts";
import type { PointCharges } from "./types.ts";

/** e/Å in volts: e/(4πε₀ Å). CODATA 2018. */
export const VOLTS = 14.3996454;

/** e Å in debye. */
export const DEBYE = 4.80320471;

/**
 * A molecule's partial charges at rest, from the notebook's own classical force field: Å and elementary charges.
 * @throws Problem "input" for a molecule it has no parameters for
 */
export function moleculeCharges(id: string): PointCharges & { readonly symbols: readonly string[] } {
  const { equilibrium, charges, symbols } = createMolecularForceField(id);
  return { positions: equilibrium.slice(), charges: charges.slice(), symbols };
}
