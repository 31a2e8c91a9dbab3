import { expect, test, vi } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { matrixKernels } from "../matrixKernels/registry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";

/** Eight samples in a box of half width 3 with random forces. */
function training() {
  const generator = createGenerator(5);
  return {
    positions: Float64Array.from({ length: 16 }, () => 6 * generator.uniform() - 3),
    forces: Float64Array.from({ length: 16 }, () => generator.normal()),
  };
}

/** Fits and scans with every kernel, on a platform with or without WebAssembly. */
async function everything(withSimd: boolean) {
  vi.resetModules();
  if (!withSimd) vi.doMock("../simd/instance.ts", () => ({ simd: null }));
  const { fitKernelRidge } = await import("./fit.ts");
  const { scanHyperparameters } = await import("./scan.ts");
  const results = [];
  for (const matrixKernel of matrixKernels) {
    const representation = identity.create();
    const settings = { matrixKernel, profile: gaussian, representation, lengthScale: 1.3, ridge: 0.1 };
    const model = fitKernelRidge(training(), settings);
    const out = new Float64Array(2);
    model.force(0.7, -0.4, out, 0);
    const scan = await scanHyperparameters(training(), matrixKernel, gaussian, representation, [1.3, 2], [0.01, 0.1]);
    const { leaveOneOut, logMarginalLikelihood, conditionNumber } = model.diagnostics();
    results.push(
      ...[...model.weights, ...out, leaveOneOut, logMarginalLikelihood ?? 0, conditionNumber],
      ...[...scan.leaveOneOut, ...scan.logMarginalLikelihood].map((value) => (Number.isNaN(value) ? 0 : value)),
    );
  }
  vi.doUnmock("../simd/instance.ts");
  return results;
}

test("where there is no WebAssembly, fits, predictions, diagnostics and scans are the same", async () => {
  const slow = await everything(false);
  const fast = await everything(true);
  expect(slow).toHaveLength(fast.length);
  for (const [i, value] of slow.entries()) expect(fast[i]).toBeCloseTo(value, 9);
});
