import { describe, expect, it } from "vitest";
import { findLineKernel, lineKernels } from "../lineKernels/registry.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { fitLine } from "./fitLine.ts";
import { scanLine } from "./scanLine.ts";

const LENGTH_SCALES = [0.1, 0.3, 1];
const RIDGES = [1e-4, 1e-2, 1];
const MEAN = 0.2;

const morse = (r: number) => (1 - Math.exp(-2 * (r - 1))) ** 2 - 1;
const generator = createGenerator(4);
const r = Float64Array.from({ length: 11 }, (_, i) => 0.8 + 0.15 * i + 0.05 * generator.uniform());
const training = { r, U: r.map((at) => morse(at) + 0.02 * generator.normal()) };
const places = Float64Array.from({ length: 40 }, (_, i) => 0.7 + 0.05 * i);
const truth = { r: places, U: places.map(morse) };
const rms = (values: number[]) => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);

describe.each(lineKernels)("a scan with the $label kernel", (definition) => {
  it("finds at each (σ, λ) what leaving each sample out and fitting again finds, and the fit’s own errors", async () => {
    const scan = await scanLine(training, definition, LENGTH_SCALES, RIDGES, { truth, priorMean: MEAN });
    for (const [row, ridge] of RIDGES.entries()) {
      for (const [column, lengthScale] of LENGTH_SCALES.entries()) {
        const at = row * LENGTH_SCALES.length + column;
        const kernel = definition.create(lengthScale);
        const trained = (data: typeof training) => fitLine(data, kernel, ridge, { priorMean: MEAN });
        const left = Array.from(r, (place, out) => {
          const kept = (values: Float64Array) => values.filter((_, i) => i !== out);
          return training.U[out] - trained({ r: kept(r), U: kept(training.U) }).predict(place);
        });
        const whole = trained(training);
        const missed = (data: typeof training) => rms(Array.from(data.r, (x, i) => data.U[i] - whole.predict(x)));
        expect(scan.leaveOneOut[at] / rms(left)).toBeCloseTo(1, 9);
        expect(scan.trainingError[at] / missed(training)).toBeCloseTo(1, 9);
        expect(scan.trueError[at] / missed(truth)).toBeCloseTo(1, 9);
        const likelihood = whole.diagnostics().logMarginalLikelihood ?? Number.NaN;
        expect(scan.logMarginalLikelihood[at] / likelihood).toBeCloseTo(1, 8);
      }
    }
  });
});

it("leaves out what rounding would decide: K of a flat kernel without a ridge", async () => {
  const scan = await scanLine(training, findLineKernel("gaussian"), [50], [0, 1e-2]);
  expect(Array.from(scan.leaveOneOut, Number.isFinite)).toEqual([false, true]);
  expect(scan.trueError.every(Number.isNaN)).toBe(true);
});

it("gives no likelihood where there is no noise", async () => {
  const scan = await scanLine(training, findLineKernel("laplacian"), [0.1], [0]);
  expect(scan.leaveOneOut[0]).toBeGreaterThan(0);
  expect(scan.trainingError[0]).toBe(0);
  expect(scan.logMarginalLikelihood[0]).toBeNaN();
});

it("hands over each column as it comes", async () => {
  const known: number[] = [];
  const onColumn = (_: number, scan: { readonly leaveOneOut: Float64Array }) =>
    known.push(scan.leaveOneOut.filter(Number.isFinite).length);
  await scanLine(training, findLineKernel("matern32"), LENGTH_SCALES, RIDGES, { onColumn });
  expect(known).toEqual([3, 6, 9]);
});

it.each([
  [{ r: new Float64Array(0), U: new Float64Array(0) }, [1], [1], "points"],
  [training, [0], [1], "lengthScale"],
  [training, [1], [-1], "ridge"],
  [training, [], [1], undefined],
])("refuses what cannot be scanned (%#)", async (data, lengthScales, ridges, parameter) => {
  const refused = scanLine(data, findLineKernel("gaussian"), lengthScales, ridges);
  await expect(refused).rejects.toThrow(Problem);
  await expect(refused).rejects.toMatchObject({ kind: "input", parameter });
});
