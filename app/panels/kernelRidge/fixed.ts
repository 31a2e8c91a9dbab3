import { digits } from "../../format/numbers.ts";

/** A number with so many decimals, so that it changes without jumping; in powers of ten where it is too large for that. */
export function fixed(value: number, decimals: number): string {
  if (!(Math.abs(value) < 1e4)) return digits(value);
  const unit = 10 ** decimals;
  // Nothing is minus zero.
  return (Math.round(unit * value) / unit + 0).toFixed(decimals).replace("-", "−");
}
