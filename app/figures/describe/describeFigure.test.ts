import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../format/numbers.ts";
import { arrowTrace } from "../arrows.ts";
import { energyColors } from "../energyMaps.ts";
import { fieldFigure, sharedScales } from "../field.ts";
import type { Figure, ScatterTrace, Trace } from "../figure.ts";
import { BOX, fieldsResult, landscapeResult } from "../fixtures.ts";
import { lineLayout } from "../lineLayout.ts";
import { mapLayout } from "../mapLayout.ts";
import { heatmapTrace } from "../mapTraces.ts";
import { surfaceFigure } from "../surface.ts";
import { figureTheme } from "../theme.ts";
import { describeFigure } from "./describeFigure.ts";

const theme = figureTheme("light");
const COUNT = 81;
const axis = (from: number, to: number, count = COUNT) =>
  Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
const WINDOW = { x0: -2, x1: 2, y0: -1, y1: 1 };

/** A map of a function over the window, in one of the theme's scales. */
function mapFigure(
  scale: "energyScale" | "errorScale" | "densityScale" | "divergingScale",
  value: (x: number, y: number) => number,
): Figure {
  const [x, y] = [axis(WINDOW.x0, WINDOW.x1), axis(WINDOW.y0, WINDOW.y1)];
  const values = new Float64Array(COUNT * COUNT).map((_, k) => value(x[k % COUNT], y[Math.floor(k / COUNT)]));
  const range = [Math.min(...values), Math.max(...values)] as const;
  const colors = { ...energyColors(range, theme), scale: theme[scale], title: "height (m)" };
  return { data: [heatmapTrace({ x, y, values }, theme, colors)], layout: mapLayout(WINDOW, theme) };
}

describe("a map", () => {
  it("says where it is largest and smallest, in numbers and in words", () => {
    const [sentence] = describeFigure(mapFigure("errorScale", (x, y) => x + 10 * y));
    expect(sentence).toBe(
      "In the map, height (m) runs from −12 at x −2, y −1 (lower left) to 12 at x 2, y 1 (upper right).",
    );
  });

  it("of an energy has its wells and the pass between them", () => {
    const said = describeFigure(mapFigure("energyScale", (x, y) => 3 * (x * x - 1) ** 2 + 5 * y * y + 0.2 * x));
    expect(said.slice(1)).toEqual([
      "It has 2 minima.",
      "Minimum 1: −0.2 at x −1, y 0 (left).",
      "Minimum 2: 0.2 at x 1, y 0 (right).",
      "The lowest pass between minima 1 and 2 is 3 at x 0, y 0 (middle): 3.2 above the first, 2.8 above the second.",
    ]);
    expect(describeFigure(mapFigure("energyScale", (x, y) => x * x + y * y))[1]).toBe(
      "It has one minimum, 0 at x 0, y 0 (middle).",
    );
    expect(describeFigure(mapFigure("energyScale", (x) => x))[1]).toBe("It has no minimum inside the window.");
  });

  it("of an error has none of that", () => {
    expect(describeFigure(mapFigure("errorScale", (x, y) => x * x + y * y))).toHaveLength(1);
  });

  it("of an energy has the lowest point of a well, however fine its ripple is", () => {
    // A trough along x, rippled by waves of five points on a map that is thinned more coarsely: its lowest point is one of theirs.
    const across = 401;
    const grid = axis(-2, 2, across);
    const ripple = (x: number) => 0.01 * Math.cos((2 * Math.PI * (x - 0.11)) / 0.05);
    const energy = (x: number, y: number) => (x * x - 1) ** 2 + 0.2 * x + y * y - ripple(x);
    const values = new Float64Array(across ** 2).map((_, k) => energy(grid[k % across], grid[Math.floor(k / across)]));
    const range = [Math.min(...values.subarray(0, across)), 9] as const;
    const colors = { ...energyColors(range, theme), scale: theme.energyScale, title: "height (m)" };
    const said = describeFigure({
      data: [heatmapTrace({ x: grid, y: grid, values }, theme, colors)],
      layout: mapLayout(WINDOW, theme),
    });
    const lowest = said[0].replace(/^.* runs from (.*?) at (.*?) to .*$/, "$1 at $2");
    expect(said[2]).toBe(`Minimum 1: ${lowest}.`);
  });

  it("of a density has its peaks", () => {
    const peak = (x: number, y: number, at: number) => Math.exp(-8 * ((x - at) ** 2 + y * y));
    const said = describeFigure(mapFigure("densityScale", (x, y) => 2 * peak(x, y, 1) + peak(x, y, -1)));
    expect(said.slice(1)).toEqual([
      "It has 2 peaks.",
      "Peak 1: 2 at x 1, y 0 (right).",
      "Peak 2: 1 at x −1, y 0 (left).",
    ]);
    // Where nobody has been the density is zero, in many places.
    const [range] = describeFigure(mapFigure("densityScale", (x, y) => Math.max(0, 1 - x * x - y * y)));
    expect(range).toBe("In the map, height (m) runs from 0 up to 1 at x 0, y 0 (middle).");
  });

  it("of a signed quantity has how much is positive", () => {
    // x < −1 on one side of the four units of width: 20 of 81 columns, and one that is zero.
    expect(describeFigure(mapFigure("divergingScale", (x) => x + 1))[1]).toBe(
      "It is positive on 74 % of the map and negative on 25 %.",
    );
  });

  it("that is the same everywhere, or nowhere a number, says so or nothing", () => {
    expect(describeFigure(mapFigure("errorScale", () => 4))).toEqual(["In the map, height (m) is 4 everywhere."]);
    expect(describeFigure(mapFigure("errorScale", () => Number.NaN))).toEqual([]);
  });

  it("as a surface reads like a map of the same", () => {
    const said = describeFigure(surfaceFigure(landscapeResult(), theme));
    // (x² + y²)/2 over −2 … 2 by −1 … 3.
    expect(said[0]).toContain("runs from 0 at x 0, y 0 (lower middle)".replace("lower middle", "bottom"));
    expect(said[1]).toBe("It has one minimum, 0 at x 0, y 0 (bottom).");
  });
});

/** The arrows of a field on a square grid. */
function arrowFigure(field: (x: number, y: number) => readonly [number, number], across = 41): Figure {
  const [gridX, gridY] = [axis(-2, 2, across), axis(-1, 1, across)];
  const [x, y] = [(k: number) => gridX[k % across], (k: number) => gridY[Math.floor(k / across)]];
  const pick = (of: (k: number) => number) => Float64Array.from({ length: across * across }, (_, k) => of(k));
  const vectors = {
    x: pick(x),
    y: pick(y),
    u: pick((k) => field(x(k), y(k))[0]),
    v: pick((k) => field(x(k), y(k))[1]),
  };
  return { data: [arrowTrace(vectors, theme, { reference: 1, fullLength: 1 })], layout: mapLayout(WINDOW, theme) };
}

describe("arrows", () => {
  it.each<[string, (x: number, y: number) => readonly [number, number], string, string]>([
    ["a rotation", (x, y) => [-y, x], "On the whole they go round anticlockwise.", "free of divergence"],
    ["the other way", (x, y) => [y, -x], "On the whole they go round clockwise.", "free of divergence"],
    ["a source", (x, y) => [x, y], "free of curl", "On the whole they flow outwards."],
    ["a sink with a swirl", (x, y) => [-x - y, -y + x], "anticlockwise.", "On the whole they flow inwards."],
    ["a uniform field", () => [1, 0], "free of curl", "free of divergence"],
    [
      "eddies that alternate",
      (x, y) => [Math.sin(Math.PI * x) * Math.cos(Math.PI * y), -Math.cos(Math.PI * x) * Math.sin(Math.PI * y)],
      "clockwise in some places and anticlockwise in others",
      "free of divergence",
    ],
    // A gradient that is not linear: what the grid makes of its curl is not told as rotation.
    ["a gradient", (x, y) => [3 * x * x - y, 2 * y - x], "free of curl", "spread out in some places"],
  ])("of %s turn and flow as they do", (_, field, rotation, flow) => {
    const said = describeFigure(arrowFigure(field));
    expect(said).toHaveLength(3);
    expect(said[1]).toContain(rotation);
    expect(said[2]).toContain(flow);
  });

  it("too few to tell are not said to turn or flow: a gradient’s corrugation is no eddy", () => {
    // −∇ cos(9x + 4y)/9 with its waves of length 0.64, known every third of a unit and more finely.
    const wave = (x: number, y: number) => [Math.sin(9 * x + 4 * y), (4 / 9) * Math.sin(9 * x + 4 * y)] as const;
    expect(describeFigure(arrowFigure(wave, 13))).toHaveLength(1);
    expect(describeFigure(arrowFigure(wave, 201))[1]).toContain("free of curl");
  });

  it("picked from a finer map turn as that does", () => {
    const figure = arrowFigure((x, y) => [-y, x], 5);
    const [arrows] = figure.data;
    const fine = arrowFigure((x, y) => [y, -x], 21).data[0];
    if (arrows.type !== "quiver" || fine.type !== "quiver") throw new Error("no arrows");
    const [u, v] = Object.values(fine.inNumbers ?? {}).map((values) => Float64Array.from(values));
    const whole = { x: axis(-2, 2, 21), y: axis(-1, 1, 21), u, v };
    expect(describeFigure({ ...figure, data: [{ ...arrows, whole }] })[1]).toContain("round clockwise");
  });

  it("have their strongest, by its own components and not by the length drawn", () => {
    const said = describeFigure(arrowFigure((x, y) => (x === 2 && y === -1 ? [-30, 40] : [0.1, 0])));
    expect(said[0]).toBe(
      "The strongest of 1681 arrows, 50, is at x 2, y −1 (lower right) and points to the upper left.",
    );
    expect(describeFigure(arrowFigure(() => [0, 0]))).toEqual(["All arrows are zero."]);
  });
});

function lineFigure(...curves: readonly (readonly [name: string, y: (x: number) => number])[]): Figure {
  const x = axis(0, 4, 41);
  const data = curves.map(
    ([name, y]): ScatterTrace => ({ type: "scatter", mode: "lines", name, x, y: x.map(y), line: { width: 2 } }),
  );
  const range = [0, 4] as const;
  return { data, layout: lineLayout({ title: "<i>r</i> (nm)", range }, { title: "energy", range }, theme) };
}

describe("curves", () => {
  it("have their ends and the way they go", () => {
    expect(describeFigure(lineFigure(["truth", (x) => 2 * x + 1]))).toEqual([
      "“truth” goes from 1 at r 0 to 9 at r 4, rising all the way.",
    ]);
    expect(describeFigure(lineFigure(["truth", () => 2]))).toEqual(["“truth” stays at 2."]);
  });

  it("have their extremes and turns", () => {
    expect(describeFigure(lineFigure(["truth", (x) => (x - 1) ** 2]))).toEqual([
      "“truth” goes from 1 at r 0 to 9 at r 4; it is lowest, 0, at r 1. It turns round once.",
    ]);
    // cos(πx) from 0 to 4 has its extremes inside at 1, 2 and 3.
    expect(describeFigure(lineFigure(["wave", (x) => Math.cos(Math.PI * x)]))).toEqual([
      expect.stringMatching(/ It turns round 3 times\.$/),
    ]);
  });

  it("do not fall or rise where they hardly leave their height, and end at zero but for rounding", () => {
    // exp(−200) and less at both ends; 0.03 is less than a hundredth of the axis, which is 4 long.
    expect(describeFigure(lineFigure(["bump", (x) => 0.03 * Math.exp(-50 * (x - 2) ** 2)]))).toEqual([
      "“bump” hardly changes: it is lowest, 0, at r 0, and highest, 0.03, at r 2.",
    ]);
    expect(describeFigure(lineFigure(["work", (x) => x * (4 - x) + 1e-13]))).toEqual([
      "“work” goes from 0 at r 0 to 0 at r 4; it is highest, 4, at r 2. It turns round once.",
    ]);
    // All of it lies below the axis.
    expect(describeFigure(lineFigure(["wall", (x) => x * (x - 4) - 10]))).toEqual([
      "“wall” goes from −10 at r 0 to −10 at r 4; it is lowest, −14, at r 2.",
    ]);
  });

  it("cross where they do", () => {
    const said = describeFigure(lineFigure(["truth", (x) => x], ["learnt", (x) => x * (x - 2.02)]));
    // x = x (x − 2.02) at 0 and at 3.02; the nearest point of the grid to the latter is 3.
    expect(said.at(-1)).toBe("“learnt” and “truth” cross near r 3.");
    expect(describeFigure(lineFigure(["a", (x) => x], ["b", (x) => x + 1])).join()).not.toContain("cross");
  });

  it("are told apart where they share a name, and not all told where there are many", () => {
    const twice = describeFigure(lineFigure(["draw", (x) => x], ["draw", (x) => 2 * x]));
    expect(twice.map((sentence) => sentence.slice(0, 8))).toEqual(["“draw 2”", "“draw 1”"]);
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const many = describeFigure(lineFigure(...names.map((name, i) => [name, (x: number) => x + i] as const)));
    expect(many).toHaveLength(5);
    expect(many[0]).toBe("There are 8 curves; these 4 lie on top.");
  });

  it("with samples have their number, and no band", () => {
    const figure = lineFigure(["learnt", (x) => x]);
    const points: Trace = { type: "scatter", mode: "markers", name: "training points", x: [1, 2, 3], y: [4, 5, 6] };
    const best: Trace = { type: "scatter", mode: "text+markers", called: "best", x: [3.5], y: [0.5] };
    const band: Trace = {
      type: "scatter",
      mode: "lines",
      fill: "toself",
      line: { width: 0 },
      x: [0, 1, 1, 0],
      y: [0, 0, 1, 1],
    };
    expect(describeFigure({ ...figure, data: [band, ...figure.data, points, best] }).slice(1)).toEqual([
      "“training points”: 3 points.",
      "“best” stands at r 3.5, energy 0.5 (lower right).",
    ]);
  });
});

describe("the numbers in every sentence", () => {
  const texts = (figure: Figure) =>
    describeFigure(figure)
      .join(" ")
      .match(/−?\d+(\.\d+)?(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g) ?? [];

  it("are the figure’s own: its values, its places, or how far one lies above another", () => {
    const coefficient = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(coefficient, { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        const figure = mapFigure(
          "energyScale",
          (x, y) => a * x ** 4 + b * Math.cos(2 * x) + c * y * y + d * x * y + e * Math.sin(5 * y) + f * x,
        );
        const [map] = figure.data;
        if (map.type !== "heatmap") throw new Error("not a map");
        const values = map.z.flatMap((row) => Array.from(row));
        const own = new Set([...values, ...axis(-2, 2), ...axis(-1, 1)].map((value) => plain(value)));
        const text = describeFigure(figure).join(" ");
        const rises = new Set(text.match(/[^\s]+(?= above)/g));
        for (const number of texts(figure)) {
          // Counted things, such as “2 minima”, are whole.
          if (/^\d$/.test(number) || rises.has(number)) continue;
          expect(own).toContain(number);
        }
        const rising = [...text.matchAll(/is ([^ ]+) at [^:]+: ([^ ]+) above the first/g)];
        for (const [, pass, rise] of rising) {
          const passes = values.filter((value) => plain(value) === pass);
          expect(passes.some((over) => values.some((bottom) => plain(over - bottom) === rise))).toBe(true);
        }
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});

it("a field’s figure has its map, its arrows and its samples, each once", () => {
  const result = fieldsResult();
  const [independent] = result.models;
  if (independent.map === null) throw new Error("no map");
  const said = describeFigure(fieldFigure(independent.map, result, sharedScales(result, "error"), theme));
  expect(said).toHaveLength(5);
  // The error is 0.5·|r|, largest at (±2, 3), which lies in the window −2 … 2 by −1 … 3.
  expect(said[0]).toContain(`to ${plain(0.5 * Math.hypot(2, 3))} at x −2, y 3 (upper left).`);
  // −(x, y) + 0.5·(−y, x): anticlockwise and inwards.
  expect(said.slice(2)).toEqual([
    "On the whole they go round anticlockwise.",
    "On the whole they flow inwards.",
    "“samples”: 3 points.",
  ]);
  expect(BOX.x0).toBe(-2);
});
