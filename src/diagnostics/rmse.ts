/** Root-mean-square of all entries. */
export function rootMeanSquare(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / values.length);
}

/** Root-mean-square difference per entry; for forces [N×2], per component. Both arrays of one length. */
export function rmse(values: Float64Array, reference: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - reference[i]) ** 2;
  return Math.sqrt(sum / values.length);
}

/**
 * Root-mean-square difference after the best constant has been taken away: the error of an energy, whose zero means
 * nothing. √⟨(d − ⟨d⟩)²⟩ with d = values − reference.
 */
export function rmseUpToConstant(values: Float64Array, reference: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += (values[i] - reference[i]) / values.length;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - reference[i] - mean) ** 2;
  return Math.sqrt(sum / values.length);
}
