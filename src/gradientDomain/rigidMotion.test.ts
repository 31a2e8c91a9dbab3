import { expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { angularMomentum, momentum, rigidMotions, without } from "./rigidMotion.ts";

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k], 0);

test("momentum and angular momentum of a body that turns about z at ω while it drifts: M V, and I ω", () => {
  const masses = Float64Array.of(2, 3);
  // 1.2 and 0.8 from the centre of mass, which is at (5, 0, 0).
  const positions = Float64Array.of(6.2, 0, 0, 4.2, 0, 0);
  const [omega, drift] = [0.5, 0.1];
  const velocities = Float64Array.of(drift, 1.2 * omega, 0, drift, -0.8 * omega, 0);
  const [p, l] = [new Float64Array(3), new Float64Array(3)];
  momentum(velocities, masses, p, 0);
  angularMomentum(positions, velocities, masses, l, 0);
  for (const [k, expected] of [0.5, 0, 0].entries()) expect(p[k]).toBeCloseTo(expected, 12);
  expect(l[2]).toBeCloseTo((2 * 1.2 ** 2 + 3 * 0.8 ** 2) * omega, 12);
  expect(Math.hypot(l[0], l[1])).toBeLessThan(1e-12);
});

test("six orthonormal rigid motions, five of atoms in a line; all else has no momentum and no angular momentum", () => {
  const { normal } = createGenerator(4);
  const masses = Float64Array.of(12, 1, 1, 16);
  const bent = Float64Array.from({ length: 12 }, normal);
  const straight = Float64Array.from(bent, (_, c) => Math.floor(c / 3) ** 2 * [0.3, -0.5, 0.8][c % 3]);
  for (const [positions, count] of [
    [bent, 6],
    [straight, 5],
  ] as const) {
    const rigid = rigidMotions(positions, masses);
    expect(rigid).toHaveLength(count);
    for (const [i, one] of rigid.entries()) {
      for (const [j, other] of rigid.entries()) expect(Math.abs(dot(one, other) - Number(i === j))).toBeLessThan(1e-12);
    }
    const rest = without(Float64Array.from(bent, normal), rigid);
    const velocities = rest.map((v, c) => v / Math.sqrt(masses[Math.floor(c / 3)]));
    const [p, l] = [new Float64Array(3), new Float64Array(3)];
    momentum(velocities, masses, p, 0);
    angularMomentum(positions, velocities, masses, l, 0);
    for (const x of [...p, ...l]) expect(Math.abs(x)).toBeLessThan(1e-11);
  }
});
