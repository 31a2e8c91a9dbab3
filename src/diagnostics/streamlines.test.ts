import { expect, test } from "vitest";
import { axis, type ForceField } from "../geometry.ts";
import type { GridField } from "./gridField.ts";
import { type Streamlines, streamlines } from "./streamlines.ts";

const CELLS = 81;
const ACROSS = 20;
/** The separation in data units: a window 10 wide. */
const SEPARATION = 10 / ACROSS;

function onGrid(field: ForceField): GridField {
  const x = axis(-5, 5, CELLS);
  const forceX = new Float64Array(CELLS * CELLS);
  const forceY = new Float64Array(CELLS * CELLS);
  const f = new Float64Array(2);
  for (let at = 0; at < forceX.length; at++) {
    field(x[at % CELLS], x[Math.floor(at / CELLS)], f, 0);
    forceX[at] = f[0];
    forceY[at] = f[1];
  }
  return { x, y: x, forceX, forceY };
}

function linesOf({ x, y }: Streamlines): [number, number][][] {
  const lines: [number, number][][] = [[]];
  for (let k = 0; k < x.length; k++) {
    if (Number.isNaN(x[k])) lines.push([]);
    else lines[lines.length - 1].push([x[k], y[k]]);
  }
  return lines.filter((line) => line.length > 0);
}

test("lines of a constant field are straight, parallel, apart by the separation, and cross the window", () => {
  const lines = linesOf(
    streamlines(
      onGrid((_x, _y, out, offset) => out.set([2, 0], offset)),
      ACROSS,
    ),
  );
  const heights = lines.map((line) => line[0][1]).sort((a, b) => a - b);
  expect(lines.length).toBeGreaterThanOrEqual(ACROSS - 2);
  expect(lines.length).toBeLessThanOrEqual(ACROSS + 2);
  for (const line of lines) for (const [, y] of line) expect(y).toBeCloseTo(line[0][1], 10);
  for (let k = 1; k < heights.length; k++) expect(heights[k] - heights[k - 1]).toBeGreaterThan(0.99 * SEPARATION);
  for (const line of lines) expect(Math.abs(line[line.length - 1][0] - line[0][0])).toBeGreaterThan(9.8);
});

test("lines of a vortex are closed circles", () => {
  const lines = linesOf(
    streamlines(
      onGrid((x, y, out, offset) => out.set([-y, x], offset)),
      ACROSS,
    ),
  );
  const closed = lines.filter((line) => Math.hypot(line[0][0] - line.at(-1)![0], line[0][1] - line.at(-1)![1]) < 1e-9);
  // Inside the window circles of radius 0.25 … 5 fit; each of those drawn keeps its radius to the interpolation's error.
  expect(closed.length).toBeGreaterThanOrEqual(7);
  for (const line of lines) {
    const radii = line.map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.01);
  }
});

test("lines of a saddle keep xy, and head the way the field points", () => {
  const result = streamlines(
    onGrid((x, y, out, offset) => out.set([x, -y], offset)),
    ACROSS,
  );
  for (const line of linesOf(result)) {
    const products = line.map(([x, y]) => x * y);
    expect(Math.max(...products) - Math.min(...products)).toBeLessThan(0.02);
  }
  for (let k = 0; k < result.heads.length; k += 4) {
    const [x, y, u, v] = result.heads.subarray(k, k + 4);
    expect(Math.hypot(u, v)).toBeCloseTo(1, 12);
    expect((u * x - v * y) / Math.hypot(x, y)).toBeCloseTo(1, 2);
  }
});

test("no line comes nearer to another than half the separation, and no place is left that one would fit in", () => {
  const field = onGrid((x, y, out, offset) => out.set([Math.sin(y) + 0.3, Math.cos(x)], offset));
  const lines = linesOf(streamlines(field, ACROSS));
  const nearest = (x: number, y: number, of: [number, number][][]) =>
    Math.min(...of.flat().map(([a, b]) => Math.hypot(a - x, b - y)));
  for (const line of lines) {
    const others = lines.filter((other) => other !== line);
    for (const [x, y] of line.filter((_, k) => k % 10 === 0)) {
      expect(nearest(x, y, others)).toBeGreaterThan(0.45 * SEPARATION);
    }
  }
  let empty = 0;
  for (let x = -4.5; x < 5; x += 0.5) {
    for (let y = -4.5; y < 5; y += 0.5) if (nearest(x, y, lines) > 2 * SEPARATION) empty++;
  }
  expect(empty).toBe(0);
});

test("a source's lines run outwards; a spiral ends; where nothing flows there are none", () => {
  const source = streamlines(
    onGrid((x, y, out, offset) => out.set([x, y], offset)),
    ACROSS,
  );
  for (let k = 0; k < source.heads.length; k += 4) {
    const [x, y, u, v] = source.heads.subarray(k, k + 4);
    expect((u * x + v * y) / Math.hypot(x, y)).toBeCloseTo(1, 2);
  }
  const spiral = linesOf(
    streamlines(
      onGrid((x, y, out, offset) => out.set([-y - 0.05 * x, x - 0.05 * y], offset)),
      ACROSS,
    ),
  );
  expect(spiral.flat().length).toBeLessThan(20_000);
  expect(spiral.length).toBeGreaterThan(0);
  // No line is wound up on the spot.
  for (const line of spiral) {
    const side = (a: 0 | 1) => Math.max(...line.map((p) => p[a])) - Math.min(...line.map((p) => p[a]));
    expect(Math.max(side(0), side(1))).toBeGreaterThan(0.99 * SEPARATION);
  }
  expect(
    streamlines(
      onGrid((_x, _y, out, offset) => out.set([0, 0], offset)),
      ACROSS,
    ).x,
  ).toHaveLength(0);
});
