import { t } from "../../../messages/t.ts";

/** A part of a mean square in whole per cent; what is worse than nothing is not told apart further. */
export function explained(part: number): string {
  if (Number.isNaN(part)) return "–";
  if (part < -1) return t`less than nothing`;
  // All but so little is told as such: 100 % would be a lie.
  if (part < 1 && part >= 0.995) return part >= 0.9995 ? "> 99.9 %" : `${(100 * part).toFixed(1)} %`;
  // No minus before a zero.
  return `${Math.round(100 * part) || 0} %`.replace("-", "−");
}
