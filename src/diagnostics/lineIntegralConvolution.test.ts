import { describe, expect, test } from "vitest";
import { axis, type ForceField } from "../geometry.ts";
import { runToEnd } from "../linalg/steps.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import type { GridField } from "./gridField.ts";
import { lineIntegralConvolution } from "./lineIntegralConvolution.ts";

const CELLS = 96;

function onGrid(field: ForceField, cells = CELLS): GridField {
  const x = axis(-5, 5, cells, "centres");
  const forceX = new Float64Array(cells * cells);
  const forceY = new Float64Array(cells * cells);
  const f = new Float64Array(2);
  for (let at = 0; at < forceX.length; at++) {
    field(x[at % cells], x[Math.floor(at / cells)], f, 0);
    forceX[at] = f[0];
    forceY[at] = f[1];
  }
  return { x, y: x, forceX, forceY };
}

const comb = (field: GridField, seed = 3) => runToEnd(lineIntegralConvolution(field, createGenerator(seed)));

/** Mean square difference of the texture over a shift of a few cells, (i, j) ↦ (i + di, j + dj), inside the picture. */
function roughness(texture: Float64Array, shift: (i: number, j: number) => readonly [number, number]): number {
  let sum = 0;
  let count = 0;
  for (let j = 20; j < CELLS - 20; j++) {
    for (let i = 20; i < CELLS - 20; i++) {
      const [di, dj] = shift(i, j);
      const to = (j + Math.round(dj)) * CELLS + i + Math.round(di);
      sum += (texture[j * CELLS + i] - texture[to]) ** 2;
      count++;
    }
  }
  return sum / count;
}

describe("the texture", () => {
  test("of a constant field is bars along it", () => {
    const along = onGrid((_x, _y, out, offset) => out.set([-0.3, 0], offset));
    const texture = comb(along);
    // Means of 29 cells that share 25 of them differ by 2 · 4/29 of their variance; of other rows, by 2 of it.
    const ratio = roughness(texture, () => [4, 0]) / roughness(texture, () => [0, 4]);
    expect(ratio).toBeGreaterThan(0.6 * (4 / 29));
    expect(ratio).toBeLessThan(1.4 * (4 / 29));
  });

  test("varies little along the streamlines of a vortex, much across, and for a source the other way round", () => {
    const turn = (i: number, j: number, length: number): readonly [number, number] => {
      const [x, y] = [i - (CELLS - 1) / 2, j - (CELLS - 1) / 2];
      const r = Math.hypot(x, y) || 1;
      return [(-length * y) / r, (length * x) / r];
    };
    const round = (i: number, j: number) => turn(i, j, 3);
    const outward = (i: number, j: number) => {
      const [a, b] = turn(i, j, 3);
      return [b, -a] as const;
    };
    const vortex = comb(onGrid((x, y, out, offset) => out.set([-y, x], offset)));
    expect(roughness(vortex, round)).toBeLessThan(0.5 * roughness(vortex, outward));
    const source = comb(onGrid((x, y, out, offset) => out.set([x, y], offset)));
    expect(roughness(source, outward)).toBeLessThan(0.5 * roughness(source, round));
  });

  test("has mean ½, standard deviation 0.2, and values within 0 … 1", () => {
    const texture = comb(onGrid((x, y, out, offset) => out.set([Math.sin(y), Math.cos(x)], offset)));
    const mean = texture.reduce((sum, value) => sum + value, 0) / texture.length;
    const variance = texture.reduce((sum, value) => sum + (value - mean) ** 2, 0) / texture.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(Math.sqrt(variance)).toBeCloseTo(0.2, 2);
    expect(Math.min(...texture)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...texture)).toBeLessThanOrEqual(1);
  });

  test("is the same for the same seed, another for another, and does not see the field's size or sign", () => {
    const field = onGrid((x, y, out, offset) => out.set([1, x - y], offset));
    const stronger = { ...field, forceX: field.forceX.map((f) => -1e3 * f), forceY: field.forceY.map((f) => -1e3 * f) };
    const texture = comb(field);
    expect(comb(field)).toEqual(texture);
    for (const [at, value] of comb(stronger).entries()) expect(value).toBeCloseTo(texture[at], 9);
    expect(comb(field, 4)).not.toEqual(texture);
  });

  test("is the noise itself where nothing flows, and blank where the field has no value", () => {
    const still = comb(onGrid((_x, _y, out, offset) => out.set([0, 0], offset)));
    expect(new Set(still).size).toBeGreaterThan(0.9 * still.length * 0.98);
    const torn = onGrid((x, y, out, offset) => out.set([Math.sqrt(x), y], offset));
    for (const [at, value] of comb(torn).entries()) expect(Number.isNaN(value)).toBe(torn.x[at % CELLS] < 0);
  });

  test("tells how far it is", () => {
    const steps = lineIntegralConvolution(
      onGrid((_x, _y, out, offset) => out.set([1, 0], offset), 8),
      createGenerator(1),
    );
    expect([...steps]).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((row) => row / 8));
  });
});
