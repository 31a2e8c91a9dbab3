import { describe, expect, it } from "vitest";
import { figureTheme } from "./theme.ts";
import { beatsMap, endsOf, isAtEdge, isOnMap, tuneMapFigure, tuneRange } from "./tuneMap.ts";

const theme = figureTheme("light");
const of = (...values: number[]) => Float64Array.from(values);

describe("the σ–λ map", () => {
  const map = {
    id: "independent" as const,
    lengthScales: of(1, 10, 100),
    ridges: of(1e-4, 1e-2),
    leaveOneOut: of(2, 1, 9, 1.5, 1.2, Number.NaN),
    logMarginalLikelihood: of(-50, -20, -60, -10, -30, Number.NaN),
    best: { lengthScale: 10, ridge: 1e-4, leaveOneOut: 1 },
    likeliest: { lengthScale: 1, ridge: 1e-2, leaveOneOut: 1.5 },
  };

  it("shows errors from the best of all to three times the worst map's best, in their logarithm", () => {
    const worse = { ...map, leaveOneOut: of(20, 10, 900, 15, 12, Number.NaN), best: null };
    expect(tuneRange([map])[0]).toBe(0);
    expect(tuneRange([map])[1]).toBeCloseTo(Math.log10(3), 12);
    expect(tuneRange([map, worse])).toEqual([0, Math.log10(10) + Math.log10(3)]);
    // The best of the worse map is paler than its worst, and darker than the best of all.
    const [drawn] = tuneMapFigure(worse, { lengthScale: 1, ridge: 1e-2 }, theme, {
      range: tuneRange([map, worse]),
    }).data;
    if (drawn.type !== "heatmap") throw new Error("other");
    expect([drawn.z[0][1], drawn.z[0][0]]).toEqual([1, Math.log10(20)]);
    expect(drawn.colorbar?.ticktext).toEqual(["1", "2", "5", "10", "20"]);
    expect(drawn.colorbar?.tickvals).toEqual([1, 2, 5, 10, 20].map(Math.log10));
    // With hardly any difference there is still a range.
    const flat = { ...map, leaveOneOut: map.leaveOneOut.map(() => 2) };
    expect(tuneRange([flat])[1] - tuneRange([flat])[0]).toBeCloseTo(Math.log10(1.01), 12);
  });

  it("has two logarithmic axes, half a cell wider than the grid", () => {
    const { layout } = tuneMapFigure(map, { lengthScale: 1, ridge: 1e-2 }, theme);
    expect(layout.xaxis?.range).toEqual([-0.5, 2.5]);
    expect(layout.yaxis?.range).toEqual([-5, -1]);
  });

  it("marks where it is and where it would be best, by shape and by word", () => {
    const marks = tuneMapFigure(map, { lengthScale: 1, ridge: 1e-2 }, theme).data.filter(
      (trace) => trace.type === "scatter",
    );
    expect(marks.map((trace) => trace.text)).toEqual(["now", "best"]);
    expect(marks.map((trace) => trace.marker?.symbol)).toEqual(["circle-open", "star"]);
    const empty = {
      ...map,
      leaveOneOut: map.leaveOneOut.map(() => Number.NaN),
      best: null,
    };
    expect(tuneMapFigure(empty, { lengthScale: 1, ridge: 1e-2 }, theme).data).toHaveLength(2);
  });

  it("shows by how many nats the likelihood is below its largest, in the errors' colours, with its own best point", () => {
    const score = "logMarginalLikelihood";
    // The best, −10, is 0 nats below itself; the worst, −60, is 50.
    expect(tuneRange([map], score)).toEqual([0, Math.log10(51)]);
    expect(tuneRange([{ ...map, [score]: of(Number.NaN, Number.NaN) }], score)).toEqual([0, 1]);
    const [errors] = tuneMapFigure(map, { lengthScale: 1, ridge: 1e-2 }, theme).data;
    const [likelihoods, , best] = tuneMapFigure(map, { lengthScale: 10, ridge: 1e-4 }, theme, { score }).data;
    if (errors.type !== "heatmap" || likelihoods.type !== "heatmap" || best.type !== "scatter")
      throw new Error("other");
    expect(likelihoods.z[1][0]).toBe(0);
    expect(likelihoods.z[0][1]).toBeCloseTo(Math.log10(1 + 10), 12);
    expect(likelihoods.z[1][2]).toBeNaN();
    expect(likelihoods.customdata).toEqual([
      [-50, -20, -60],
      [-10, -30, Number.NaN],
    ]);
    expect(likelihoods.colorscale).toEqual(errors.colorscale);
    expect([best.x, best.y]).toEqual([[1], [1e-2]]);
  });

  it("tells likelihoods apart over many decades of nats, and writes the decades at the bar", () => {
    const wide = { ...map, logMarginalLikelihood: of(-1e10, -10_010, -1e12, -10, -30, Number.NaN) };
    const score = "logMarginalLikelihood";
    const range = tuneRange([wide, map], score);
    expect(range).toEqual([0, Math.log10(1 + 1e6)]);
    const [drawn] = tuneMapFigure(wide, { lengthScale: 1, ridge: 1e-2 }, theme, { score }).data;
    if (drawn.type !== "heatmap") throw new Error("other");
    // 10⁴ nats are two thirds of the colours.
    expect((drawn.z[0][1] - drawn.z[1][0]) / range[1]).toBeCloseTo(2 / 3, 3);
    expect(drawn.colorbar?.ticktext).toEqual([
      "0",
      "10",
      "100",
      "1000",
      "10<sup>4</sup>",
      "10<sup>5</sup>",
      "10<sup>6</sup>",
    ]);
    const positions = drawn.colorbar?.tickvals as number[];
    expect(positions.map((at) => Math.round(10 ** at - 1))).toEqual([0, 10, 100, 1000, 1e4, 1e5, 1e6]);
    const [short] = tuneMapFigure(map, { lengthScale: 1, ridge: 1e-2 }, theme, { score }).data;
    if (short.type !== "heatmap") throw new Error("other");
    expect(short.colorbar?.ticktext).toEqual(["0", "1", "10"]);
  });

  it("marks “now” only where it is on the map, and not over “best”", () => {
    const texts = (point: { lengthScale: number; ridge: number }) =>
      tuneMapFigure(map, point, theme).data.flatMap((trace) => (trace.type === "scatter" ? [trace.text] : []));
    expect(texts({ lengthScale: 10.1, ridge: 1e-4 })).toEqual(["", "now, best"]);
    expect(texts({ lengthScale: 0.2, ridge: 1e-4 })).toEqual(["best"]);
    expect(texts({ lengthScale: 10, ridge: 0 })).toEqual(["best"]);
    // Half a cell beyond the last σ is still on it.
    expect(isOnMap(map, { lengthScale: 300, ridge: 1e-4 })).toBe(true);
    expect(isOnMap(map, { lengthScale: 330, ridge: 1e-4 })).toBe(false);
  });

  it("says that a setting off the grid is better than all of it, where it is by more than rounding", () => {
    const point = { lengthScale: 0.2, ridge: 1e-6, leaveOneOut: 0.98, logMarginalLikelihood: -8 };
    expect(beatsMap(map, "leaveOneOut", point)).toBe(true);
    expect(beatsMap(map, "leaveOneOut", { ...point, leaveOneOut: 0.995 })).toBe(false);
    expect(beatsMap(map, "logMarginalLikelihood", point)).toBe(true);
    expect(beatsMap(map, "logMarginalLikelihood", { ...point, logMarginalLikelihood: -9.5 })).toBe(false);
    expect(beatsMap(map, "logMarginalLikelihood", { ...point, logMarginalLikelihood: null })).toBe(false);
    expect(beatsMap({ ...map, best: null }, "leaveOneOut", point)).toBe(false);
  });

  it("tells a best point on the rim from one inside", () => {
    expect(isAtEdge(map, { lengthScale: 1, ridge: 1e-3 })).toBe(true);
    expect(isAtEdge(map, { lengthScale: 10, ridge: 1e-2 })).toBe(true);
    expect(isAtEdge(map, { lengthScale: 10, ridge: 1e-3 })).toBe(false);
    expect(endsOf(map, { lengthScale: 100, ridge: 1e-4 })).toEqual({ lengthScale: "largest", ridge: "smallest" });
  });
});
