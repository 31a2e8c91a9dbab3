import { describe, expect, it } from "vitest";
import { type HeardCurve, heardRange, melodyOf, pitchOf } from "./melody.ts";

function curve(value: (x: number) => number, from = -1, to = 1, count = 201): HeardCurve {
  const x = Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  return { name: "curve", x, y: x.map(value) };
}

describe("the pitch of a value", () => {
  it("is 220 Hz at the bottom, an octave higher in the middle, and two at the top", () => {
    expect([-3, 1, 5].map((y) => pitchOf(y, [-3, 5]))).toEqual([220, 440, 880]);
  });

  it("grows by equal intervals for equal steps", () => {
    const pitches = [0, 1, 2, 3, 4].map((y) => pitchOf(y, [0, 4]));
    // Two octaves in four steps: half an octave each, a factor √2.
    for (const [i, pitch] of pitches.slice(1).entries()) expect(pitch / pitches[i]).toBeCloseTo(Math.SQRT2, 12);
  });

  it("of what is the same everywhere is the middle one", () => {
    expect(pitchOf(7, [7, 7])).toBe(440);
  });
});

describe("a melody", () => {
  it("goes from left to right while its pitch follows the values", () => {
    const line = curve((x) => x);
    const { duration, frequency, pan } = melodyOf(line, heardRange([line]));
    expect(duration).toBe(3);
    expect([pan[0], pan[pan.length - 1]]).toEqual([-1, 1]);
    const middle = (frequency.length - 1) / 2;
    expect([frequency[0], frequency[middle], frequency[frequency.length - 1]]).toEqual([220, 440, 880]);
    // A straight line is a straight rise in octaves.
    for (const [k, hertz] of frequency.entries()) {
      expect(Math.log2(hertz / 220)).toBeCloseTo((2 * k) / (frequency.length - 1), 4);
    }
  });

  it("ticks where the curve passes through zero", () => {
    // sin(2πx) on −1 … 1 passes at −½, 0 and ½ inside: at ¼, ½ and ¾ of three seconds.
    const wave = curve((x) => Math.sin(2 * Math.PI * x));
    const { ticks } = melodyOf(wave, heardRange([wave]));
    expect(ticks).toHaveLength(3);
    for (const [i, tick] of ticks.entries()) expect(tick).toBeCloseTo(0.75 * (i + 1), 6);
    const touching = curve((x) => x * x);
    expect(melodyOf(touching, heardRange([touching])).ticks).toEqual([]);
  });

  it("of several curves gives the same value the same pitch, and half the axis half the time and place", () => {
    const low = curve((x) => x, 0, 4);
    const half = curve((x) => 2 * x, 2, 4);
    const range = heardRange([low, half]);
    expect(range).toEqual({ x: [0, 4], y: [0, 8], zeros: true });
    const { duration, pan, frequency } = melodyOf(half, range);
    expect(duration).toBe(1.5);
    expect([pan[0], pan[pan.length - 1]]).toEqual([0, 1]);
    expect([frequency[0], frequency[frequency.length - 1]]).toEqual([440, 880]);
    const last = melodyOf(low, range).frequency;
    expect(last[last.length - 1]).toBe(440);
  });

  it("with points at uneven places keeps to their places", () => {
    const uneven: HeardCurve = { name: "uneven", x: [0, 1, 10], y: [0, 1, 1] };
    const { frequency } = melodyOf(uneven, heardRange([uneven]));
    // The rise takes a tenth of the three seconds: 30 steps of 300.
    expect(frequency[30]).toBe(880);
    expect(frequency[15]).toBeCloseTo(440, 3);
  });
});
