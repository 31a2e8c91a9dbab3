/**
 * A long computation in short stretches: it yields the part done so far, 0 … 1, every few dozen milliseconds at the
 * latest, and returns its result. Whoever runs it decides what happens in between: nothing, or letting messages in.
 * Left half-way (`return`), it gives back the memory it holds.
 */
export type Steps<T> = Generator<number, T, void>;

/** Runs to the end without a pause. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Runs to the end, with a pause after each stretch.
 * @param pause told the part done; what it throws ends the computation, and is thrown on
 */
export async function runWithPauses<T>(steps: Steps<T>, pause: (fraction: number) => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    try {
      await pause(value);
    } catch (thrown) {
      // Thrown where the computation stands, so that it gives back what it holds on the way out.
      steps.throw(thrown);
      throw thrown;
    }
  }
}
