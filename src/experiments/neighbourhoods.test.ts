import { expect, test } from "vitest";
import { axis, type ForceField } from "../geometry.ts";
import { QUIET } from "./context.ts";
import { errorsRound, neighbourhoods } from "./neighbourhoods.ts";

const X = axis(-4, 4, 9);
const Y = axis(0, 2, 5);

test("a linear force is its own nearest linear force, with nothing left over", async () => {
  const linear: ForceField = (x, y, out, at) => out.set([1 + 2 * x - 3 * y, 4 - 5 * x + 6 * y], at);
  const { mean, slopes, rest } = await neighbourhoods(linear, X, Y, 80, QUIET);
  for (let i = 0; i < 45; i++) {
    const [x, y] = [X[i % 9], Y[Math.floor(i / 9)]];
    expect(mean.forceX[i]).toBeCloseTo(1 + 2 * x - 3 * y, 10);
    expect(mean.forceY[i]).toBeCloseTo(4 - 5 * x + 6 * y, 10);
    for (const [slope, value] of [
      [slopes.xx, 2],
      [slopes.xy, -3],
      [slopes.yx, -5],
      [slopes.yy, 6],
    ] as const) {
      expect(slope[i]).toBeCloseTo(value, 9);
    }
    expect(rest[i]).toBeLessThan(1e-11);
  }
});

test("the offsets have the variance of a Hann window: h² (1/3 − 2/π²), h being 3 % of the axis", async () => {
  const { spread } = await neighbourhoods((_x, _y, out, at) => out.set([0, 0], at), X, Y, 2000, QUIET);
  // ∫ d² (1 + cos(πd/h)) dd / 2h over −h … h; the trapezium rule on 120 intervals is exact to 1e-4 here.
  expect(spread[0] / 0.24 ** 2).toBeCloseTo(1 / 3 - 2 / Math.PI ** 2, 3);
  expect(spread[1] / 0.06 ** 2).toBeCloseTo(1 / 3 - 2 / Math.PI ** 2, 3);
});

test("a ripple finer than the window is seen as its rms everywhere, without a beat against the grid", async () => {
  // Ten waves to a window of 0.06 × 8; against a grid step of 1 it beats with a period of 25 steps.
  const wave: ForceField = (x, _y, out, at) => out.set([Math.sin((2 * Math.PI * x) / 0.048), 0], at);
  const truth = await neighbourhoods(wave, X, Y, 3000, QUIET);
  const zeros = () => new Float64Array(45);
  const flat = { xx: zeros(), xy: zeros(), yx: zeros(), yy: zeros() };
  // The truth itself on the grid does beat.
  expect(Math.abs(Math.sin((2 * Math.PI * X[1]) / 0.048))).not.toBeCloseTo(Math.SQRT1_2, 1);
  for (const error of errorsRound(truth, { forceX: zeros(), forceY: zeros() }, flat)) {
    expect(error).toBeCloseTo(Math.SQRT1_2, 3);
  }
  for (const mean of truth.mean.forceX) expect(Math.abs(mean)).toBeLessThan(1e-3);
});

test("the error is that of the force taken as linear, summed directly", async () => {
  const force: ForceField = (x, y, out, at) => out.set([Math.sin(3 * x) * y, Math.exp(x / 4) - x * y * y], at);
  const truth = await neighbourhoods(force, X, Y, 160, QUIET);
  const at = 9 * 2 + 5;
  const map = (value: number) => new Float64Array(45).fill(value);
  const error = errorsRound(
    truth,
    { forceX: map(0.7), forceY: map(-0.2) },
    { xx: map(1.5), xy: map(-2), yx: map(0.4), yy: map(3) },
  );
  let sum = 0;
  let weights = 0;
  const f = new Float64Array(2);
  // Steps of 8/160 and 2/160, half widths 0.24 and 0.06: offsets up to 4 steps.
  for (let i = -4; i <= 4; i++) {
    for (let j = -4; j <= 4; j++) {
      const [dx, dy] = [i / 20, j / 80];
      const weight = (1 + Math.cos((Math.PI * dx) / 0.24)) * (1 + Math.cos((Math.PI * dy) / 0.06));
      force(1 + dx, 1 + dy, f, 0);
      sum += weight * ((0.7 + 1.5 * dx - 2 * dy - f[0]) ** 2 + (-0.2 + 0.4 * dx + 3 * dy - f[1]) ** 2);
      weights += weight;
    }
  }
  expect(error[at]).toBeCloseTo(Math.sqrt(sum / weights), 12);
});
