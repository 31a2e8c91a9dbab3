/** How far predictions are from the truth, in the target's unit. */
export interface PredictionErrors {
  readonly meanAbsolute: number;
  readonly rootMeanSquare: number;
  readonly largest: number;
}

/** Errors of M predictions; both arrays [M]. */
export function predictionErrors(predicted: Float64Array, truth: Float64Array): PredictionErrors {
  let [absolute, square, largest] = [0, 0, 0];
  for (let p = 0; p < truth.length; p++) {
    const error = Math.abs(predicted[p] - truth[p]);
    absolute += error;
    square += error * error;
    largest = Math.max(largest, error);
  }
  return { meanAbsolute: absolute / truth.length, rootMeanSquare: Math.sqrt(square / truth.length), largest };
}

/** Which predictions are farthest from the truth, worst first; of equals the earlier one. */
export function worstCases(predicted: Float64Array, truth: Float64Array, most: number): Int32Array {
  const error = (p: number) => Math.abs(predicted[p] - truth[p]);
  const order = Array.from(truth.keys()).sort((p, q) => error(q) - error(p) || p - q);
  return Int32Array.from(order.slice(0, most));
}
