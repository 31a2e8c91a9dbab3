import { describe, expect, it } from "vitest";
import { QUIET } from "../../src/experiments/context.ts";
import { rowNormScan } from "../../src/experiments/molecules/rowNormScan.ts";
import { spectrumTwins } from "../../src/experiments/molecules/spectrumTwins.ts";
import { contrast } from "./color.ts";
import { coulombMatrixFigure } from "./coulombMatrix.ts";
import { growthExponent, representationSizesFigure, textOf } from "./representationSizes.ts";
import { rowNormFigure, sortedEntryFigure } from "./rowNorms.ts";
import { spectrumBarsFigure } from "./spectrumBars.ts";
import { figureTheme } from "./theme.ts";
import { distanceDifferences, eigenvalueDifferences, twinDifferencesFigure, twinHistoryFigure } from "./twins.ts";

const theme = figureTheme("light");
const ETHYLENE = { id: "ethylene", xyz: "" };

describe("the figure of a Coulomb matrix", () => {
  const matrix = Float64Array.of(0.5, 2.947, 2.947, 36.858);
  const atoms = [
    ["H", 1],
    ["C", 2],
  ] as const;
  const figure = coulombMatrixFigure({ matrix, atoms, unit: "hartree" }, theme);
  const [map] = figure.data;
  if (map.type !== "heatmap") throw new Error("other");

  it("has a number in every cell, the first row at the top, elements at both edges", () => {
    expect(map.text).toEqual([
      ["0.50", "2.9"],
      ["2.9", "36.9"],
    ]);
    expect(figure.layout.yaxis?.range).toEqual([2.5, 0.5]);
    for (const axis of [figure.layout.xaxis, figure.layout.yaxis]) {
      expect(axis?.ticktext).toEqual(["H<sub>1</sub>", "C<sub>2</sub>"]);
    }
  });

  it("says the entries, not their logarithms, in numbers", () => {
    expect(Object.values(map.inNumbers ?? {})).toEqual([matrix]);
    expect(map.z[1][1]).toBeCloseTo(Math.log10(36.858), 12);
  });

  it.each(["light", "dark", "projector"] as const)("has numbers that are legible on its darkest cell, %s", (name) => {
    const own = figureTheme(name);
    const [trace] = coulombMatrixFigure({ matrix, atoms, unit: "" }, own).data;
    if (trace.type !== "heatmap" || !Array.isArray(trace.colorscale)) throw new Error("other");
    const darkest = trace.colorscale[trace.colorscale.length - 1][1];
    expect(contrast(own.ink, String(darkest))).toBeGreaterThan(4.5);
  });
});

it("bars reach from each eigenvalue to zero, whichever side it is on", () => {
  const values = Float64Array.of(50, -2);
  const { data } = spectrumBarsFigure(
    [
      { name: "a", values },
      { name: "b", values },
    ],
    "hartree",
    theme,
  );
  const [first, second] = data;
  if (first.type !== "scatter" || second.type !== "scatter") throw new Error("other");
  expect(first.error_y).toMatchObject({ array: [0, 2], arrayminus: [50, 0] });
  const [a, b] = [first.x as number[], second.x as number[]];
  for (const k of [0, 1]) expect((a[k] + b[k]) / 2).toBeCloseTo(k + 1, 12);
  expect(first.marker?.symbol).not.toBe(second.marker?.symbol);
});

describe("norms of rows", () => {
  const look = { names: ["H1", "H2", "C3", "C4", "H5", "H6"], atom: 0, displacement: 0.02, unit: "hartree" };
  const scan = rowNormScan({ molecule: ETHYLENE, unit: "bohr", atom: 0, reach: 0.1, points: 40 }, QUIET);

  it("are shown of the rows that come near the displaced atom's, that one on top", async () => {
    const { data } = rowNormFigure(await scan, look, theme);
    expect(data.map(({ name }) => name).filter(Boolean)).toEqual(["row of H2", "row of H5", "row of H6", "row of H1"]);
  });

  it("the jump is no line: the curve is broken there", async () => {
    const { data } = sortedEntryFigure(await scan, look, theme);
    const sorted = data[1];
    if (sorted.type !== "scatter") throw new Error("other");
    const gaps = (sorted.y as number[]).filter(Number.isNaN).length;
    expect(gaps).toBe(1);
    expect((sorted.x as number[]).length).toBe(41);
  });
});

describe("twins", () => {
  const twins = spectrumTwins({ molecule: ETHYLENE, seed: 1 }, QUIET);

  it("differ in distances, and in eigenvalues by rounding, largest first", async () => {
    const [distances, eigenvalues] = [distanceDifferences(await twins), eigenvalueDifferences(await twins)];
    expect([distances.length, eigenvalues.length]).toEqual([15, 6]);
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    expect(eigenvalues[0]).toBe((await twins).spectrumDifference);
    expect(distances[0]).toBeGreaterThan(0.1);
  });

  it("are drawn where there are some, and axes stand where there are none", async () => {
    expect(twinDifferencesFigure(null, theme).data).toEqual([]);
    expect(twinDifferencesFigure(await twins, theme).data).toHaveLength(2);
    const [, history] = twinHistoryFigure(await twins, theme).data;
    if (history.type !== "scatter") throw new Error("other");
    expect((history.y as Float64Array).length).toBe((await twins).history.length);
  });
});

describe("sizes", () => {
  const atoms = Float64Array.of(5, 8, 14, 26, 50);
  const size = { representation: "coulombMatrix", dimension: atoms, milliseconds: atoms, padding: atoms };

  it("the power of growth is that of the later half", () => {
    expect(
      growthExponent(
        atoms,
        atoms.map((n) => 3 * n ** 2.5),
      ),
    ).toBeCloseTo(2.5, 12);
    // n² from 14 atoms on, after something else.
    const bent = atoms.map((n) => (n < 14 ? 1 : n ** 2));
    expect(growthExponent(atoms, bent)).toBeCloseTo(2, 12);
    expect(growthExponent(atoms.subarray(0, 1), atoms)).toBeNaN();
  });

  it("show what is chosen and was measured", () => {
    const result = { atoms, sizes: [size, { ...size, representation: "cartesian" }], done: 3 };
    const { data } = representationSizesFigure(result, ["cartesian"], "dimension", 50, theme);
    expect(data).toHaveLength(1);
    const [curve] = data;
    if (curve.type !== "scatter") throw new Error("other");
    expect(Array.from(curve.x as Float64Array)).toEqual([5, 8, 14]);
    expect(representationSizesFigure(null, ["cartesian"], "padding", 50, theme).data).toEqual([]);
  });

  it("are said with their units", () => {
    expect([textOf("dimension", 21), textOf("milliseconds", 0.012), textOf("padding", 0.875)]).toEqual([
      "21 numbers",
      "12 µs",
      "88 %",
    ]);
  });
});
