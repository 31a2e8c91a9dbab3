import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberParameter } from "./number.ts";
import { nudge, sliderPosition, sliderValue } from "./slider.ts";

const text = { label: "Thing", help: "A thing." };
const specs = {
  linear: numberParameter({ ...text, min: 0, max: 2, step: 0.05, default: 0 }),
  signed: numberParameter({ ...text, min: -4, max: 4, step: 0.1, default: 0 }),
  log: numberParameter({ ...text, min: 0.1, max: 100, default: 8, scale: "log" }),
  zero: numberParameter({ ...text, min: 1e-12, max: 10, default: 1e-3, scale: "log", zeroAllowed: true }),
  whole: numberParameter({ ...text, min: 5, max: 500, default: 50, scale: "log", integer: true }),
};

describe.each(Object.entries(specs))("a %s slider", (_name, spec) => {
  it("gives allowed values everywhere, rising from one end to the other", () => {
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i <= 400; i++) {
      const value = sliderValue(spec, i / 400);
      expect(spec.check(value)).toBeNull();
      expect(value).toBeGreaterThanOrEqual(last);
      last = value;
    }
    expect(sliderValue(spec, 1)).toBe(spec.max);
    expect(sliderValue(spec, 0)).toBe(spec.zeroAllowed ? 0 : spec.min);
  });

  it("stands where its value is", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (position) => {
        const value = sliderValue(spec, position);
        expect(sliderValue(spec, sliderPosition(spec, value))).toBe(value);
      }),
      { seed: 3 },
    );
  });

  it("walks from end to end by arrow keys", () => {
    const ends = [spec.zeroAllowed ? 0 : spec.min, spec.max];
    for (const [direction, from, to] of [
      [1, ends[0], ends[1]],
      [-1, ends[1], ends[0]],
    ]) {
      let value = from;
      let presses = 0;
      while (value !== to && presses < 600) {
        const next = nudge(spec, value, direction);
        expect((next - value) * direction).toBeGreaterThan(0);
        expect(spec.check(next)).toBeNull();
        value = next;
        presses++;
      }
      expect(value).toBe(to);
      expect(nudge(spec, to, direction)).toBe(to);
    }
  });
});

it("a log slider is even in ratios: the middle of 0.1 … 100 is 10^0.5", () => {
  expect(sliderValue(specs.log, 0.5)).toBeCloseTo(Math.sqrt(10), 2);
});
