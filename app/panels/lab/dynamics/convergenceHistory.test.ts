import { describe, expect, it } from "vitest";
import type { BrownianSummary } from "../../../../src/experiments/brownian.ts";
import { createConvergenceHistory } from "./convergenceHistory.ts";

/** Of a histogram of two cells. */
const summary = (kullbackLeibler: number, visits: number): BrownianSummary => ({
  source: "truth",
  state: {
    source: "truth",
    positions: new Float64Array(2),
    generator: { words: [1, 2, 3, 4] },
    steps: 0,
    histogram: Float64Array.of(0, visits),
    well: new Int32Array(1),
    transitions: 0,
    restarted: 0,
    reflected: 0,
  },
  populations: new Float64Array(0),
  kullbackLeibler,
  jensenShannon: 0,
  freeEnergy: new Float64Array(0),
  forceError: null,
  problem: null,
});

describe("the history of the distance to Boltzmann", () => {
  it("leaves out what has too few visits to say anything", () => {
    const history = createConvergenceHistory();
    history.add([summary(Number.NaN, 0), { ...summary(1, 100), state: null }], 1);
    history.add([summary(1, 9)], 1.5);
    expect(history.series()).toEqual([]);
    history.add([summary(2, 10)], 2);
    expect(history.series()).toEqual([
      { source: "truth", time: Float64Array.of(2), kullbackLeibler: Float64Array.of(2) },
    ]);
  });

  it("thins long runs evenly on a logarithmic axis and always ends at the latest", () => {
    const history = createConvergenceHistory();
    for (let step = 1; step <= 20_000; step++) history.add([summary(1 / step, 100)], step / 100);
    const [{ time, kullbackLeibler }] = history.series();
    expect(time.length).toBeLessThan(Math.log(2e4) / Math.log(1.03) + 2);
    expect(time.length).toBeGreaterThan(200);
    expect(time.at(-1)).toBe(200);
    expect(kullbackLeibler.at(-1)).toBe(1 / 20_000);
    expect(time.every((at, i) => i === 0 || at > time[i - 1])).toBe(true);
  });
});
