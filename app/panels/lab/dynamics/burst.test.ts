import { describe, expect, it } from "vitest";
import { burstGoals } from "./burst.ts";

describe("the goals of the first run", () => {
  it.each([
    [200, 50, 4000],
    [10, 5, 4000],
    [2000, 50, 400],
    [2000, 500, 100],
  ])("for %i walkers and %i samples rise to %i steps", (walkers, samples, total) => {
    const goals = burstGoals(walkers, samples);
    const steps = goals.map((goal) => goal.steps);
    expect(steps.at(-1)).toBe(total);
    expect(steps.every((step, i) => i === 0 || step > steps[i - 1])).toBe(true);
    expect(steps[0]).toBeGreaterThan(0);
  });

  it("end in evenly spaced places for the trail", () => {
    const trail = burstGoals(200, 50).filter((goal) => goal.trail);
    expect(trail).toHaveLength(31);
    expect(new Set(trail.slice(1).map(({ steps }, i) => steps - trail[i].steps))).toEqual(new Set([3]));
  });
});
