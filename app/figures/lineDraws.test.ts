import { describe, expect, it } from "vitest";
import type { LineDrawsResult, LineKernelDraws } from "../../src/experiments/kernelRidge/lineDraws.ts";
import { drawsRange, lineDrawsFigure, needsOwnRange } from "./lineDraws.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const of = (...values: number[]) => Float64Array.from(values);

const stationary: LineKernelDraws = {
  kernel: "gaussian",
  prior: { mean: of(0.5, 0.5), standardDeviation: of(1, 1), draws: [of(0, 1), of(1, 0), of(2, 2)] },
  posterior: { mean: of(0, -1), standardDeviation: of(0.5, 0), draws: [of(0.1, -1), of(0.2, -1), of(0.3, -1)] },
  directions: 2,
  problem: null,
};
const wide: LineKernelDraws = {
  ...stationary,
  kernel: "linear",
  prior: { ...stationary.prior, standardDeviation: of(4, 20) },
};
const result: LineDrawsResult = {
  r: of(0.7, 3),
  truth: of(9, -1),
  sampleR: of(3),
  sampleU: of(-1),
  kernels: [stationary, wide],
};

const scatters = (draws: LineKernelDraws, stage: "prior" | "posterior") =>
  lineDrawsFigure(result, draws, stage, theme).data.flatMap((trace) => (trace.type === "scatter" ? [trace] : []));

describe("draws of a kernel", () => {
  it("are lines over a band of two standard deviations, the first of them bold", () => {
    const [band, first, ...others] = scatters(stationary, "prior");
    expect(band).toMatchObject({ fill: "toself", y: [2.5, 2.5, -1.5, -1.5] });
    expect([first, ...others].map(({ y }) => y)).toEqual(stationary.prior.draws);
    expect(first.line?.width).toBeGreaterThan(others[0].line?.width ?? Number.NaN);
  });

  it("stand, after the samples, with the prediction, the truth and the samples", () => {
    const names = scatters(stationary, "posterior").flatMap(({ name }) => name ?? []);
    expect(names).toEqual(["learnt", "truth", "training points"]);
    expect(scatters(stationary, "prior").flatMap(({ name }) => name ?? [])).toEqual([]);
    const unfitted = scatters({ ...stationary, posterior: null }, "posterior").flatMap(({ name }) => name ?? []);
    expect(unfitted).toEqual(["truth", "training points"]);
  });

  it("share their energies, but for a prior far wider than the others", () => {
    const rangeOf = (draws: LineKernelDraws, stage: "prior" | "posterior") =>
      lineDrawsFigure(result, draws, stage, theme).layout.yaxis?.range;
    const shared = [...drawsRange(result)];
    expect(shared[0]).toBeLessThan(0.5 - 3);
    expect(shared[1]).toBeGreaterThan(0.5 + 3);
    expect(rangeOf(stationary, "prior")).toEqual(shared);
    expect(rangeOf(wide, "posterior")).toEqual(shared);
    expect([needsOwnRange(stationary), needsOwnRange(wide)]).toEqual([false, true]);
    expect(rangeOf(wide, "prior")?.[1]).toBeGreaterThan(40);
    // Room for samples a little up a wall; far up it, draws of unit variance would be no more than a line.
    expect(drawsRange({ ...result, sampleU: of(-1, 6) })[1]).toBeGreaterThan(6);
    expect(drawsRange({ ...result, sampleU: of(-1, 250) })[1]).toBeLessThan(12);
  });
});
