import { expect, it } from "vitest";
import { powersFor } from "./seriesPowers.ts";

it.each([1e-6, 0.3, 6.25, 25])(
  "so many powers serve a Gaussian to rounding, and half as many do not, with |uv| ≤ %f",
  (mean) => {
    const powers = powersFor(mean, 200);
    if (powers === null) throw new Error("none");
    const u = Math.sqrt(mean);
    const left = (count: number) => {
      // What is left out at u = v, where the Gaussian is 1, summed from its small end.
      let term = Math.exp(-mean);
      let [kept, rest] = [0, 0];
      const terms = Array.from({ length: 200 }, (_, m) => {
        if (m > 0) term *= (u * u) / m;
        return term;
      });
      for (let m = 199; m >= 0; m--) {
        if (m >= count) rest += terms[m];
        else kept += terms[m];
      }
      expect(kept + rest).toBeCloseTo(1, 12);
      return rest;
    };
    expect(left(powers)).toBeLessThan(1e-17);
    expect(left(Math.floor(powers / 2))).toBeGreaterThan(1e-17);
  },
);

it("none where they would be too many", () => {
  expect(powersFor(25, 40)).toBeNull();
  expect(powersFor(0, 1)).toBe(1);
});
