import { expect, test } from "vitest";
import { mullerBrown } from "./mullerBrown.ts";

const { energy, force } = mullerBrown.create();
const stretched = (X: number, Y: number) => [4 * (X + 0.2), 4 * (Y - 0.75)] as const;

test("has the published values over 20", () => {
  // numpy: sum(A*np.exp(a*(X-X0)**2 + b*(X-X0)*(Y-Y0) + c*(Y-Y0)**2))/20 at X = x/4 - 0.2, Y = y/4 + 0.75
  expect(energy(-1.5, 2.5)).toBeCloseTo(-7.175983141028676, 12);
  expect(energy(2, -2)).toBeCloseTo(-3.703152156038385, 12);
  expect(energy(-4.5, 4)).toBeCloseTo(1.0273114953195697, 12);
});

test.each([
  // The stationary points of the published surface, by scipy.optimize from its own formula.
  ["deepest minimum", -0.55822364, 1.44172584, -146.69951720995],
  ["lower right minimum", 0.62349941, 0.02803776, -108.16672411685],
  ["middle minimum", -0.05001082, 0.46669411, -80.767818129659],
  ["main saddle", -0.82200156, 0.6243128, -40.664843508657],
  ["second saddle", 0.21248658, 0.29298833, -72.248940112325],
])("%s is where the literature has it", (_name, X, Y, published) => {
  const [x, y] = stretched(X, Y);
  const out = new Float64Array(2);
  force(x, y, out, 0);
  expect(energy(x, y)).toBeCloseTo(published / 20, 10);
  expect(Math.hypot(out[0], out[1])).toBeLessThan(1e-6);
});
