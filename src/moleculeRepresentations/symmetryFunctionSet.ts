import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { CutoffKind } from "./cutoff.ts";

/** One G¹: how many neighbours there are near the distance R_s. */
export interface RadialFunction {
  /** η ≥ 0, Å⁻². */
  readonly eta: number;
  /** R_s, Å. */
  readonly shift: number;
}

/** One G²: how many pairs of neighbours see each other at which angle. */
export interface AngularFunction {
  /** η ≥ 0, Å⁻². */
  readonly eta: number;
  /** ζ ≥ 1: how narrow the angular filter is. */
  readonly zeta: number;
  /** λ, +1 for a filter about 0°, −1 about 180°; no ridge. */
  readonly lambda: number;
}

/** The functions that describe every atom's neighbourhood. */
export interface SymmetryFunctionSet {
  readonly kind: CutoffKind;
  /** R_c, Å. */
  readonly cutoff: number;
  readonly radial: readonly RadialFunction[];
  readonly angular: readonly AngularFunction[];
}

/** Six shells from 1 to 3.5 Å, and wide and narrow angles about 0° and 180°. */
export const DEFAULT_SYMMETRY_FUNCTIONS: SymmetryFunctionSet = {
  kind: "cosine",
  cutoff: 5,
  radial: [1, 1.5, 2, 2.5, 3, 3.5].map((shift) => ({ eta: 4, shift })),
  angular: [1, 4].flatMap((zeta) => [1, -1].map((lambda) => ({ eta: 0.05, zeta, lambda }))),
};

/** Filters sharper than these see nothing. */
const LARGEST_ETA = 100;
const LARGEST_ZETA = 256;

/** @throws Problem "input" */
export function requireRadial({ eta, shift }: RadialFunction): void {
  requireEta(eta);
  if (shift >= 0 && Number.isFinite(shift)) return;
  throw new Problem("input", sentence`The shell R_s must be a distance from zero on, not ${shift}.`, "shift");
}

/** @throws Problem "input" */
export function requireAngular({ eta, zeta, lambda }: AngularFunction): void {
  requireEta(eta);
  if (!(zeta >= 1 && zeta <= LARGEST_ZETA)) {
    throw new Problem("input", sentence`The exponent ζ must be from 1 to ${LARGEST_ZETA}, not ${zeta}.`, "zeta");
  }
  if (lambda !== 1 && lambda !== -1) {
    throw new Problem("input", sentence`The sign λ must be 1 or −1, not ${lambda}.`, "lambda");
  }
}

function requireEta(eta: number): void {
  if (eta >= 0 && eta <= LARGEST_ETA) return;
  throw new Problem("input", sentence`The width parameter η must be from 0 to ${LARGEST_ETA} Å⁻², not ${eta}.`, "eta");
}
