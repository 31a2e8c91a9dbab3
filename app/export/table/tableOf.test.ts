import { describe, expect, it } from "vitest";
import { fieldFigure, sharedScales } from "../../figures/field.ts";
import type { Figure, Trace } from "../../figures/figure.ts";
import { fieldsResult, landscapeResult } from "../../figures/fixtures.ts";
import { bandTrace } from "../../figures/lineLayout.ts";
import { samplesFigure, samplesWithForces } from "../../figures/samples.ts";
import { surfaceFigure } from "../../figures/surface.ts";
import { figureTheme } from "../../figures/theme.ts";
import { type Table, tableOf } from "./tableOf.ts";
import { nameByLook } from "./traceNames.ts";

const theme = figureTheme("light");
const rowsOf = (table: Table, series: string) => table.rows.filter(([name]) => name === series);
const axes = { xaxis: { title: { text: "<i>r</i> (nm)" } }, yaxis: { title: { text: "energy (kT)" } } };
const figureOf = (...data: Trace[]): Figure => ({ data, layout: axes });

describe("a map with arrows and samples", () => {
  const result = fieldsResult();
  const figure = fieldFigure(result.models[0].map!, result, sharedScales(result, "error"), theme);
  const table = tableOf(figure, []);

  it("has one column for each quantity with its unit", () => {
    expect(table.columns).toEqual([
      "series",
      "x (reduced length)",
      "y (reduced length)",
      "f_x",
      "f_y",
      expect.any(String),
    ]);
    for (const row of table.rows) expect(row).toHaveLength(6);
  });

  it("has the arrows’ own components, not their lengths on the page", () => {
    const arrows = rowsOf(table, "arrows");
    expect(arrows.length).toBeGreaterThan(20);
    // The field of the fixture: f = −(x, y) + 0.5·(−y, x).
    for (const [, x, y, fx, fy] of arrows) {
      expect(fx).toBeCloseTo(-Number(x) - 0.5 * Number(y), 12);
      expect(fy).toBeCloseTo(-Number(y) + 0.5 * Number(x), 12);
    }
  });

  it("has the samples where they are", () => {
    expect(rowsOf(table, "samples").map(([, x, y]) => [x, y])).toEqual([
      [0, 0],
      [1, 2],
      [-1, 1],
    ]);
  });

  it("has the map last, a row for each of its points", () => {
    const map = rowsOf(table, "map");
    expect(map).toHaveLength(33 * 33);
    expect(table.rows.slice(-map.length)).toEqual(map);
    // Its error is 0.5·|r|.
    for (const [, x, y, fx, , error] of map) {
      expect(fx).toBeNull();
      expect(error).toBeCloseTo(0.5 * Math.hypot(Number(x), Number(y)), 12);
    }
  });
});

describe("curves", () => {
  it("are numbered where they share a name, and have no rows where they are broken off", () => {
    const curve = (y: number[]): Trace => ({ type: "scatter", mode: "lines", name: "learnt", x: [0, 1, 2], y });
    const { columns, rows } = tableOf(figureOf(curve([5, Number.NaN, 7]), curve([8, 9, -0])), []);
    expect(columns).toEqual(["series", "r (nm)", "energy (kT)"]);
    expect(rows).toEqual([
      ["learnt 1", 0, 5],
      ["learnt 1", 1, null],
      ["learnt 1", 2, 7],
      ["learnt 2", 0, 8],
      ["learnt 2", 1, 9],
      ["learnt 2", 2, 0],
    ]);
    const gap: Trace = { type: "scatter", x: [1, Number.NaN, 2], y: [1, Number.NaN, 2] };
    expect(tableOf(figureOf(gap), []).rows).toHaveLength(2);
  });

  it("have a band’s edges side by side, named by whose colour it has", () => {
    const [x, low, high] = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ].map((values) => Float64Array.from(values));
    const band = bandTrace(x, low, high, theme.sources.independent.band);
    const { columns, rows } = tableOf(figureOf(band), [], nameByLook(theme));
    expect(columns).toEqual(["series", "r (nm)", "energy (kT), lower edge", "energy (kT), upper edge"]);
    expect(rows).toEqual([
      ["independent (band)", 1, 4, 7],
      ["independent (band)", 2, 5, 8],
      ["independent (band)", 3, 6, 9],
    ]);
  });
});

it("the samples’ figure has positions and forces in one series, and no faint contours", () => {
  const { positions, forces } = fieldsResult();
  const box = { x0: -2, x1: 2, y0: -1, y1: 3 };
  const figure = samplesFigure(null, landscapeResult(), box, theme);
  expect(figure.data).toHaveLength(1);
  const table = tableOf(figure, [samplesWithForces(positions, forces, theme)]);
  expect(table.columns).toEqual(["series", "x (reduced length)", "y (reduced length)", "f_x", "f_y"]);
  expect(table.rows).toEqual([
    ["samples", 0, 0, 0, 0],
    ["samples", 1, 2, -1, -2],
    ["samples", -1, 1, 1, -1],
  ]);
});

it("a surface has its own axes’ names", () => {
  const table = tableOf(surfaceFigure(landscapeResult(), theme), []);
  expect(table.columns).toEqual(["series", "x", "y", "V/k_BT"]);
  expect(table.rows.length).toBeGreaterThan(100);
});
