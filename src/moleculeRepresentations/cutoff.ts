import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";

/** How neighbours stop to count with distance. */
export type CutoffKind = "cosine" | "hard";

/** f_c(R) and its slope, R and R_c in Å. */
export interface Cutoff {
  /** R_c: nothing beyond counts. */
  readonly radius: number;
  readonly value: (r: number) => number;
  /** f_c′(R); for the hard cutoff zero on either side of its jump. */
  readonly slope: (r: number) => number;
}

/** No neighbourhood is larger than this, in Å. */
const LARGEST_CUTOFF = 20;

/**
 * The cosine goes to zero with its slope: f_c = ½[cos(πR/R_c) + 1] below R_c. The hard one, 1 below R_c and 0 from there
 * on, is what not to do.
 *
 * Source: J. Behler & M. Parrinello, Phys. Rev. Lett. 98, 146401 (2007), doi:10.1103/PhysRevLett.98.146401.
 * @throws Problem "input" unless 0 < R_c ≤ 20 Å
 */
export function createCutoff(kind: CutoffKind, radius: number): Cutoff {
  if (!(radius > 0 && radius <= LARGEST_CUTOFF)) {
    throw new Problem(
      "input",
      sentence`The cutoff R_c must be above zero and at most ${LARGEST_CUTOFF} Å, not ${radius}.`,
      "cutoff",
    );
  }
  if (kind === "hard") return { radius, value: (r) => (r < radius ? 1 : 0), slope: () => 0 };
  const rate = Math.PI / radius;
  return {
    radius,
    value: (r) => (r < radius ? 0.5 * (Math.cos(rate * r) + 1) : 0),
    slope: (r) => (r < radius ? -0.5 * rate * Math.sin(rate * r) : 0),
  };
}
