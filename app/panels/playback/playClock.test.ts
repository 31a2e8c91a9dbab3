import { describe, expect, it } from "vitest";
import { createPlayClock, resetClock, stepClock } from "./playClock.ts";

describe("the clock of a motion", () => {
  it("goes on by twentieths of the whole, to its end, and back", () => {
    const clock = createPlayClock();
    stepClock(clock, 2);
    expect(clock.getState()).toEqual({ time: 0.1, playing: false });
    clock.setState({ time: 0.13, playing: true });
    stepClock(clock, 2);
    expect(clock.getState().time).toBeCloseTo(0.2, 12);
    expect(clock.getState().playing).toBe(false);
    for (let i = 0; i < 30; i++) stepClock(clock, 2);
    expect(clock.getState().time).toBe(2);
    // A shorter flight since: the next step is its end.
    stepClock(clock, 1);
    expect(clock.getState().time).toBe(1);
    resetClock(clock);
    expect(clock.getState().time).toBe(0);
  });
});
