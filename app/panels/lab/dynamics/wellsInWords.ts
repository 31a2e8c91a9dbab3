import type { LandscapeParameters } from "../../../../src/experiments/lab.ts";
import { contains } from "../../../../src/geometry.ts";
import { findPotential } from "../../../../src/potentials/registry.ts";
import type { Well } from "../../../../src/potentials/types.ts";
import { t, translated } from "../../../messages/t.ts";

/** The wells that the window shows. */
export function wellsWithin({ potential, box }: Pick<LandscapeParameters, "potential" | "box">): readonly Well[] {
  return findPotential(potential).wells.filter(({ x, y }) => contains(box, x, y));
}

/**
 * Whether "in the left well" can be said of what is in the window: there is another, and both are in it. Beside a well that
 * lies outside, whatever is nearest to it would count as its own.
 */
export function canTellWells(landscape: Pick<LandscapeParameters, "potential" | "box">): boolean {
  const { wells } = findPotential(landscape.potential);
  return wells.length > 1 && wellsWithin(landscape).length === wells.length;
}

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
