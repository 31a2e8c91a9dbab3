/**
 * How an experiment talks to whoever runs it. In the worker these become messages; in Node's tests, nothing.
 */
export interface ExperimentContext {
  /** Reports the part done, 0 … 1, and what is being done. */
  readonly progress: (fraction: number, doing: string) => void;
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
