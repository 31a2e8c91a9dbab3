import { describe, expect, it } from "vitest";
import { tuneMap } from "./fixtures.ts";
import { figureTheme } from "./theme.ts";
import { tuneMapFigure, tuneRange } from "./tuneMapFigure.ts";

const theme = figureTheme("light");
const of = (...values: number[]) => Float64Array.from(values);

describe("the figure of the σ–λ map", () => {
  const map = tuneMap();

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

  it("has few enough ticks for a small map", () => {
    const ticksOver = (...lengthScales: number[]) =>
      tuneMapFigure({ ...map, lengthScales: of(...lengthScales) }, { lengthScale: 1, ridge: 1e-2 }, theme).layout.xaxis
        ?.tickvals;
    expect(ticksOver(0.0316, 0.562, 10)).toEqual([0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]);
    expect(ticksOver(1, 3, 9)).toEqual([1, 2, 5, 10]);
    expect(ticksOver(1e-8, 1e-4, 1)).toEqual([1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1, 100]);
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

  it("keeps the name of one point off the mark of the other", () => {
    const wide = { ...map, lengthScales: of(0.01, 0.1, 1, 10), ridges: of(1e-10, 1e-5, 1) };
    const best = { lengthScale: 0.25, ridge: 1e-10, leaveOneOut: 1 };
    const sides = (lengthScale: number, ridge: number) =>
      tuneMapFigure({ ...wide, best }, { lengthScale, ridge }, theme)
        .data.filter((trace) => trace.type === "scatter")
        .map((trace) => trace.textposition);
    expect(sides(0.1, 1e-10)).toEqual(["middle left", "middle right"]);
    expect(sides(0.5, 1e-10)).toEqual(["middle right", "middle left"]);
    // Far above, or far away, neither is in the way.
    expect(sides(0.1, 1)).toEqual(["middle right", "middle right"]);
    expect(sides(5, 1e-10)).toEqual(["middle left", "middle right"]);
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
  });
});
