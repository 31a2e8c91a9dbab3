import type { ExperimentContext } from "../context.ts";

/** One thing the notebook says, made into one number and a bound, so that it can be measured again from any seed. */
export interface Conclusion {
  readonly id: string;
  /** The chapter that says it. */
  readonly chapter: string;
  /** Its name, in two or three words. */
  readonly label: string;
  /** What is measured. */
  readonly summary: string;
  /** It holds where the number is on this side of the bound. */
  readonly side: "below" | "above";
  /** Above zero. */
  readonly bound: number;
  /** Laws hold in every draw; what is statistical, in most. */
  readonly holdsIn: "every" | "most";
}

/** Measures a conclusion's number anew: all that is drawn comes from the seed. @throws Problem "linear-algebra", "cancelled" */
export type MeasureConclusion = (seed: number, context: ExperimentContext) => Promise<number>;
