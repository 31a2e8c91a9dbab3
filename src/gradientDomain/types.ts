/**
 * Three ways to learn a molecule's forces with kernels.
 *
 * "cartesian": each force component for itself, k of the atoms' coordinates; "descriptor": each component for itself, k of the inverse
 * distances; "conserving": minus the gradient of an energy of the inverse distances.
 */
export const FORCE_MODELS = ["cartesian", "descriptor", "conserving"] as const;

export type ForceModelId = (typeof FORCE_MODELS)[number];

/** A molecule's geometries with what is known of them; each frame has the same atoms in the same order. */
export interface ForceSamples {
  /** Atomic numbers [n]. */
  readonly numbers: Uint8Array;
  /** Å [frames×3n]. */
  readonly positions: Float64Array;
  /** eV/Å [frames×3n]. */
  readonly forces: Float64Array;
  /** eV [frames]; null where they are not known. */
  readonly energies: Float64Array | null;
}

/** A trained model as plain data, which can be kept and sent: all that predictions need. */
export interface TrainedForces {
  readonly id: ForceModelId;
  /** Atomic numbers [n]. */
  readonly numbers: Uint8Array;
  /** A radial profile of the registry. */
  readonly profile: string;
  /** σ in the unit of what the model sees: Å for coordinates, 1/Å for inverse distances. */
  readonly lengthScale: number;
  /** Training geometries, Å [N×3n]. */
  readonly positions: Float64Array;
  /** α [N×3n]. */
  readonly weights: Float64Array;
  /** Over which the kernel is averaged, the identity first: row π puts atom π[a] in place a [P×n]. */
  readonly permutations: Int32Array;
  /** The energy's constant, eV; 0 where there is no energy or none was known. */
  readonly offset: number;
}
