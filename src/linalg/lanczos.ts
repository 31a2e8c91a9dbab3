import type { Steps } from "./steps.ts";
import { tridiagonalExtremes } from "./tridiagonalEigenvalues.ts";

/** Largest and smallest (most negative) eigenvalue, as far as Lanczos has found them. */
export interface ExtremeEigenvalues {
  readonly smallest: number;
  readonly largest: number;
}

/** Enough for a few per cent at worst on Gram matrices; exact up to rounding for n no larger than this. */
const MOST_STEPS = 40;
/** It stops sooner where so many steps have not moved what is watched by more than the tolerance. */
const PATIENCE = 4;
const TOLERANCE = 1e-10;

/**
 * Extreme eigenvalues of a symmetric operator A by the Lanczos iteration with full reorthogonalisation.
 *
 * The start vector is fixed (an irrational rotation), so the same matrix always gives the same answer.
 * The estimates lie inside the spectrum: smallest ≥ λ_min, largest ≤ λ_max.
 *
 * @param apply writes A x into `out`, both [n]
 * @param bothEnds whether it goes on until both ends have settled, or only the one of larger magnitude, which is all that
 * a condition number rests on
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), §10.1–10.3.
 */
export function* extremeEigenvalues(
  apply: (x: Float64Array, out: Float64Array) => void,
  n: number,
  bothEnds = true,
): Steps<ExtremeEigenvalues> {
  const limit = Math.min(n, MOST_STEPS);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];

  const GOLDEN = 0.6180339887498949;
  let next = new Float64Array(n).map((_, i) => (((i + 1) * GOLDEN) % 1) - 0.4);
  let length = Math.sqrt(inner(next, next));
  let scale = 0;
  let found: ExtremeEigenvalues = { smallest: 0, largest: 0 };

  for (let step = 0; step < limit; step++) {
    const v = next.map((x) => x / length);
    basis.push(v);
    next = new Float64Array(n);
    apply(v, next);
    const alpha = inner(v, next);
    diagonal.push(alpha);
    if (step % PATIENCE === PATIENCE - 1) {
      const before = found;
      found = tridiagonalExtremes(diagonal, offDiagonal);
      if (hasSettled(before, found, bothEnds)) return found;
    }
    // Twice is enough (Parlett): the second sweep removes what rounding left of the first.
    for (let sweep = 0; sweep < 2; sweep++) for (const u of basis) subtractMultiple(next, inner(u, next), u);
    length = Math.sqrt(inner(next, next));
    scale = Math.max(scale, Math.abs(alpha), length);
    // The vectors so far span an invariant subspace: nothing more can be learnt from them.
    if (!(length > 1e-14 * scale)) break;
    offDiagonal.push(length);
    yield step / limit;
  }
  return tridiagonalExtremes(diagonal, offDiagonal);
}

function hasSettled(before: ExtremeEigenvalues, now: ExtremeEigenvalues, bothEnds: boolean): boolean {
  const allowed = TOLERANCE * magnitude(now);
  if (!bothEnds) return Math.abs(magnitude(now) - magnitude(before)) <= allowed;
  return Math.abs(now.smallest - before.smallest) <= allowed && Math.abs(now.largest - before.largest) <= allowed;
}

function magnitude({ smallest, largest }: ExtremeEigenvalues): number {
  return Math.max(Math.abs(smallest), Math.abs(largest));
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function subtractMultiple(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] -= factor * vector[i];
}
