import { describe, expect, it } from "vitest";
import { axis } from "../../src/geometry.ts";
import { traceOf } from "./fixtures.ts";
import { type FlowField, type FlowView, flowColors, flowFigure, flowScales } from "./flowView.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const BOX = { x0: -5, x1: 5, y0: -5, y1: 5 };
const GRID = 65;
const X = axis(-5, 5, GRID);

/** f = (−sy, sx) with a speed s: curl 2s, no divergence. */
function vortex(s: number): FlowField {
  const map = (g: (x: number, y: number) => number) =>
    new Float64Array(GRID * GRID).map((_, at) => g(X[at % GRID], X[Math.floor(at / GRID)]));
  return {
    x: X,
    y: X,
    forceX: map((_x, y) => -s * y),
    forceY: map((x) => s * x),
    curl: map(() => 2 * s),
    divergence: map(() => 0),
  };
}

const FIELD = vortex(1);
const VIEW: FlowView = {
  look: "arrows",
  part: "divergenceFree",
  field: FIELD,
  flow: null,
  scales: flowScales([FIELD, vortex(0.5)]),
  box: BOX,
};

const CELLS = axis(-5, 5, 20, "centres");
const TEXTURE = { x: CELLS, y: CELLS, texture: new Float64Array(400).fill(0.5), lines: null };
const LINES = {
  x: CELLS,
  y: CELLS,
  texture: null,
  lines: {
    x: Float64Array.of(0, 1, 2, Number.NaN),
    y: Float64Array.of(0, 0, 1, Number.NaN),
    heads: Float64Array.of(1, 0, 1, 0),
  },
};

describe("scales", () => {
  it("serve all fields together, and are symmetric for derivatives", () => {
    const { speed, arrowReference, derivative } = VIEW.scales;
    // Of all speeds up to 5√2 the 98th and the 90th percentile of both fields together.
    expect(speed[0]).toBe(0);
    expect(speed[1]).toBeGreaterThan(6);
    expect(speed[1]).toBeLessThan(7.1);
    expect(arrowReference).toBeLessThan(speed[1]);
    expect(derivative).toEqual([-2, 2]);
  });

  it("do not blow up rounding", () => {
    const calm = { ...FIELD, curl: FIELD.forceX.map(() => 1e-15), divergence: FIELD.forceX.map(() => -1e-15) };
    const [low, high] = flowScales([calm]).derivative;
    expect(high).toBeGreaterThan(1e-3);
    expect(low).toBe(-high);
  });
});

describe("a field", () => {
  it("is arrows over its speed, as long as they are strong", () => {
    const figure = flowFigure(VIEW, theme);
    const map = traceOf(figure, "heatmap");
    expect([map.zmin, map.zmax]).toEqual([...VIEW.scales.speed]);
    // At the middle of the right edge the speed is 5.
    expect(map.z[32][64]).toBeCloseTo(5, 12);
    const arrows = traceOf(figure, "quiver");
    expect(arrows.x).toHaveLength(13 * 13);
    const lengths = Array.from(arrows.u as Float64Array, (u, i) => Math.hypot(u, (arrows.v as Float64Array)[i]));
    const at = (x: number, y: number) =>
      Array.from(arrows.x as Float64Array).findIndex(
        (ax, i) => Math.abs(ax - x) < 0.01 && Math.abs((arrows.y as Float64Array)[i] - y) < 0.01,
      );
    const [near, far] = [at(X[32 + 5], X[32]), at(X[32 + 15], X[32])];
    expect(lengths[far] / lengths[near]).toBeCloseTo(3, 10);
    expect(arrows.marker?.color).toBe(theme.divergenceFree);
  });

  it("has the true one under it, broad and pale, on the same scale", () => {
    const figure = flowFigure({ ...VIEW, under: vortex(1) }, theme);
    const [under, own] = figure.data.filter((trace) => trace.type === "quiver");
    expect(under.u).toEqual(own.u);
    expect(under.marker?.line?.width).toBeGreaterThan(2 * (own.marker?.line?.width ?? 0));
    expect(under.marker?.color).not.toBe(own.marker?.color);
  });

  it("is coloured by its curl or divergence on a scale about zero", () => {
    const map = traceOf(flowFigure({ ...VIEW, look: "curl" }, theme), "heatmap");
    expect([map.zmin, map.zmax]).toEqual([-2, 2]);
    expect(map.z[10][10]).toBe(2);
    expect(traceOf(flowFigure({ ...VIEW, look: "divergence" }, theme), "heatmap").z[10][10]).toBe(0);
    expect(flowColors("curl", VIEW.scales, theme)?.range).toEqual([-2, 2]);
    expect(flowColors("arrows", VIEW.scales, theme)).toBeNull();
  });

  it("is a texture with a few arrows that say which way", () => {
    const figure = flowFigure({ ...VIEW, look: "texture", flow: TEXTURE }, theme);
    const map = traceOf(figure, "heatmap");
    expect(map.z).toHaveLength(20);
    expect([map.zmin, map.zmax]).toEqual([0, 1]);
    // The same grey fades to paper, which is 1, in the middle, where the vortex stands still.
    expect(map.z[0][0]).toBeCloseTo(0.5, 12);
    expect(map.z[10][10]).toBeGreaterThan(0.8);
    expect((traceOf(figure, "quiver").x as Float64Array).length).toBeLessThan(82);
  });

  it("is streamlines with heads of one size", () => {
    const figure = flowFigure({ ...VIEW, look: "streamlines", flow: LINES }, theme);
    const line = traceOf(figure, "scatter");
    expect(line.mode).toBe("lines");
    expect(line.connectgaps).toBe(false);
    const heads = traceOf(figure, "quiver");
    const factor = heads.lengthfactor ?? 1;
    expect(Math.hypot((heads.u as Float64Array)[0], (heads.v as Float64Array)[0]) * factor).toBeCloseTo(0.26, 10);
  });

  it("is arrows while the texture or the lines are on their way", () => {
    for (const look of ["texture", "streamlines"] as const) {
      const figure = flowFigure({ ...VIEW, look }, theme);
      expect(figure.data.map(({ type }) => type)).toEqual(["heatmap", "quiver"]);
    }
  });

  it("has its samples on top where they are given, and each kernel its own colour", () => {
    const figure = flowFigure({ ...VIEW, positions: Float64Array.of(1, 2, 3, 4) }, theme);
    expect(figure.data.at(-1)?.type).toBe("scatter");
    const colors = (["whole", "independent", "curlFree", "divergenceFree"] as const).map(
      (part) => traceOf(flowFigure({ ...VIEW, part }, theme), "quiver").marker?.color,
    );
    expect(new Set(colors).size).toBe(4);
  });
});
