import { describe, expect, it } from "vitest";
import { bandTrace, directLabels, lastFinite, lineLayout, sourceLine, spread } from "./lineLayout.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");

describe("direct labels", () => {
  const labels = (heights: number[]) => heights.map((at) => ({ at, size: 0.1 }));

  it("stay at their curves where there is room", () => {
    expect(spread(labels([0.1, 0.5, 0.9]))).toEqual([0.1, 0.5, 0.9]);
  });

  it("are pushed apart where they would overlap, in order, and kept inside the plot", () => {
    for (const heights of [
      [0.5, 0.5, 0.5, 0.5],
      [0, 0, 0.01],
      [0.98, 0.99, 1.4],
      [0.1, 0.12, 0.9, 0.91],
    ]) {
      const placed = spread(labels(heights));
      for (let i = 1; i < placed.length; i++) expect(placed[i] - placed[i - 1]).toBeGreaterThan(0.0999);
      expect(Math.min(...placed) - 0.05).toBeGreaterThanOrEqual(-0.0301);
      expect(Math.max(...placed) + 0.05).toBeLessThanOrEqual(1.0301);
    }
  });

  it("have room at the right, however long the name", () => {
    const axis = { title: "", range: [0, 1] } as const;
    const roomOf = (text: string) => lineLayout(axis, axis, theme, [{ text, color: "#000000", y: 0 }]).margin?.r;
    expect(roomOf("independent")).toBe(83);
    expect(roomOf("energie-<br><i>be</i>houdend")).toBe(83);
    expect(roomOf("onafhankelijk")).toBe(91);
  });

  it("keep a cluster centred on its curves", () => {
    const placed = spread(labels([0.5, 0.5]));
    expect(placed[0]).toBeCloseTo(0.45, 6);
    expect(placed[1]).toBeCloseTo(0.55, 6);
  });

  it("read logarithmic heights, and leave out what cannot be placed", () => {
    const labels = directLabels(
      [
        { text: "ten", color: "#000000", y: 10 },
        { text: "nothing", color: "#000000", y: 0 },
        { text: "not yet", color: "#000000", y: Number.NaN },
      ],
      { title: "", range: [0, 2], log: true },
      theme,
    );
    expect(labels.map(({ text, y }) => [text, y])).toEqual([["ten", 0.5]]);
  });
});

it("fixes margins, ranges and ticks, and leaves nothing to drag", () => {
  const layout = lineLayout(
    { title: "<i>N</i>", range: [1, 3], log: true },
    { title: "error (<i>k</i><sub>B</sub><i>T</i>)", range: [0, 1] },
    theme,
  );
  expect(layout.dragmode).toBe(false);
  expect(layout.xaxis?.type).toBe("log");
  expect(layout.xaxis?.tickvals).toEqual([10, 20, 50, 100, 200, 500, 1000]);
  expect(layout.yaxis?.range).toEqual([0, 1]);
  expect([layout.xaxis?.automargin, layout.yaxis?.automargin]).toEqual([false, false]);
  expect(layout.yaxis?.title).toMatchObject({ text: expect.stringContaining("error") });
});

it("draws a source in its own dash as well as colour", () => {
  const trace = sourceLine("energyConserving", Float64Array.of(1, 2), Float64Array.of(3, 4), theme, "E %{y}");
  expect(trace.line).toMatchObject({ dash: "dashdot", color: theme.sources.energyConserving.color });
});

it("closes a band there and back, without its gaps", () => {
  const band = bandTrace(
    Float64Array.of(0, 1, 2),
    Float64Array.of(1, Number.NaN, 3),
    Float64Array.of(2, 2, 4),
    "#000000",
  );
  expect(band.x).toEqual([0, 2, 2, 0]);
  expect(band.y).toEqual([2, 4, 3, 1]);
  expect(lastFinite(Float64Array.of(1, 2, Number.NaN))).toBe(2);
  expect(lastFinite(new Float64Array(0))).toBeNaN();
});
