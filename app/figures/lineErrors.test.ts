import { expect, it } from "vitest";
import type { LineScoresResult } from "../../src/experiments/kernelRidge/lineScores.ts";
import { lineErrorsFigure } from "./lineErrors.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const of = (...values: number[]) => Float64Array.from(values);

const result: LineScoresResult = {
  now: {
    lengthScale: 0.3,
    ridge: 1e-8,
    trainingError: 1e-7,
    leaveOneOut: 0.2,
    trueError: 0.05,
    logMarginalLikelihood: 3,
  },
  problem: null,
  lengthScales: of(0.1, 1, 10),
  trainingError: of(1e-9, 1e-4, 0.05),
  leaveOneOut: of(1, 0.1, 0.2),
  trueError: of(0.5, 0.04, 0.1),
};

const drawn = (shown = result, noise = 0) => lineErrorsFigure(shown, 0.3, noise, theme);
const texts = (figure: ReturnType<typeof drawn>) => figure.layout.annotations?.map(({ text }) => text) ?? [];

it("draws the three errors along σ, each with a mark where it is now", () => {
  const scatters = drawn().data.flatMap((trace) => (trace.type === "scatter" ? [trace] : []));
  const lines = scatters.filter(({ name }) => name !== undefined);
  expect(lines.map(({ y }) => y)).toEqual([result.trainingError, result.leaveOneOut, result.trueError]);
  expect(new Set(lines.map(({ line }) => line?.dash)).size).toBe(3);
  const marks = scatters.filter(({ mode }) => mode === "markers");
  expect(marks.map(({ x, y }) => [x, y])).toEqual([
    [[0.3], [1e-7]],
    [[0.3], [0.2]],
    [[0.3], [0.05]],
  ]);
  expect(texts(drawn())).toHaveLength(3);
});

it("is not stretched by training errors near zero, which are off the figure", () => {
  const [low, high] = drawn().layout.yaxis?.range ?? [];
  expect(low).toBeLessThan(Math.log10(0.04));
  expect(low).toBeGreaterThan(Math.log10(0.04) - 1.5);
  expect(high).toBeGreaterThan(0);
  const flat = { ...result, trainingError: of(1e-9, 1e-9, 1e-9) };
  expect(texts(drawn(flat))).not.toContain("at the<br>samples");
});

it("shows the noise where there is some, and the curves where the present σ cannot be fitted", () => {
  expect(texts(drawn(result, 0.07))).toContain("noise");
  expect(texts(drawn())).not.toContain("noise");
  const unfitted = drawn({ ...result, now: null });
  expect(unfitted.data.filter((trace) => trace.type === "scatter" && trace.mode === "markers")).toHaveLength(0);
});
