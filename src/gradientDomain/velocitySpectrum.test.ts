import { describe, expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { fourierTransform } from "./fourier.ts";
import { WAVE_NUMBER } from "./units.ts";
import { lineWidth, velocitySpectrum } from "./velocitySpectrum.ts";

describe("Fourier's transform", () => {
  test.each([1, 2, 8, 64])("of %i numbers is Σ x_j e^{−2πijk/n}", (n) => {
    const { normal } = createGenerator(n);
    const [re, im] = [Float64Array.from({ length: n }, normal), Float64Array.from({ length: n }, normal)];
    const [x, y] = [re.slice(), im.slice()];
    fourierTransform(re, im);
    for (let k = 0; k < n; k++) {
      let [a, b] = [0, 0];
      for (let j = 0; j < n; j++) {
        const [c, s] = [Math.cos((2 * Math.PI * j * k) / n), Math.sin((2 * Math.PI * j * k) / n)];
        a += x[j] * c + y[j] * s;
        b += y[j] * c - x[j] * s;
      }
      expect(re[k]).toBeCloseTo(a, 10);
      expect(im[k]).toBeCloseTo(b, 10);
    }
  });

  test("refuses lengths that are no power of two", () => {
    expect(() => fourierTransform(new Float64Array(6), new Float64Array(6))).toThrow();
  });
});

describe("the velocity spectrum", () => {
  // Two vibrations at 1000 and 3000 cm⁻¹, the second of an atom four times as heavy.
  const [frames, interval] = [2000, 2];
  const velocities = new Float64Array(6 * frames);
  for (let t = 0; t < frames; t++) {
    velocities[6 * t] = Math.cos((2 * Math.PI * 1000 * t * interval) / WAVE_NUMBER);
    velocities[6 * t + 4] = Math.sin((2 * Math.PI * 3000 * t * interval) / WAVE_NUMBER);
  }
  const { frequencies, power } = runToEnd(velocitySpectrum(velocities, Float64Array.of(1, 4), interval, 4000));
  const peakNear = (wanted: number) => {
    const near = [...frequencies.keys()].filter((k) => Math.abs(frequencies[k] - wanted) < 200);
    return near.reduce((best, k) => (power[k] > power[best] ? k : best), near[0]);
  };

  test("has its lines where the vibrations are, as high as masses have it", () => {
    const [low, high] = [peakNear(1000), peakNear(3000)];
    const step = frequencies[1];
    expect(Math.abs(frequencies[low] - 1000)).toBeLessThan(step);
    expect(Math.abs(frequencies[high] - 3000)).toBeLessThan(step);
    const area = (peak: number) => power.slice(peak - 30, peak + 31).reduce((sum, p) => sum + p, 0);
    expect(area(high) / area(low)).toBeCloseTo(4, 2);
    expect(frequencies.at(-1)).toBeLessThanOrEqual(4000);
  });

  test("lines are as wide at half height as Hann's window makes them, and nothing lies beside them", () => {
    const peak = peakNear(1000);
    const half = [...power.keys()].filter((k) => Math.abs(k - peak) < 30 && power[k] > 0.5 * power[peak]).length;
    expect(half * frequencies[1]).toBeGreaterThan(0.7 * lineWidth(frames * interval));
    expect(half * frequencies[1]).toBeLessThan(1.3 * lineWidth(frames * interval));
    expect(power[peakNear(2000)] / power[peak]).toBeLessThan(1e-8);
  });

  test("the window's width: (sinc x/(1 − x²))² = ½ twice 1.4406/2 from its middle", () => {
    // scipy: 2 * brentq(lambda x: (sinc(x)/(1-x*x))**2 - 0.5, 0.3, 0.95)
    expect(lineWidth(WAVE_NUMBER)).toBeCloseTo(1.4406, 4);
  });
});
