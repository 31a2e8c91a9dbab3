import { expect, it } from "vitest";
import { particlePaths } from "./particlePaths.ts";

/** Ten pixels a unit, y upwards from 100. */
const geometry = { toPixel: (x: number, y: number) => [10 * x, 100 - 10 * y] as const };

const circles = (path: string) => [...path.matchAll(/M(\S+) (\S+?)m/g)].map(([, x, y]) => [Number(x), Number(y)]);

it("draws each particle once, by its kind, wherever it has strayed", () => {
  const positions = Float64Array.of(2, 3, 14, -5, 5, 5);
  const [gas, liquid, crystal] = particlePaths(positions, Uint8Array.of(0, 2, 2), 10, geometry);
  expect(circles(gas)).toEqual([[20, 70]]);
  expect(liquid).toBe("");
  expect(circles(crystal)).toEqual([
    [40, 50],
    [50, 50],
  ]);
});

it("draws what reaches over an edge at the other side too, and in a corner four times", () => {
  const of = (x: number, y: number) => circles(particlePaths(Float64Array.of(x, y), Uint8Array.of(0), 10, geometry)[0]);
  expect(of(0.2, 5)).toEqual([
    [2, 50],
    [102, 50],
  ]);
  expect(of(9.8, 0.2)).toHaveLength(4);
});
