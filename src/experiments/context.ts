import type { Sentence } from "../sentence.ts";

/**
 * How an experiment talks to whoever runs it. In the worker these become messages; in Node's tests, nothing.
 */
export interface ExperimentContext {
  /** Reports the part done, 0 … 1, and what is being done, in words that may stand in a sentence: “fitting …”. */
  readonly progress: (fraction: number, doing: Sentence | string) => void;
  /** Hands over an intermediate result. */
  readonly partial: (value: unknown) => void;
  /**
   * Lets waiting messages in. Call at least every 50 ms or so of work.
   * @throws Problem "cancelled" where the work is no longer wanted.
   */
  readonly checkpoint: () => Promise<void>;
}

/** A context for running an experiment to its end with nobody listening. */
export const QUIET: ExperimentContext = {
  progress: () => {},
  partial: () => {},
  checkpoint: () => Promise.resolve(),
};

/** A context whose progress, 0 … 1, fills the stretch from `from` to `to` of another's. */
export function stretchOf(context: ExperimentContext, from: number, to: number): ExperimentContext {
  return { ...context, progress: (fraction, doing) => context.progress(from + (to - from) * fraction, doing) };
}

/** A pause for steps: reports the part done and lets messages in. */
export function pausing(context: ExperimentContext, doing: Sentence | string): (fraction: number) => Promise<void> {
  return (fraction) => {
    context.progress(fraction, doing);
    return context.checkpoint();
  };
}
