import { describe, expect, it } from "vitest";
import type { Box, ForceField } from "../geometry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { type BicubicTable, createBicubicTable, type TabulatedField } from "./bicubicTable.ts";

const BOX: Box = { x0: -2, x1: 3, y0: -1, y1: 3 };
const AT_ONCE = () => Promise.resolve();

/** E = sin(1.3x + 0.4) cos(0.9y) + 0.1 x y², smooth, without symmetry. */
const WAVY: TabulatedField = {
  energy: (x, y) => Math.sin(1.3 * x + 0.4) * Math.cos(0.9 * y) + 0.1 * x * y * y,
  force: (x, y, out, offset) => {
    out[offset] = -1.3 * Math.cos(1.3 * x + 0.4) * Math.cos(0.9 * y) - 0.1 * y * y;
    out[offset + 1] = 0.9 * Math.sin(1.3 * x + 0.4) * Math.sin(0.9 * y) - 0.2 * x * y;
  },
  forceJacobian: (x, y, out, offset) => {
    out[offset] = 1.69 * Math.sin(1.3 * x + 0.4) * Math.cos(0.9 * y);
    out[offset + 1] = out[offset + 2] = 1.17 * Math.cos(1.3 * x + 0.4) * Math.sin(0.9 * y) - 0.2 * y;
    out[offset + 3] = 0.81 * Math.sin(1.3 * x + 0.4) * Math.cos(0.9 * y) - 0.2 * x;
  },
};

const tabulate = (columns: number, rows: number) => createBicubicTable(WAVY, BOX, { columns, rows }, AT_ONCE);

function places(count: number): (readonly [number, number])[] {
  const { uniform } = createGenerator(8);
  const between = (low: number, high: number) => low + uniform() * (high - low);
  return Array.from({ length: count }, () => [between(BOX.x0, BOX.x1), between(BOX.y0, BOX.y1)] as const);
}

const at = (force: ForceField, x: number, y: number) => {
  const f = new Float64Array(2);
  force(x, y, f, 0);
  return f;
};

function errors(table: BicubicTable) {
  let energy = 0;
  let force = 0;
  for (const [x, y] of places(2000)) {
    const [f, g] = [at(table.force, x, y), at(WAVY.force, x, y)];
    energy = Math.max(energy, Math.abs(table.energy(x, y) - WAVY.energy(x, y)));
    force = Math.max(force, Math.hypot(f[0] - g[0], f[1] - g[1]));
  }
  return { energy, force };
}

describe("a bicubic table", () => {
  it("holds any bicubic polynomial exactly", async () => {
    // E = (1 − 2x + 3x² − x³)(2 + y − y² + 0.5y³)
    const p = (x: number) => 1 - 2 * x + 3 * x * x - x ** 3;
    const dp = (x: number) => -2 + 6 * x - 3 * x * x;
    const q = (y: number) => 2 + y - y * y + 0.5 * y ** 3;
    const dq = (y: number) => 1 - 2 * y + 1.5 * y * y;
    const field: TabulatedField = {
      energy: (x, y) => p(x) * q(y),
      force: (x, y, out, offset) => out.set([-dp(x) * q(y), -p(x) * dq(y)], offset),
      forceJacobian: (x, y, out, offset) => out.fill(-dp(x) * dq(y), offset + 1, offset + 3),
    };
    const table = await createBicubicTable(field, BOX, { columns: 3, rows: 2 }, AT_ONCE);
    for (const [x, y] of places(200)) {
      expect(table.energy(x, y)).toBeCloseTo(p(x) * q(y), 11);
      expect(at(table.force, x, y)[0]).toBeCloseTo(-dp(x) * q(y), 11);
      expect(at(table.force, x, y)[1]).toBeCloseTo(-p(x) * dq(y), 11);
    }
  });

  it("is wrong by O(h⁴) in the energy and by O(h³) in the force", async () => {
    const coarse = errors(await tabulate(20, 16));
    const fine = errors(await tabulate(40, 32));
    expect(Math.log2(coarse.energy / fine.energy)).toBeGreaterThan(3.7);
    expect(Math.log2(coarse.energy / fine.energy)).toBeLessThan(4.3);
    expect(Math.log2(coarse.force / fine.force)).toBeGreaterThan(2.7);
    expect(Math.log2(coarse.force / fine.force)).toBeLessThan(3.3);
    // (√3/216) h³ max|∂⁴E| along each axis: h = 1/4, ∂x⁴E ≤ 1.3⁴, ∂y⁴E ≤ 0.9⁴; the mixed terms are smaller.
    expect(coarse.force).toBeLessThan(1.2 * (Math.sqrt(3) / 216) * 0.25 ** 3 * Math.hypot(1.3 ** 4, 0.9 ** 4));
  });

  it("has a force that is minus the gradient of its own energy, and no jump from cell to cell", async () => {
    const table = await tabulate(5, 4);
    const h = 1e-5;
    for (const [x, y] of places(300)) {
      const [fx, fy] = at(table.force, x, y);
      expect(fx).toBeCloseTo((table.energy(x - h, y) - table.energy(x + h, y)) / (2 * h), 6);
      expect(fy).toBeCloseTo((table.energy(x, y - h) - table.energy(x, y + h)) / (2 * h), 6);
    }
    for (const [x, y] of places(100)) {
      const edgeX = Math.round(x);
      const edgeY = Math.round(y);
      for (const component of [0, 1] as const) {
        expect(at(table.force, edgeX - 1e-12, y)[component]).toBeCloseTo(
          at(table.force, edgeX + 1e-12, y)[component],
          10,
        );
        expect(at(table.force, x, edgeY - 1e-12)[component]).toBeCloseTo(
          at(table.force, x, edgeY + 1e-12)[component],
          10,
        );
      }
    }
  });

  it("lets others in after each row", async () => {
    const parts: number[] = [];
    await createBicubicTable(WAVY, BOX, { columns: 2, rows: 4 }, async (part) => {
      parts.push(part);
    });
    expect(parts).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });
});
