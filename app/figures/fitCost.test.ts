import { describe, expect, it } from "vitest";
import type { FitCostResult } from "../../src/experiments/kernelRidge/fitCost.ts";
import { costText, fitCostFigure } from "./fitCost.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");

/** 10⁻⁵ N² ms to fill, 10⁻⁸ N³ ms to solve. */
function measured(counts: readonly number[], done = counts.length): FitCostResult {
  const until = (of: (n: number) => number) => Float64Array.from(counts, (n, i) => (i < done ? of(n) : Number.NaN));
  return {
    counts: Float64Array.from(counts),
    gram: until((n) => 1e-5 * n ** 2),
    solve: until((n) => 1e-8 * n ** 3),
    total: until((n) => 1e-5 * n ** 2 + 1e-8 * n ** 3),
    bytes: until((n) => 12 * n ** 2),
    fits: until(() => 1),
    done,
  };
}

const named = (figure: ReturnType<typeof fitCostFigure>) =>
  figure.data.flatMap((trace) => (trace.type === "scatter" && trace.name !== undefined ? [trace.name] : []));

describe("the cost of fits", () => {
  it("is drawn as far as it is measured, beside what N² and N³ say, dotted, up to the target", () => {
    const figure = fitCostFigure(measured([100, 200, 400, 800], 3), "time", 4000, theme);
    expect(named(figure)).toEqual(["filling <i>K</i>", "solving for <i>α</i>", "training"]);
    const [, expected, solving, , , total] = figure.data;
    if (expected.type !== "scatter" || solving.type !== "scatter" || total.type !== "scatter") throw new Error("other");
    expect(solving.x).toHaveLength(3);
    expect(expected.line?.dash).toBe("dot");
    const ends = (values: unknown) => [Array.from(values as number[]).at(0), Array.from(values as number[]).at(-1)];
    expect(ends(expected.x)).toEqual([100, 4000]);
    expect(ends(expected.y)[1]).toBeCloseTo(1e-5 * 4000 ** 2, 9);
    // Of the sum each part by its own power.
    expect(ends(total.y)[1]).toBeCloseTo(1e-5 * 4000 ** 2 + 1e-8 * 4000 ** 3, 8);
  });

  it("tells the curves apart by dash, marker and name", () => {
    const { data, layout } = fitCostFigure(measured([100, 1000]), "time", 10_000, theme);
    const drawn = data.filter((trace) => trace.type === "scatter" && trace.name !== undefined);
    expect(new Set(drawn.map((trace) => trace.type === "scatter" && trace.line?.dash)).size).toBe(3);
    expect(new Set(drawn.map((trace) => trace.type === "scatter" && trace.marker?.symbol)).size).toBe(3);
    expect(layout.annotations?.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["filling <i>K</i>:<br><i>N</i>²", "solving:<br><i>N</i>³", "training"]),
    );
  });

  it("keeps its axes and margins while results come", () => {
    const layouts = [null, measured([100, 1000], 0), measured([100, 1000], 1), measured([100, 1000])].map(
      (result) => fitCostFigure(result, "time", 10_000, theme).layout,
    );
    for (const { yaxis, margin } of layouts) {
      expect(yaxis?.range).toEqual(layouts[0].yaxis?.range);
      expect(margin).toEqual(layouts[0].margin);
    }
    // A slow computer's times are shown all the same.
    const slow = measured([100, 1000]);
    const range = fitCostFigure({ ...slow, solve: slow.solve.map((ms) => 1e4 * ms) }, "time", 10_000, theme).layout
      .yaxis?.range;
    expect(range?.[1]).toBeGreaterThan(8);
  });

  it("has memory in bytes, as N²", () => {
    const figure = fitCostFigure(measured([100, 1000]), "memory", 10_000, theme);
    expect(named(figure)).toHaveLength(1);
    expect(figure.layout.yaxis?.ticktext).toContain("1 GB");
  });
});

it.each([
  ["time", 0.0032, "3.2 µs"],
  ["time", 0.999, "999 µs"],
  ["time", 12.3, "12 ms"],
  ["time", 1840, "1.8 s"],
  ["time", 180_000, "3 min"],
  ["time", 9e6, "2.5 h"],
  ["memory", 30_000, "30 kB"],
  ["memory", 4.8e7, "48 MB"],
  ["memory", 1.2e9, "1.2 GB"],
] as const)("writes a %s of %f as %s", (view, value, text) => {
  expect(costText(view, value)).toBe(text);
});
