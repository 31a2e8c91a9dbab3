import type { Cluster } from "../../clusters/types.ts";
import type { FeatureSet } from "../../featureRegression/types.ts";

/** The feature vectors of many clusters, all of one length, below each other. */
export function stackFeatures(clusters: readonly Cluster[], of: (cluster: Cluster) => Float64Array): FeatureSet {
  const rows = clusters.map(of);
  const dimension = rows[0].length;
  const features = new Float64Array(rows.length * dimension);
  for (const [at, row] of rows.entries()) features.set(row, at * dimension);
  return { features, dimension };
}
