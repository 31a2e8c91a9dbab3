import { expect, test } from "vitest";
import { quadrupoleAxes } from "./quadrupoleAxes.ts";

/** uᵀΘu in the plane of two axes, at an angle. */
function momentAt(quadrupole: Float64Array, [i, j]: readonly [number, number], angle: number): number {
  const u = [Math.cos(angle), Math.sin(angle)];
  return (
    u[0] * u[0] * quadrupole[3 * i + i] + 2 * u[0] * u[1] * quadrupole[3 * i + j] + u[1] * u[1] * quadrupole[3 * j + j]
  );
}

test.each([
  [0, 1],
  [0, 2],
  [1, 2],
] as const)("in the plane of axes %i and %i no direction has a larger moment, and none a smaller one", (i, j) => {
  const quadrupole = Float64Array.of(0.7, -0.4, 0.9, -0.4, 0.5, 0.2, 0.9, 0.2, -1.2);
  const [most, least] = quadrupoleAxes(quadrupole, i, j);
  for (const { direction, moment } of [most, least]) {
    expect(momentAt(quadrupole, [i, j], Math.atan2(direction[1], direction[0]))).toBeCloseTo(moment, 12);
  }
  for (let degrees = 0; degrees < 180; degrees++) {
    const moment = momentAt(quadrupole, [i, j], (degrees * Math.PI) / 180);
    expect(moment).toBeLessThanOrEqual(most.moment + 1e-12);
    expect(moment).toBeGreaterThanOrEqual(least.moment - 1e-12);
  }
});
