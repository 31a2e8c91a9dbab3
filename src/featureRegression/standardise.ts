/** How features are shifted and scaled, component by component: x′ = (x − mean) / scale. */
export interface Standardisation {
  /** [d]. */
  readonly means: Float64Array;
  /** Standard deviations [d]; 1 where a component never changes. */
  readonly scales: Float64Array;
}

/** Of the largest magnitude of a component, the part below which its spread is rounding. */
const CONSTANT = 1e-12;

/**
 * Means and standard deviations of each component; to be taken from the training set alone.
 * @param features [N×d] row-major
 */
export function standardisationOf(features: Float64Array, dimension: number): Standardisation {
  const count = features.length / dimension;
  const means = new Float64Array(dimension);
  const scales = new Float64Array(dimension);
  const largest = new Float64Array(dimension);
  for (let i = 0; i < features.length; i++) {
    means[i % dimension] += features[i] / count;
    largest[i % dimension] = Math.max(largest[i % dimension], Math.abs(features[i]));
  }
  for (let i = 0; i < features.length; i++) scales[i % dimension] += (features[i] - means[i % dimension]) ** 2 / count;
  for (let k = 0; k < dimension; k++) {
    const scale = Math.sqrt(scales[k]);
    scales[k] = scale > CONSTANT * largest[k] ? scale : 1;
  }
  return { means, scales };
}

/** The features shifted and scaled, as an array of its own [N×d]. */
export function standardised(features: Float64Array, { means, scales }: Standardisation): Float64Array {
  const dimension = means.length;
  return features.map((value, i) => (value - means[i % dimension]) / scales[i % dimension]);
}
