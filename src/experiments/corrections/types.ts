import type { ExperimentContext } from "../context.ts";

/** The same number by the slide, taken at its word, and by what is meant. */
export interface Both {
  readonly printed: number;
  readonly corrected: number;
}

/** A place where this notebook differs from the slides, with a number that shows the difference. */
export type MeasureCorrection = (context: ExperimentContext) => Promise<Both> | Both;
