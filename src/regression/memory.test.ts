import { expect, test } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { asPrinted } from "../matrixKernels/asPrinted.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import { identity } from "../representations/identity.ts";
import { fitKernelRidge } from "./fit.ts";
import { matrixBytes, requireFitMemory, scanBytes } from "./memory.ts";
import { scanHyperparameters } from "./scan.ts";

test("a matrix of 4000 × 4000 doubles is 128 MB, three of them 384 MB", () => {
  expect(matrixBytes(2000, false)).toBe(128e6);
  expect(matrixBytes(4000, true)).toBe(128e6);
  expect(scanBytes(2000, false)).toBe(384e6);
});

test("a fit that takes too much is refused in advance, with its size and with what would do", () => {
  expect(() => requireFitMemory(2000, energyConserving)).not.toThrow();
  // 1.5 · 8 · (2 · 6000)² bytes; one and a half matrices of n × n fit into 1.5 GB up to n = 11,180.
  expect(() => requireFitMemory(6000, energyConserving)).toThrow(
    expect.objectContaining({
      kind: "input",
      parameter: "count",
      message:
        "Fitting 6000 samples would take about 1.7 GB of memory, more than the 1.5 GB allowed: use at most 5590.",
    }),
  );
  expect(() => requireFitMemory(5590, energyConserving)).not.toThrow();
  expect(() => requireFitMemory(5591, energyConserving)).toThrow();
  expect(() => requireFitMemory(11_180, independent)).not.toThrow();
  expect(() => requireFitMemory(11_181, independent)).toThrow();
  // LU keeps the matrix and two triangles besides the room and its own: 5 · 8 · (2 · 3061)² bytes.
  expect(() => requireFitMemory(3061, asPrinted)).not.toThrow();
  expect(() => requireFitMemory(3062, asPrinted)).toThrow();
});

test("the fit itself asks, before it takes any memory, and so does a scan", async () => {
  const many = new Float64Array(12_000).map((_, i) => i);
  const settings = { profile: gaussian, representation: identity.create(), lengthScale: 1, ridge: 1 };
  expect(() =>
    fitKernelRidge({ positions: many, forces: many }, { ...settings, matrixKernel: energyConserving }),
  ).toThrow("Fitting 6000 samples");
  // 3 · 8 · (2 · 6000)² bytes.
  await expect(
    scanHyperparameters(
      { positions: many, forces: many },
      energyConserving,
      gaussian,
      settings.representation,
      [1],
      [1],
    ),
  ).rejects.toThrow("A scan over σ and λ with 6000 samples would take about 3.5 GB of memory");
});
