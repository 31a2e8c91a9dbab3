import type { TurnedModel, TurnedPredictionsResult } from "../../../../src/experiments/covariant/turnedPredictions.ts";

type Spread = Pick<TurnedPredictionsResult, "spread">;

/** The largest |f(Rρ) − R f(ρ)| over all angles, in parts of the root-mean-square force. */
export function turningResidual({ turning, predictions }: TurnedModel, { spread }: Spread): number {
  return (turning * Math.hypot(predictions[0], predictions[1])) / spread;
}

/** The largest |f(Rρ) − f(ρ)| over all angles, in the same parts. */
export function forceChange({ predictions }: TurnedModel, { spread }: Spread): number {
  let most = 0;
  for (let k = 0; k < predictions.length; k += 2) {
    most = Math.max(most, Math.hypot(predictions[k] - predictions[0], predictions[k + 1] - predictions[1]));
  }
  return most / spread;
}
