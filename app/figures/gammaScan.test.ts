import { describe, expect, it } from "vitest";
import { type GammaScanResult, scored } from "../../src/experiments/vectorFields/gammaScanResult.ts";
import { gammaScanFigure } from "./gammaScan.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");

function scan(leaveOneOut: readonly number[], logLikelihood: readonly number[]): GammaScanResult {
  return scored({
    shares: Float64Array.from(leaveOneOut, (_, i) => i / (leaveOneOut.length - 1)),
    leaveOneOut: Float64Array.from(leaveOneOut),
    logLikelihood: Float64Array.from(logLikelihood),
  });
}

const valley = scan([9, 0.2, 0.1, 0.3, 5], [-9000, 90, 100, 80, -4000]);

describe("the scan over γ", () => {
  it("marks the best γ by each score and the γ now set", () => {
    for (const score of ["leaveOneOut", "logLikelihood"] as const) {
      const [now, , best] = gammaScanFigure(valley, score, 0.7, theme).data;
      expect(best).toMatchObject({ x: [0.5], y: [valley[score][2]] });
      expect(now).toMatchObject({ x: [0.7, 0.7] });
    }
  });

  it("shows what is near the best, and lets the ruled-out ends leave the picture", () => {
    const [low, high] = gammaScanFigure(valley, "logLikelihood", 0.5, theme).layout.yaxis?.range ?? [];
    expect(high).toBeGreaterThan(100);
    expect(low).toBeLessThan(80);
    expect(low).toBeGreaterThan(-9000);
    const errors = gammaScanFigure(valley, "leaveOneOut", 0.5, theme).layout.yaxis;
    expect(errors?.type).toBe("log");
    expect(errors?.range?.[0]).toBeLessThan(-1);
    expect(errors?.range?.[1]).toBeGreaterThan(Math.log10(0.3));
    expect(errors?.range?.[1]).toBeLessThan(Math.log10(5));
  });

  it("has a scale also where all errors are nearly alike", () => {
    const flat = scan([0.0084, 0.0083, 0.0082, 0.0076, 0.0065], [1, 2, 3, 4, 5]);
    const ticks = gammaScanFigure(flat, "leaveOneOut", 0.5, theme).layout.yaxis?.tickvals ?? [];
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThan(7);
  });

  it("does without scores that are not there yet, and without any", () => {
    const begun = scan([0.3, Number.NaN, Number.NaN], [1, Number.NaN, Number.NaN]);
    expect(gammaScanFigure(begun, "leaveOneOut", 0.5, theme).data).toHaveLength(3);
    const none = scan([Number.NaN, Number.NaN], [Number.NaN, Number.NaN]);
    for (const score of ["leaveOneOut", "logLikelihood"] as const) {
      const { data, layout } = gammaScanFigure(none, score, 0.5, theme);
      expect(data).toHaveLength(2);
      expect(layout.yaxis?.range?.every(Number.isFinite)).toBe(true);
    }
  });
});
