import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { LineTraining } from "./types.ts";

/**
 * Refuses training data that no model can be fitted to.
 * @throws Problem "input" where there are no samples, lengths differ, or a number is not finite
 */
export function requireLineTraining({ r, U }: LineTraining): void {
  if (r.length === 0) {
    throw new Problem("input", sentence`There are no samples to learn from; at least one is needed.`, "points");
  }
  if (r.length !== U.length) {
    throw new Problem(
      "input",
      sentence`There are ${r.length} distances r and ${U.length} energies U, but each sample needs one of each.`,
      "points",
    );
  }
  for (let i = 0; i < r.length; i++) {
    if (Number.isFinite(r[i]) && Number.isFinite(U[i])) continue;
    throw new Problem(
      "input",
      sentence`Sample ${i + 1} is at r = ${r[i]} with U = ${U[i]}, but both must be finite numbers.`,
      "points",
    );
  }
}

/**
 * Refuses a ridge that makes no sense, or none where two samples coincide.
 * @throws Problem "input" unless λ is finite and ≥ 0, and > 0 where two distances are equal
 */
export function requireLineRidge(ridge: number, r: Float64Array): void {
  if (!(ridge >= 0 && Number.isFinite(ridge))) {
    throw new Problem(
      "input",
      sentence`The ridge λ is ${ridge}, but it must be a finite number, 0 or greater.`,
      "ridge",
    );
  }
  const sorted = r.slice().sort();
  const twin = sorted.find((at, i) => i > 0 && at === sorted[i - 1]);
  if (ridge > 0 || twin === undefined) return;
  throw new Problem(
    "input",
    sentence`Two samples are at r = ${twin}, so with λ = 0 there is no unique solution: use a ridge λ > 0 or move one of them.`,
    "ridge",
  );
}
