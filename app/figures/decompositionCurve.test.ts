import { describe, expect, it } from "vitest";
import {
  CURVE_SCORES,
  type DecompositionCurveResult,
  emptyScores,
} from "../../src/experiments/vectorFields/decompositionCurveResult.ts";
import { curveRange, decompositionCurveFigure, partCurves } from "./decompositionCurve.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");

/** Two counts of three sets each; score k is 2^−k of the first, and the last set of all is not there yet. */
function result(): DecompositionCurveResult {
  const scores = emptyScores(6);
  for (const [k, score] of CURVE_SCORES.entries()) {
    scores[score].set([0.8, 0.4, 0.6, 0.2, 0.1].map((value) => value / 2 ** k));
  }
  return { counts: Float64Array.of(10, 100), repeats: 3, done: 5, failed: 0, problem: null, scores };
}

describe("the learning curve of a decomposition", () => {
  it("has the field and its parts, each by its own name, dash and marker", () => {
    const lines = decompositionCurveFigure(result(), "plain", theme).data.filter(({ name }) => name !== undefined);
    expect(lines.map(({ name }) => name)).toEqual(["learnt field", "curl-free part", "divergence-free part"]);
    const looks = lines.map((trace) =>
      trace.type === "scatter" ? `${trace.line?.dash} ${String(trace.marker?.symbol)}` : "",
    );
    expect(new Set(looks).size).toBe(3);
  });

  it("draws medians over the sets that are done", () => {
    const [whole, curlFree] = decompositionCurveFigure(result(), "plain", theme).data.filter((trace) => trace.name);
    expect("y" in whole && Array.from(whole.y as Float64Array)).toEqual([0.6, expect.closeTo(0.15, 14)]);
    expect("y" in curlFree && Array.from(curlFree.y as Float64Array)).toEqual([0.3, expect.closeTo(0.075, 14)]);
  });

  it("counts errors in the way asked for; derivatives have no whole field", () => {
    const first = (errors: "plain" | "upToHarmonic" | "derivative") =>
      partCurves(result(), errors).map(({ part, scores }) => [part, scores[0]]);
    expect(first("plain")).toEqual([
      ["whole", 0.8],
      ["curlFree", 0.4],
      ["divergenceFree", 0.2],
    ]);
    expect(first("upToHarmonic")).toEqual([
      ["whole", 0.8],
      ["curlFree", 0.1],
      ["divergenceFree", 0.05],
    ]);
    expect(first("derivative")).toEqual([
      ["curlFree", 0.025],
      ["divergenceFree", 0.0125],
    ]);
  });

  it("leaves out parts that nobody knows", () => {
    const known = result();
    known.scores.curlFree.fill(Number.NaN);
    known.scores.divergenceFree.fill(Number.NaN);
    expect(partCurves(known, "plain").map(({ part }) => part)).toEqual(["whole"]);
  });

  it("shares a range that holds all the figures' curves", () => {
    const [low, high] = curveRange(result(), ["plain", "upToHarmonic"]);
    // Smallest lower quartile: between 0.1 and 0.2 at a quarter, over 2⁴; largest upper quartile: 0.7.
    expect(low).toBeLessThan(Math.log10(0.125 / 16));
    expect(high).toBeGreaterThan(Math.log10(0.7));
    const { layout } = decompositionCurveFigure(result(), "upToHarmonic", theme, [low, high]);
    expect(layout.yaxis?.range).toEqual([low, high]);
    expect([layout.xaxis?.type, layout.yaxis?.type]).toEqual(["log", "log"]);
  });
});
