import { expect, test } from "vitest";
import { DEFAULT_BOX } from "../geometry.ts";
import { lecture } from "../potentials/lecture.ts";
import { mullerBrown } from "../potentials/mullerBrown.ts";
import { createAllowedRegion } from "./allowedRegion.ts";
import { lowestEnergy } from "./lowestEnergy.ts";

const everywhere = createAllowedRegion(DEFAULT_BOX, null);

test("finds the deepest minimum", () => {
  // scipy.optimize on the published surface: −146.69951720995 / 20.
  expect(lowestEnergy(mullerBrown.create().energy, everywhere)).toBeCloseTo(-7.3349758604977, 8);
});

test("finds the deepest ripple of the corrugation", () => {
  const { energy } = lecture.create({ c: 0.04 });
  const found = lowestEnergy(energy, everywhere);
  let finest = Number.POSITIVE_INFINITY;
  for (let x = 2; x < 4; x += 0.002) for (let y = -1; y < 1; y += 0.002) finest = Math.min(finest, energy(x, y));
  expect(found).toBeLessThanOrEqual(finest);
  expect(found).toBeGreaterThan(finest - 1e-3);
});

test("looks only where sampling is allowed", () => {
  const bowl = (x: number, y: number) => x * x + y * y;
  const missing = { x0: -2, x1: 1.5, y0: -3, y1: 4 };
  expect(lowestEnergy(bowl, createAllowedRegion(DEFAULT_BOX, missing))).toBeCloseTo(1.5 ** 2, 3);
});
