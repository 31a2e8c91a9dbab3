import type { PairPotentialChoice } from "../../pairPotentials/createPairPotential.ts";

/** Ways of choosing where the energy is known. */
export type LineScheme = "even" | "random" | "hand";

/** Where the energy is known, and how well. */
export interface LineSampleParameters {
  readonly scheme: LineScheme;
  /** N, for all schemes but "hand". */
  readonly count: number;
  /** The training window: samples lie between these distances, unless they are placed by hand. */
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** Standard deviation of the noise on each energy, k_BT₀. */
  readonly noise: number;
  /** The distances placed by hand, in the order in which they were placed. */
  readonly points: readonly number[];
}

/** What is fitted to them. */
export interface LineModelParameters {
  readonly kernel: string;
  readonly lengthScale: number;
  readonly ridge: number;
  /** What the model returns to far from all data: 0, or the mean of the energies it was given. */
  readonly priorMean: "zero" | "mean";
}

/** The shared experiment of the chapter: a change in one panel shows in all. */
export interface LineParameters {
  readonly potential: PairPotentialChoice;
  readonly samples: LineSampleParameters;
  readonly model: LineModelParameters;
}

/** The most samples that the chapter fits on a line. */
export const MOST_LINE_SAMPLES = 200;
