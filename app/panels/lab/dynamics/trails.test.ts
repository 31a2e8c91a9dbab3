import { expect, it } from "vitest";
import type { BrownianSummary } from "../../../../src/experiments/brownian.ts";
import { extendTrails, TRAIL_LENGTH, type Trails } from "./trails.ts";

const summaryAt = (x: number): BrownianSummary => ({
  source: "truth",
  state: {
    source: "truth",
    positions: Float64Array.of(x, -x, 9, 9),
    generator: { words: [1, 2, 3, 4] },
    steps: 0,
    histogram: new Float64Array(0),
    well: new Int32Array(2),
    transitions: 0,
    restarted: 0,
    reflected: 0,
  },
  populations: new Float64Array(0),
  kullbackLeibler: 0,
  jensenShannon: 0,
  freeEnergy: new Float64Array(0),
  forceError: null,
  problem: null,
});

it("follows the first walker and forgets the oldest places", () => {
  let trails: Trails = {};
  for (let x = 1; x <= TRAIL_LENGTH + 5; x++) trails = extendTrails(trails, [summaryAt(x)]);
  expect(trails.truth).toHaveLength(2 * TRAIL_LENGTH);
  expect(trails.truth?.slice(0, 2)).toEqual(Float64Array.of(6, -6));
  expect(trails.truth?.slice(-2)).toEqual(Float64Array.of(TRAIL_LENGTH + 5, -TRAIL_LENGTH - 5));
});
