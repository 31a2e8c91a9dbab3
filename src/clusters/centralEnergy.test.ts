import { expect, test } from "vitest";
import { centralEnergy } from "./centralEnergy.ts";
import { axilrodTeller } from "./threeBody/axilrodTeller.ts";
import { stillingerWeber } from "./threeBody/stillingerWeber.ts";

const SILICON = stillingerWeber.create({ angularStrength: 21 });
const RIGHT_ANGLE = { positions: Float64Array.of(0, 0, 1.2, 0, 0, 1.2), dimension: 2 } as const;

test("of silicon is two bonds and one angle at it, not those at its neighbours", () => {
  const bond = 7.049556277 * (0.6022245584 / 1.2 ** 4 - 1) * Math.exp(1 / (1.2 - 1.8));
  const bend = (21 / 9) * Math.exp((2 * 1.2) / (1.2 - 1.8));
  expect(centralEnergy(SILICON, RIGHT_ANGLE)).toBeCloseTo(2 * bond + bend, 12);
});

test("of polarisable atoms has no pairs in it", () => {
  // A right angle: 1 + 3 cos 90° … = 1.
  const cubes = (1.2 * 1.2 * 1.2 * Math.SQRT2) ** 3;
  expect(centralEnergy(axilrodTeller.create({ strength: 2 }), RIGHT_ANGLE)).toBeCloseTo(2 / cubes, 12);
});
