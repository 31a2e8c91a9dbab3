import { describe, expect, test } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import { fitKernelRidge } from "./fit.ts";

/** Largest row sum of magnitudes. */
function normInfinity(rows: Float64Array[]): number {
  return Math.max(...rows.map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0)));
}

/** K + λI of the lecture's formulas, typed anew, all components [2N×2N]. */
function system(kernel: MatrixKernelDefinition, r: Float64Array, sigma: number, ridge: number): Float64Array[] {
  const n = r.length;
  const rows = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const [a, b] = [i & 1, j & 1];
      const d = [r[i - a] - r[j - b], r[i - a + 1] - r[j - b + 1]];
      const k = Math.exp(-(d[0] ** 2 + d[1] ** 2) / (2 * sigma ** 2));
      const delta = a === b ? 1 : 0;
      rows[i][j] = kernel === independent ? delta * k : (delta - (d[a] * d[b]) / sigma ** 2) * k;
      if (i === j) rows[i][j] += ridge;
    }
  }
  return rows;
}

describe.each([independent, energyConserving])("$label", (kernel) => {
  // ‖(K + λI)α − y‖ / (‖K + λI‖ ‖α‖ + ‖y‖): what of the data's rounding the weights explain (Rigal & Gaches 1967).
  // So few are factorised; of so many, some are solved by conjugate gradients.
  const cases = [120, 320].flatMap((count) => [1e-9, 1e-6, 1e-3, 1].map((ridge) => [count, ridge] as const));
  test.each(cases)("the solve's backward error is at rounding, N = %i, λ = %s", (count, ridge) => {
    const generator = createGenerator(11);
    const positions = Float64Array.from({ length: 2 * count }, () => 10 * generator.uniform() - 5);
    const forces = Float64Array.from({ length: 2 * count }, () => generator.normal());
    const sigma = 2;
    const { weights } = fitKernelRidge(
      { positions, forces },
      { matrixKernel: kernel, profile: gaussian, representation: identity.create(), lengthScale: sigma, ridge },
    );
    const rows = system(kernel, positions, sigma, ridge);
    let residual = 0;
    for (const [i, row] of rows.entries()) {
      const product = row.reduce((sum, entry, j) => sum + entry * weights[j], 0);
      residual = Math.max(residual, Math.abs(product - forces[i]));
    }
    const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = normInfinity(rows) * largest(weights) + largest(forces);
    expect(residual / scale).toBeLessThan(1e-15);
  });
});
