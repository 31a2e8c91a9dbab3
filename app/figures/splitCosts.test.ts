import { expect, it } from "vitest";
import { costFigure, splitFigure } from "./splitCosts.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const COSTS = {
  shares: Float64Array.of(0, 0.5, 1),
  curlFreePart: Float64Array.of(0, 0.6, 1),
  training: Float64Array.of(2e-3, 2e-3, Number.NaN),
  leaveOneOut: Float64Array.of(8e-3, 9e-3, 7e-3),
  window: Float64Array.of(1.3, 1e-2, 5e-3),
};

it("shows what one part has as what the other has not, named at their ends", () => {
  const { data, layout } = splitFigure(COSTS, 0.5, theme);
  const [now, curlFree, flow] = data;
  expect(now).toMatchObject({ x: [0.5, 0.5] });
  expect(curlFree).toMatchObject({ y: COSTS.curlFreePart, line: { dash: "dashdot" } });
  expect(Array.from((flow as { y: Float64Array }).y)).toEqual([1, 0.4, 0]);
  const labels = layout.annotations?.map(({ text }) => text);
  expect(labels).toEqual(["divergence-<br>free part", "curl-free<br>part"]);
});

it("shows errors up to the whole field at least, so that flat curves look flat, and beyond where they go beyond", () => {
  const { layout, data } = costFigure(COSTS, 0.5, theme);
  const [low, high] = (layout.yaxis?.range ?? []) as number[];
  expect(low).toBeLessThan(Math.log10(2e-3));
  expect(high).toBeGreaterThan(Math.log10(1.3));
  expect(new Set(data.slice(1).map((trace) => (trace as { line: { dash: string } }).line.dash)).size).toBe(3);
  // A curve whose last fit failed is named at its last value.
  expect(layout.annotations).toHaveLength(3);
  const modest = costFigure({ ...COSTS, window: COSTS.leaveOneOut }, 0.5, theme);
  expect(modest.layout.yaxis?.range?.[1]).toBeGreaterThan(0);
});

it("has axes before there is anything to show", () => {
  const none = new Float64Array(0);
  const empty = { shares: none, curlFreePart: none, training: none, leaveOneOut: none, window: none };
  expect(costFigure(empty, 0.5, theme).layout.yaxis?.range).toEqual([-4, 0]);
});
