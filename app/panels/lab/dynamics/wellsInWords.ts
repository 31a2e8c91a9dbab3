import { t, translated } from "../../../messages/t.ts";

/** "left" is said "left well"; a well that is called one already stays so. */
export function wellName(label: string): string {
  return /well$/.test(label) ? translated(label) : t`${translated(label)} well`;
}

/** A part of the walkers, in per cent. */
export function percent(fraction: number): string {
  return Number.isFinite(fraction) ? `${(100 * fraction).toFixed(1)} %` : "–";
}

/** How much of them is in which well: "61.2 % in the left well, 38.8 % in the right well". */
export function sharesInWords(labels: readonly string[], shares: ArrayLike<number>): string {
  return labels.map((label, i) => t`${percent(shares[i])} in the ${wellName(label)}`).join(", ");
}
