import { digits } from "../../../format/numbers.ts";

/** How the numbers of a matrix are written, all with the same decimals: three where all are below 10, fewer above. */
export function writerFor(values: Float64Array): (value: number) => string {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const decimals = largest < 10 ? 3 : largest < 100 ? 2 : 1;
  const unit = 10 ** decimals;
  return (value) => {
    if (!(Math.abs(value) < 1e4)) return digits(value);
    // Nothing is minus zero.
    return (Math.round(unit * value) / unit + 0).toFixed(decimals).replace("-", "−");
  };
}
