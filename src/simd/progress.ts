/** Floating-point operations between two yields: some 10 ms at the speed of a laptop. */
export const OPERATIONS_PER_STEP = 2e8;

/** Counts floating-point operations. */
export interface Progress {
  /** Adds some and says whether it is time to yield again. */
  readonly isDue: (operations: number) => boolean;
  /** What is done of all. */
  readonly fraction: () => number;
}

/** @param total operations in all */
export function createProgress(total: number): Progress {
  let done = 0;
  let reported = 0;
  return {
    isDue: (operations) => {
      done += operations;
      if (done - reported < OPERATIONS_PER_STEP / 2) return false;
      reported = done;
      return true;
    },
    fraction: () => Math.min(1, done / total),
  };
}
