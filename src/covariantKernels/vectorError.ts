import type { VectorModel, VectorTraining } from "./fitVectors.ts";
import { rootMeanSquare } from "./learnVectors.ts";

/** Predictions between two pauses: a few milliseconds. */
const STRETCH = 10;

/**
 * A model's root-mean-square error per component on neighbourhoods that it has not seen.
 * @param pause awaited between stretches of work; throws to stop
 */
export async function vectorError(
  model: VectorModel,
  { neighbourhoods, targets }: VectorTraining,
  pause: () => Promise<void>,
): Promise<number> {
  const residuals = targets.slice();
  const d = targets.length / neighbourhoods.length;
  for (const [i, one] of neighbourhoods.entries()) {
    for (const [c, value] of model.predict(one).entries()) residuals[i * d + c] -= value;
    if (i % STRETCH === 0) await pause();
  }
  return rootMeanSquare(residuals);
}
