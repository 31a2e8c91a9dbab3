import type { MultipoleMapResult } from "../../../../src/experiments/multipoles/multipoleMap.ts";
import { DEBYE } from "../../../../src/multipoles/moleculeCharges.ts";
import type { ExpansionOrder } from "../../../../src/multipoles/types.ts";
import { sizesOf } from "../../../figures/originMoments.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";

/** Rounding of moments, in e, e Å and e Å². */
const ROUNDING = 1e-6;

/** A moment in words; what is rounding is none. */
export const momentDigits = (value: number): string => (Math.abs(value) < ROUNDING ? "0" : digits(value));

/** The moments about the origin in numbers: charge, dipole and quadrupole. */
export function momentNumbers({ moments }: MultipoleMapResult) {
  const dipole = Math.hypot(...moments.dipole);
  const [quadrupole] = sizesOf(moments.quadrupole, 9);
  return {
    charge: `${momentDigits(moments.charge)} e`,
    dipole: `${momentDigits(dipole)} e Å (${momentDigits(dipole * DEBYE)} D)`,
    quadrupole: `${momentDigits(quadrupole)} e Å² (${momentDigits(quadrupole * DEBYE)} D Å)`,
  };
}

/** What a map of an expansion is of. */
export function expansionTitle(order: ExpansionOrder): string {
  if (order === 0) return t`Expansion: charge`;
  if (order === 1) return t`Expansion: charge and dipole`;
  return order === 2 ? t`Expansion: to the quadrupole` : t`Expansion: quadrupole as printed`;
}
