import { describe, expect, it } from "vitest";
import { fieldFigure, sharedScales } from "./field.ts";
import type { Figure } from "./figure.ts";
import { fieldsResult, landscapeResult } from "./fixtures.ts";
import { landscapeFigure } from "./landscape.ts";
import { heatmapTrace } from "./mapTraces.ts";
import { type PlotGeometry, plotGeometry } from "./plotGeometry.ts";
import { quickPicture } from "./quickPicture.ts";
import { figureTheme } from "./theme.ts";

const THEME = figureTheme("light");
/** 400 × 300 pixels in all; what is between the margins follows from the layout. */
const SIZE = [400, 300] as const;

const result = fieldsResult();
const scales = sharedScales(result, "error");
const [independent] = result.models;
if (independent.map === null) throw new Error("no map");
const figure = fieldFigure(independent.map, result, scales, THEME, { colorBar: false });
const geometry = plotGeometry(figure.layout, ...SIZE) as PlotGeometry;

function pictureOf(some: Figure) {
  const picture = quickPicture(some, geometry);
  if (picture === null) throw new Error("not paintable");
  return picture;
}

/** The pixel of one grid point, as numbers 0 … 255. */
function pixel(picture: ReturnType<typeof pictureOf>, column: number, row: number) {
  const [{ columns, pixels }] = picture.maps;
  return [...pixels.subarray(4 * (row * columns + column), 4 * (row * columns + column) + 4)];
}

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

describe("the map", () => {
  const { maps } = pictureOf(figure);

  it("reaches half a cell beyond the axes, as a map of points does, in whole pixels", () => {
    const [{ left, top, width, height, columns, rows }] = maps;
    // 33 points over 4 units: cells of 1/8; em = 13, so margins of 47, 13, 9 and 44 pixels.
    const [perX, perY] = [(400 - 47 - 13) / 4, (300 - 9 - 44) / 4];
    expect([columns, rows]).toEqual([33, 33]);
    expect(left).toBeCloseTo(47 - perX / 16, 9);
    expect(top).toBeCloseTo(9 - perY / 16, 9);
    expect(width).toBe(Math.round((4 + 1 / 8) * perX));
    expect(height).toBe(Math.round((4 + 1 / 8) * perY));
  });

  it("has its first row at the top, where y is largest", () => {
    const picture = pictureOf(figure);
    // |error| = ½ |r|: zero at the origin, which is column 16 and, from the top, row 24 (y runs from −1 to 3).
    expect(pixel(picture, 16, 24)).toEqual([...rgb(THEME.errorScale[0][1]), 255]);
    const [top, bottom] = [pixel(picture, 16, 0), pixel(picture, 16, 32)];
    expect(top).not.toEqual(bottom);
    const brightness = ([r, g, b]: number[]) => r + g + b;
    expect(brightness(top)).toBeLessThan(brightness(bottom));
  });

  it("takes its colours from the scale, blended in sRGB between the stops, and clamps them at its ends", () => {
    const x = Float64Array.of(0, 1, 2, 3, 4);
    const map = { x, y: Float64Array.of(0, 1), values: Float64Array.of(-5, 0, 2.5, 10, 99, 1, 1, 1, 1, Number.NaN) };
    const trace = heatmapTrace(map, THEME, {
      scale: [
        [0, "#000000"],
        [0.5, "#804020"],
        [1, "#ffffff"],
      ],
      range: [0, 10],
      title: "",
      hover: ["", ".3f"],
    });
    const picture = pictureOf({ data: [trace], layout: figure.layout });
    const colors = [0, 1, 2, 3, 4].map((column) => pixel(picture, column, 1));
    expect([colors[0], colors[1]]).toEqual([
      [0, 0, 0, 255],
      [0, 0, 0, 255],
    ]);
    expect([colors[3], colors[4]]).toEqual([
      [255, 255, 255, 255],
      [255, 255, 255, 255],
    ]);
    // A quarter of the way: half of 128, 64, 32.
    for (const [channel, expected] of [64, 32, 16].entries()) {
      expect(Math.abs(colors[2][channel] - expected)).toBeLessThanOrEqual(1);
    }
    expect(pixel(picture, 4, 0)).toEqual([0, 0, 0, 0]);
  });
});

describe("arrows and dots", () => {
  const { arrows, dots } = pictureOf(figure);
  const [{ points, color, width }] = arrows;

  it("stand on the same points as Plotly's, in its colour and width", () => {
    // Every other of 33 points along each axis.
    expect(points.length).toBe(10 * 17 * 17);
    expect([color, width]).toEqual([THEME.arrow, 1.2]);
  });

  it("are centred, along the force, with length (|f| / reference)^½ of 0.95 spacings", () => {
    // Of f = −(x, y) + ½ (−y, x); the arrow at the lower left is the first: (−2, −1) → f = (2.5, 0), as wide axes as high.
    const [tailX, tailY, tipX, tipY] = points;
    const [centreX, centreY] = geometry.toPixel(-2, -1);
    expect((tailX + tipX) / 2).toBeCloseTo(centreX, 6);
    expect((tailY + tipY) / 2).toBeCloseTo(centreY, 6);
    expect(tipY).toBeCloseTo(tailY, 1);
    const full = (0.95 * 0.25 * (400 - 47 - 13)) / 4;
    const expected = Math.min(1, Math.sqrt(2.5 / scales.arrowReference)) * full;
    expect(Math.abs(tipX - tailX - expected)).toBeLessThan(0.02);
  });

  it("have barbs of 5.8 line widths, 15° off the shaft, and shorter ones on short arrows", () => {
    for (let at = 0; at < points.length; at += 10) {
      const [tailX, tailY, tipX, tipY, barbX, barbY] = points.subarray(at, at + 6);
      const shaft = Math.hypot(tipX - tailX, tipY - tailY);
      const barb = Math.hypot(tipX - barbX, tipY - barbY);
      expect(barb).toBeCloseTo(Math.min(5.8 * 1.2, 0.7 * shaft), 9);
      if (shaft === 0) continue;
      const cosine = ((tipX - tailX) * (tipX - barbX) + (tipY - tailY) * (tipY - barbY)) / (shaft * barb);
      expect(cosine).toBeCloseTo(Math.cos(Math.PI / 12), 9);
    }
  });

  it("marks the samples where they are", () => {
    const [{ centres, radius, fill, ring, ringWidth }] = dots;
    expect([radius, fill, ring, ringWidth]).toEqual([2.75, THEME.sample.fill, THEME.sample.ring, 1.5]);
    expect([...centres.subarray(2, 4)]).toEqual([...geometry.toPixel(1, 2)]);
    expect(centres.length).toBe(result.positions.length);
  });
});

it("leaves to Plotly what it cannot draw", () => {
  const contours = landscapeFigure(landscapeResult(), THEME);
  expect(contours.data.some((trace) => trace.type === "contour")).toBe(true);
  expect(quickPicture(contours, geometry)).toBeNull();
  const logarithmic = { ...figure.layout, xaxis: { ...figure.layout.xaxis, type: "log" as const } };
  expect(quickPicture({ data: [], layout: logarithmic }, geometry)).toBeNull();
  expect(quickPicture({ data: [], layout: figure.layout }, geometry)).toEqual({ maps: [], arrows: [], dots: [] });
});
