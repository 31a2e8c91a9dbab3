import type { Box } from "../geometry.ts";
import type { Potential } from "../potentials/types.ts";
import type { Generator } from "../random/generator.ts";

/** What a sampling scheme may look at. */
export interface SamplingRequest {
  readonly count: number;
  readonly box: Box;
  /** Conformational space missing from training: no sample falls in it. */
  readonly missing: Box | null;
  readonly potential: Potential;
  readonly kT: number;
  readonly generator: Generator;
}

/** A way of choosing training positions. */
export interface SamplingScheme {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  /**
   * `count` positions [N×2], row-major, inside the box and outside the missing region.
   * @throws Problem "input" for a bad count, box or region, or where the missing region leaves nowhere to sample.
   */
  readonly sample: (request: SamplingRequest) => Float64Array;
}
