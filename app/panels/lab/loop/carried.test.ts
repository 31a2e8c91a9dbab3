import { describe, expect, it } from "vitest";
import type { LoopWork } from "../../../../src/experiments/loopWork.ts";
import { createPlayClock, resetClock } from "../../playback/playClock.ts";
import { energyAfter, lapsShown, placeAfter } from "./carried.ts";
import { stepLap } from "./lapClock.ts";
import { signed } from "./signed.ts";

/** Once round the unit square from the origin, 2 kT₀ on the first side and 1 kT₀ lost on the second. */
const course = {
  x: Float64Array.of(0, 1, 1, 0, 0),
  y: Float64Array.of(0, 0, 1, 1, 0),
  fraction: Float64Array.of(0, 0.25, 0.5, 0.75, 1),
};
const work: LoopWork = {
  source: "independent",
  work: 1,
  absoluteWork: 3,
  uncertainty: 0,
  cumulative: Float64Array.of(0, 2, 1, 1, 1),
  problem: null,
};

describe("a particle carried round", () => {
  it("is where the part of its lap says", () => {
    expect(placeAfter(course, 0)).toEqual({ x: 0, y: 0 });
    expect(placeAfter(course, 7.125)).toEqual({ x: 0.5, y: 0 });
    expect(placeAfter(course, 0.75)).toEqual({ x: 0, y: 1 });
    expect(placeAfter(course, 2)).toEqual({ x: 0, y: 0 });
  });

  it("gains the loop's work with every lap", () => {
    expect(energyAfter(work, course.fraction, 0)).toBe(0);
    expect(energyAfter(work, course.fraction, 1)).toBe(1);
    expect(energyAfter(work, course.fraction, 5)).toBe(5);
    expect(energyAfter(work, course.fraction, 5.125)).toBe(6);
    expect(energyAfter(work, course.fraction, 5.375)).toBe(6.5);
  });

  it("goes on in quarters of a lap, from wherever it was stopped", () => {
    const clock = createPlayClock();
    clock.setState({ time: 1.1, playing: true });
    stepLap(clock);
    expect(clock.getState()).toEqual({ time: 1.25, playing: false });
    stepLap(clock);
    expect(clock.getState().time).toBe(1.5);
    resetClock(clock);
    expect(clock.getState()).toEqual({ time: 0, playing: false });
  });

  it("has a record that grows in round steps", () => {
    expect([0, 5, 5.01, 12, 20.5, 99, 101, 480].map(lapsShown)).toEqual([5, 5, 10, 20, 50, 100, 200, 500]);
  });

  it("prints energies with a sign, and rounding as nothing", () => {
    expect([0.371, -1.5, 1e-13, -1e-13, 12_345, Number.NaN].map(signed)).toEqual([
      "+0.37",
      "−1.50",
      "0.00",
      "0.00",
      "+12345",
      "–",
    ]);
  });
});
