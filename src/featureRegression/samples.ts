import { shuffledIndices } from "../random/shuffle.ts";
import { createGenerator, streamSeed } from "../random/xoshiro128.ts";
import type { FeatureSet } from "./types.ts";

/** Rows of a data set, apart for training and for testing. */
export interface Split {
  /** In the order in which a growing training set takes them. */
  readonly training: Int32Array;
  readonly test: Int32Array;
}

/**
 * Draws rows for training and testing without putting any back; the same for the same seed. Smaller training sets are beginnings of
 * larger ones, and the test set does not depend on their size.
 * @param count rows there are; training + test ≤ count
 */
export function splitRows(count: number, training: number, test: number, seed: number): Split {
  const order = shuffledIndices(count, createGenerator(streamSeed(seed, "split")));
  return { training: order.slice(0, training), test: order.slice(count - test) };
}

/** Some rows of a set of feature vectors [rows×d], as an array of its own. */
export function featureRows({ features, dimension }: FeatureSet, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length * dimension);
  for (const [at, row] of rows.entries()) {
    taken.set(features.subarray(row * dimension, (row + 1) * dimension), at * dimension);
  }
  return taken;
}

/** Some entries of a list of numbers. */
export function entriesAt(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row]);
}
