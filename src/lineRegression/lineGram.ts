import type { LineKernel } from "../lineKernels/types.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";

/**
 * The kernel between all pairs of points, Kᵢⱼ = k(rᵢ, rⱼ).
 * @param r [N]
 * @returns [N×N] row-major, symmetric
 * @throws Problem "input" where a value is not finite
 */
export function lineGram({ value }: LineKernel, r: Float64Array): Float64Array {
  const n = r.length;
  const gram = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      gram[i * n + j] = value(r[i], r[j]);
      gram[j * n + i] = gram[i * n + j];
    }
  }
  if (gram.every(Number.isFinite)) return gram;
  throw new Problem(
    "input",
    sentence`The kernel between the samples is not a finite number: they lie too far out, or the length scale σ is too small.`,
    "lengthScale",
  );
}
