import { expect, it } from "vitest";
import type { ConstantEnergyRun } from "../../src/experiments/constantEnergy.ts";
import { figureTheme } from "./theme.ts";
import { trajectoryFigure } from "./trajectory.ts";

const theme = figureTheme("light");
const box = { x0: -1, x1: 1, y0: -1, y1: 1 };
const energy = { x: Float64Array.of(-1, 1), y: Float64Array.of(-1, 1), values: Float64Array.of(0, 1, 2, 30) };
const run: ConstantEnergyRun = {
  source: "independent",
  x: Float64Array.of(0, 0.5, Number.NaN),
  y: Float64Array.of(0.25, 0.75, Number.NaN),
  kinetic: new Float64Array(3),
  drift: new Float64Array(3),
  ownEnergy: false,
  trueDrift: new Float64Array(3),
  laps: 0,
  lapGain: Number.NaN,
  reflections: 0,
  problem: null,
};

it("draws the path in its source's colour, from its start to its last place that is one", () => {
  const { data } = trajectoryFigure(run, energy, [0, 5], box, theme);
  expect(data.map((trace) => trace.type)).toEqual(["heatmap", "scatter", "scatter", "scatter"]);
  const [, path, start, end] = data;
  expect(path).toMatchObject({ line: { color: theme.sources.independent.color } });
  expect(start).toMatchObject({ x: [0], y: [0.25] });
  expect(end).toMatchObject({ x: [0.5], y: [0.75] });
});

it("shows the ground alone before there is a run, and marks no end of one that never began", () => {
  expect(trajectoryFigure(null, energy, [0, 5], box, theme).data).toHaveLength(1);
  const nowhere = { ...run, x: new Float64Array(2).fill(Number.NaN), y: new Float64Array(2).fill(Number.NaN) };
  expect(trajectoryFigure(nowhere, energy, [0, 5], box, theme).data).toHaveLength(2);
});
