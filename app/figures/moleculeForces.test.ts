import { expect, test } from "vitest";
import { doubtFigure } from "./doubt.ts";
import type { ScatterTrace, Trace } from "./figure.ts";
import { forceParityFigure } from "./forceParity.ts";
import { heatFigure } from "./heatCurves.ts";
import { motionTracesFigure } from "./motionTraces.ts";
import { seriesStyles } from "./seriesStyles.ts";
import { figureTheme } from "./theme.ts";
import { vibrationsFigure } from "./vibrations.ts";

const theme = figureTheme("light");
const [style] = seriesStyles(theme);
const series = { ...style, label: "a model" };

function scatter(trace: Trace | undefined): ScatterTrace {
  if (trace?.type !== "scatter") throw new Error("There is no such trace.");
  return trace;
}

test("of all force components those of the geometry looked at are ringed", () => {
  const truth = Float64Array.of(1, 2, 3, 4, 5, 6);
  const { data } = forceParityFigure({ truth, predicted: truth.map((force) => force + 1), size: 3 }, 1, style, theme);
  const ringed = scatter(data[2]);
  expect([ringed.x, ringed.y].map((values) => Array.from(values as Float64Array))).toEqual([
    [4, 5, 6],
    [5, 6, 7],
  ]);
});

test("what drifts out of the picture does not make it useless for the others", () => {
  const times = Float64Array.of(0, 1000, 2000);
  const still = { ...series, values: Float64Array.of(0, 1e-9, -1e-9) };
  const away = { ...series, values: Float64Array.of(0, 1e4) };
  const axes = { title: "", least: 5, most: 1000, duration: 2 };
  const { data, layout } = motionTracesFigure(times, [still, away], axes, theme);
  // And a little room.
  expect(layout.yaxis?.range?.[1]).toBeGreaterThanOrEqual(1000);
  expect(layout.yaxis?.range?.[1]).toBeLessThan(1100);
  // In ps, and as far as it goes.
  expect(Array.from(scatter(data[1]).x as Float64Array)).toEqual([0, 1]);
  const alone = motionTracesFigure(times, [still], axes, theme).layout.yaxis?.range ?? [];
  expect(alone[1]).toBeGreaterThanOrEqual(5);
});

test("a spectrum that there is none of leaves only its small vibrations", () => {
  const frequencies = Float64Array.of(0, 1000, 2000);
  const one = { ...series, intensity: Float64Array.of(0, 2, 0), harmonic: Float64Array.of(-300, 1010) };
  const none = { ...series, intensity: new Float64Array(3).fill(Number.NaN), harmonic: Float64Array.of(990) };
  const { data } = vibrationsFigure(frequencies, [one, none], theme);
  expect(data.map((trace) => scatter(trace).mode)).toEqual(["lines", "markers", "markers"]);
  // Imaginary ones are no vibrations.
  expect(Array.from(scatter(data[1]).x as Float64Array)).toEqual([1010]);
  expect((scatter(data[1]).y as Float64Array)[0]).toBeLessThan(0);
});

test("errors over temperature leave out what nothing is known of, and mark the temperature trained at", () => {
  const temperatures = Float64Array.of(100, 300, 1000);
  const known = { ...series, values: Float64Array.of(1, 2, 30) };
  const unknown = { ...series, values: new Float64Array(3).fill(Number.NaN) };
  const { data, layout } = heatFigure(temperatures, [known, unknown], { trainedAt: 300, title: "" }, theme);
  expect(data).toHaveLength(2);
  expect(scatter(data[0]).x).toEqual([300, 300]);
  const [low, high] = layout.yaxis?.range ?? [];
  expect(10 ** Number(low)).toBeLessThan(1);
  expect(10 ** Number(high)).toBeGreaterThan(30);
  // With nothing known there is a frame.
  expect(heatFigure(temperatures, [unknown], { trainedAt: null, title: "" }, theme).data).toHaveLength(0);
});

test("doubts are told in units of the usual one, with the levels that the light goes by", () => {
  const told = { energyDeviation: Float64Array.of(2, 40, 1e-9), usualDeviation: 2 };
  const axes = { duration: 0.002, warning: 1.5, alarm: 5 };
  const { data, layout } = doubtFigure(Float64Array.of(0, 1, 2, 3), told, axes, theme);
  expect(data.slice(0, 2).map((trace) => scatter(trace).y)).toEqual([
    [1.5, 1.5],
    [5, 5],
  ]);
  expect(Array.from(scatter(data[2]).y as Float64Array)).toEqual([1, 20, 5e-10]);
  // What is next to nothing does not stretch the axis.
  expect(Number(layout.yaxis?.range?.[0])).toBeGreaterThan(-3);
});
