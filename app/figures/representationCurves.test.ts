import { describe, expect, it, test } from "vitest";
import {
  emptyNumbers,
  type RepresentationCurve,
  type RepresentationCurves,
} from "../../src/experiments/choosing/representationCurvesResult.ts";
import { contrast } from "./color.ts";
import { bestPower, powerErrors, scanFigure } from "./pairPictures.ts";
import { floorOf, representationCurvesFigure } from "./representationCurves.ts";
import { seriesStyles } from "./seriesStyles.ts";
import { figureTheme, type ThemeName } from "./theme.ts";

const theme = figureTheme("light");
const [style] = seriesStyles(theme);

function curve(id: string, floor: number | null, errors: readonly number[]): RepresentationCurve {
  const numbers = { ...emptyNumbers(errors.length), rootMeanSquare: Float64Array.from(errors) };
  return { id, dimension: 1, floor, numbers };
}

function result(counts: readonly number[], curves: readonly RepresentationCurve[]): RepresentationCurves {
  const spread = 1;
  return { counts: Float64Array.from(counts), repeats: 3, done: 0, failed: 0, problem: null, spread, curves };
}

describe("learning curves of representations", () => {
  const curves = result(
    [10, 100],
    [curve("a", 0.3, [3, 1, 2, 0.5, 0.3, 0.4]), curve("b", 0.001, [9, 8, 7, Number.NaN, Number.NaN, Number.NaN])],
  );
  const figure = representationCurvesFigure(curves, (id) => ({ ...style, label: id.toUpperCase() }), theme, "error");
  const named = (name: string) => figure.data.find((trace) => trace.name === name);

  it("are medians, with gaps where nothing is known yet", () => {
    expect(named("A")).toMatchObject({ x: Float64Array.of(10, 100), y: Float64Array.of(2, 0.4) });
    expect(named("B")).toMatchObject({ y: Float64Array.of(8, Number.NaN) });
    // The band of the quartiles, there and back.
    expect(figure.data[0]).toMatchObject({ y: [2.5, 0.45, 0.35, 1.5] });
  });

  it("have a dashed floor where there is one that counts", () => {
    expect([floorOf(curves, "a"), floorOf(curves, "b")]).toEqual([0.3, null]);
    expect(named("A (floor)")).toMatchObject({ y: [0.3, 0.3] });
    expect(named("B (floor)")).toBeUndefined();
  });

  it("leave out what has no name", () => {
    const one = representationCurvesFigure(curves, (id) => (id === "a" ? { ...style, label: "A" } : null), theme, "");
    expect(one.data.map(({ name }) => name).filter(Boolean)).toEqual(["A (floor)", "A"]);
  });
});

describe("the scan over powers", () => {
  const scan = result([80], [curve("1", null, [5, 4, 6]), curve("2", null, [1, 2, 3]), curve("3", null, [9, 9, 9])]);

  it("is best where the median is least", () => {
    const errors = powerErrors(scan);
    expect([...errors.n]).toEqual([1, 2, 3]);
    expect([...errors.median]).toEqual([5, 2, 9]);
    expect(bestPower(errors)).toBe(2);
    expect(bestPower(powerErrors(result([80], [curve("1", null, [Number.NaN, Number.NaN, Number.NaN])])))).toBeNull();
  });

  it("rings the least and dots the reader’s own", () => {
    const { data } = scanFigure(scan, 3, theme);
    expect(data.find(({ name }) => name === "least")).toMatchObject({ x: [2], y: [2] });
    expect(data.find(({ name }) => name === "your n")).toMatchObject({ x: [3, 3] });
  });
});

test.each<[ThemeName]>([["light"], ["dark"], ["projector"]])("series can be read and told apart in %s", (name) => {
  const shown = figureTheme(name);
  const styles = seriesStyles(shown);
  for (const { color } of styles) expect(contrast(color, shown.paper)).toBeGreaterThan(4.5);
  for (const key of ["color", "dash", "marker"] as const) {
    expect(new Set(styles.map((each) => each[key])).size).toBe(styles.length);
  }
});
