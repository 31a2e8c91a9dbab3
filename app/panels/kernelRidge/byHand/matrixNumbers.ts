import { fixed } from "../fixed.ts";

/** How the numbers of a matrix are written, all with the same decimals: three where all are below 10, fewer above. */
export function writerFor(values: Float64Array): (value: number) => string {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const decimals = largest < 10 ? 3 : largest < 100 ? 2 : 1;
  return (value) => fixed(value, decimals);
}
