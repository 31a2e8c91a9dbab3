import { describe, expect, it } from "vitest";
import { axis } from "../../src/geometry.ts";
import { derivativeFigure, derivativeRange } from "./derivativeMaps.ts";
import { energyDifferenceFigure, energyFigure, energyRange } from "./energyMaps.ts";
import { differenceFigure, fieldFigure, sharedScales } from "./field.ts";
import { BOX, fieldsResult, landscapeResult, traceOf } from "./fixtures.ts";
import { landscapeFigure } from "./landscape.ts";
import { boxAspect } from "./mapLayout.ts";
import { sampleTrace } from "./mapTraces.ts";
import { plotGeometry } from "./plotGeometry.ts";
import { samplesFigure } from "./samples.ts";
import { surfaceFigure } from "./surface.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const result = fieldsResult();
const [independent, conserving] = [result.models[0].map!, result.models[1].map!];

describe("the landscape", () => {
  it("shows V/kT from its minimum over the display range, behind its arrows, in the box", () => {
    const figure = landscapeFigure(landscapeResult(), theme);
    const contour = traceOf(figure, "contour");
    expect([contour.zmin, contour.zmax]).toEqual([0, 2]);
    expect(contour.zorder).toBe(-1);
    expect(contour.colorbar?.title?.text).toBe("<i>V</i>/<i>k</i><sub>B</sub><i>T</i>");
    // Clipped, or the walls would be full of lines.
    expect(Math.max(...contour.z.map((row) => Math.max(...row)))).toBe(2);
    const arrows = traceOf(figure, "quiver");
    expect(arrows.x).toHaveLength(25);
    // The first arrow stands at (−1.6, −0.6): V = (1.6² + 0.6²)/2 = 1.46, f = (1.6, 0.6).
    expect((arrows.customdata as string[])[0]).toMatch(/^\(1\.60, 0\.600\).* 1\.46$/);
    expect(figure.layout.xaxis?.range).toEqual([-2, 2]);
    expect(figure.layout.yaxis?.range).toEqual([-1, 3]);
    expect(figure.layout.xaxis?.title).toMatchObject({ text: expect.stringContaining("reduced length") });
    expect(figure.layout.margin?.autoexpand).toBe(false);
  });

  it("is a heat map of views into the result while coarse", () => {
    const landscape = landscapeResult();
    const heatmap = traceOf(landscapeFigure(landscape, theme, { coarse: true }), "heatmap");
    expect(heatmap.z[3].buffer).toBe(landscape.energy.buffer);
    expect(heatmap.z[3][5]).toBe(landscape.energy[3 * landscape.x.length + 5]);
  });

  it("is cut into bands of one colour at round energies where the grid is fine", () => {
    const coarse = landscapeResult();
    const n = 121;
    const energy = new Float64Array(n * n).fill(1);
    energy[0] = 3;
    const fine = { ...coarse, x: axis(-2, 2, n), y: axis(-1, 3, n), energy };
    const heatmap = traceOf(landscapeFigure(fine, theme), "heatmap");
    const scale = heatmap.colorscale as [number, string][];
    // 0 … 2 in steps of 0.2 (the round step that makes ten bands or more): ten bands, each with two equal ends.
    expect(scale).toHaveLength(20);
    expect(scale[1][0]).toBeCloseTo(0.1, 12);
    expect(scale[2][0]).toBe(scale[1][0]);
    expect(scale[0][1]).toBe(scale[1][1]);
    expect(new Set(scale.map(([, color]) => color)).size).toBe(10);
  });

  it("is coloured up to what the window holds, where that is less than the display range", () => {
    const whole = landscapeResult();
    const low = { ...whole, energy: whole.energy.map((value) => Math.min(value, 0.5)) };
    const contour = traceOf(landscapeFigure(low, theme), "contour");
    expect([contour.zmin, contour.zmax]).toEqual([0, 0.5]);
    expect(traceOf(surfaceFigure(low, theme), "surface").cmax).toBe(0.5);
  });

  it("has a geometry the overlay can rely on", () => {
    const { layout } = landscapeFigure(landscapeResult(), theme);
    expect(plotGeometry(layout, 500, 500)?.xRange).toEqual([-2, 2]);
    expect(boxAspect(BOX)).toBe(1);
  });

  it("draws every other line of the surface while it must be quick", () => {
    const result = landscapeResult();
    const { x, y, z } = traceOf(surfaceFigure(result, theme, { coarse: true }), "surface");
    const across = result.x.length;
    expect(x).toEqual(result.x.filter((_, i) => i % 2 === 0));
    expect(y).toHaveLength(Math.ceil(result.y.length / 2));
    expect(z?.[1]?.[2]).toBe(result.energy[2 * across + 4]);
  });

  it("looks at the surface from the front right, 35° above the plane, and names the energy", () => {
    const figure = surfaceFigure(landscapeResult(), theme);
    const { x = 0, y = 0, z = 0 } = figure.layout.scene?.camera?.eye ?? {};
    expect(x).toBeGreaterThan(0);
    expect(y).toBeLessThan(0);
    expect(z / Math.hypot(x, y)).toBeCloseTo(Math.tan((35 * Math.PI) / 180), 12);
    expect(figure.layout.scene?.zaxis?.range).toEqual([0, 2]);
    expect(traceOf(figure, "surface").colorbar?.title?.text).toContain("<i>V</i>");
  });
});

describe("force fields side by side", () => {
  it("share a colour range from 0 to the models' 98th percentile of |error|, and the truth's arrow scale", () => {
    const scales = sharedScales(result, "error");
    const errors = Float64Array.from([...independent.error, ...conserving.error]).sort();
    expect(scales.range[0]).toBe(0);
    expect(scales.range[1]).toBeLessThan(errors[errors.length - 1]);
    expect(scales.range[1]).toBeGreaterThan(errors[Math.floor(0.95 * errors.length)]);
    for (const map of [independent, conserving]) {
      const heatmap = traceOf(fieldFigure(map, result, scales, theme), "heatmap");
      expect([heatmap.zmin, heatmap.zmax]).toEqual([...scales.range]);
      expect(heatmap.zorder).toBe(-1);
    }
    // The truth is at no distance from itself: no colours, and in a saved picture no bar that would say nothing.
    const truth = fieldFigure(result.truth, result, scales, theme);
    expect(truth.data.map(({ type }) => type)).toEqual(["quiver", "scatter"]);
  });

  it("show the samples on top, and can leave them and the colour bar out", () => {
    const scales = sharedScales(result, "magnitude");
    const full = fieldFigure(independent, result, scales, theme);
    expect(Array.from(traceOf(full, "scatter").x as Float64Array)).toEqual([0, 1, -1]);
    expect(full.data[full.data.length - 1].type).toBe("scatter");
    const bare = fieldFigure(independent, result, scales, theme, { samples: false, colorBar: false });
    expect(bare.data.map((trace) => trace.type)).toEqual(["heatmap", "quiver"]);
    expect(traceOf(bare, "heatmap").showscale).toBe(false);
    expect(bare.layout.margin?.r).toBeLessThan(full.layout.margin?.r ?? 0);
  });

  it("have no background for a model without an energy", () => {
    const scales = sharedScales(result, "energy");
    expect(fieldFigure(independent, result, scales, theme).data.map((trace) => trace.type)).toEqual([
      "quiver",
      "scatter",
    ]);
    expect(traceOf(fieldFigure(conserving, result, scales, theme), "heatmap").z[0][0]).toBeCloseTo((4 + 1) / 2, 12);
  });

  it("subtract: independent − energy-conserving is the swirl 0.5·(−y, x)", () => {
    const scales = sharedScales(result, "error");
    const figure = differenceFigure(independent, conserving, result, scales, theme);
    const { z, x, y } = traceOf(figure, "heatmap");
    const [xs, ys] = [x as Float64Array, y as Float64Array];
    expect(z[4][7]).toBeCloseTo(0.5 * Math.hypot(xs[7], ys[4]), 12);
  });
});

describe("curl and divergence", () => {
  it("share one range symmetric about zero", () => {
    const range = derivativeRange(result, "curl");
    expect(range).toEqual([-1, 1]);
    const heatmap = traceOf(derivativeFigure(conserving, result, "curl", range, theme), "heatmap");
    expect([heatmap.zmin, heatmap.zmax]).toEqual([-1, 1]);
    expect(heatmap.colorscale).toEqual(theme.divergingScale);
    // Whatever the ripple's own divergence is.
    const rippled = {
      ...result,
      truth: { ...result.truth, divergence: result.truth.divergence.map((value) => 50 * value) },
    };
    expect(derivativeRange(rippled, "divergence")).toEqual([-2, 2]);
  });

  it("do not blow rounding up into a pattern", () => {
    const rounding = { ...conserving, curl: conserving.curl.map(() => 1e-15) };
    const quiet = { ...result, models: [{ ...result.models[1], map: rounding }] };
    expect(derivativeRange(quiet, "curl")[1]).toBeGreaterThan(1e-4);
  });
});

describe("energies", () => {
  it("are drawn on the truth's range, or not at all where there is none", () => {
    const range = energyRange(result.truth.energy, 2);
    expect(range).toEqual([0, 2]);
    expect(energyFigure(independent, result, range, theme)).toBeNull();
    const contour = traceOf(energyFigure(conserving, result, range, theme)!, "contour");
    expect([contour.zmin, contour.zmax]).toEqual([0, 2]);
    expect(contour.colorbar?.title?.text).toContain("<i>k</i><sub>B</sub>");
  });

  it("differ on a scale centred on zero", () => {
    const lifted = { ...conserving, energy: conserving.energy!.map((energy) => energy + 0.3) };
    const heatmap = traceOf(energyDifferenceFigure(lifted, result, theme)!, "heatmap");
    expect(heatmap.zmin).toBe(-(heatmap.zmax ?? Number.NaN));
    expect(heatmap.z[2][2]).toBeCloseTo(0.3, 12);
    expect(energyDifferenceFigure(independent, result, theme)).toBeNull();
  });
});

describe("the samples", () => {
  const samples = {
    positions: result.positions,
    forces: result.forces,
    exactForces: result.forces,
    noiseRms: 0,
  };

  it("carry the force they were given, from where they lie, over contours that do not speak", () => {
    const figure = samplesFigure(samples, landscapeResult(), BOX, theme);
    expect(figure.data.map((trace) => trace.type)).toEqual(["contour", "quiver", "scatter"]);
    const arrows = traceOf(figure, "quiver");
    expect(arrows.anchor).toBe("tail");
    const [u, v] = [arrows.u as Float64Array, arrows.v as Float64Array];
    expect(v[1] / u[1]).toBeCloseTo(2, 12);
    expect(traceOf(figure, "contour").hoverinfo).toBe("skip");
  });

  it("are left to the overlay where none are given, and do without the landscape", () => {
    const types = (...given: Parameters<typeof samplesFigure>) => samplesFigure(...given).data.map(({ type }) => type);
    expect(types(null, landscapeResult(), BOX, theme)).toEqual(["contour"]);
    expect(types(samples, null, BOX, theme)).toEqual(["quiver", "scatter"]);
  });
});

describe("the samples’ dots", () => {
  it("are numbered from one at the pointer", () => {
    expect(sampleTrace(result.positions, theme)).toMatchObject({
      customdata: [1, 2, 3],
      hovertemplate: expect.stringContaining("sample %{customdata}"),
    });
  });

  it("shrink where there are many, so that together they cover no more", () => {
    const sizeOf = (count: number) => Number(sampleTrace(new Float64Array(2 * count), theme, 6).marker?.size);
    expect([sizeOf(10), sizeOf(200)]).toEqual([6, 6]);
    expect(sizeOf(2000) ** 2 * 2000).toBeCloseTo(6 ** 2 * 200, 9);
  });
});
