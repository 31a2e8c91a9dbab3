import type { Box, ForceField, ScalarField } from "../geometry.ts";
import type { SimdForce } from "../simd/brownian.ts";

/** One adjustable number of a potential, described once for its slider, its number field, its link and its tests. */
export interface PotentialParameter {
  readonly id: string;
  /** Plain name, e.g. "corrugation amplitude". */
  readonly label: string;
  /** TeX-free symbol as shown beside the slider, e.g. "c". */
  readonly symbol: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
  readonly help: string;
}

/** Energy and analytic force of a model potential at fixed parameters. Energies in k_BT₀, lengths in reduced units. */
export interface Potential {
  /** V(x, y). */
  readonly energy: ScalarField;
  /** f(x, y) = −∇V(x, y). */
  readonly force: ForceField;
  /**
   * The force of the smooth part, where the potential has a part too fine to be learnt from few samples
   * (the lecture's corrugation). Where there is none, `force` itself.
   */
  readonly smoothForce: ForceField;
  /** `force` as the SIMD module computes it for walkers, where it has a fast path for it. */
  readonly simdForce?: SimdForce;
}

/** A named well: walkers within it are counted as its population. */
export interface Well {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** A potential as the registry knows it. */
export interface PotentialDefinition {
  readonly id: string;
  readonly label: string;
  /** One sentence for the menu's help. */
  readonly summary: string;
  /** The formula in TeX, as printed beside the figure. */
  readonly formula: string;
  readonly source: string;
  readonly parameters: readonly PotentialParameter[];
  readonly box: Box;
  /** Energy span above the minimum, in k_BT₀, that contours show. */
  readonly displayRange: number;
  /** The grid points an axis needs to draw it without aliasing. */
  readonly finestGrid: (values: Readonly<Record<string, number>>) => number;
  /** Approximate positions of the minima; populations are counted by the nearest. */
  readonly wells: readonly Well[];
  readonly create: (values: Readonly<Record<string, number>>) => Potential;
}
