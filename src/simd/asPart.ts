/**
 * Runs steps as a part of longer ones.
 * @param from what is done before them, of all; @param to what is done after them
 */
export function* asPart<Result>(steps: Generator<number, Result>, from: number, to: number): Generator<number, Result> {
  const results: Result[] = [];
  const whole = (function* () {
    results.push(yield* steps);
  })();
  for (const fraction of whole) yield from + (to - from) * fraction;
  return results[0];
}
