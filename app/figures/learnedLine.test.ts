import { describe, expect, it } from "vitest";
import type { LineFitResult } from "../../src/experiments/kernelRidge/lineFit.ts";
import type { Flight } from "../../src/experiments/kernelRidge/lineFlight.ts";
import { bumpOf, bumpsFigure, partialSum } from "./bumps.ts";
import { extrapolationFigure } from "./extrapolation.ts";
import { durationOf, flightFigure, frameAt } from "./flight.ts";
import { emptyDistances, energyAxis } from "./learnedLine.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const of = (...values: number[]) => Float64Array.from(values);
const named = (figure: { data: readonly { name?: string }[] }) => figure.data.map(({ name }) => name).filter(Boolean);

/** Two points on three places: bumps (1, 2, 0) and (0, −1, −3) on the prior mean ½. */
const FIT: LineFitResult = {
  places: of(1, 2, 3),
  truth: of(4, 0, 1),
  trueSlope: of(0, 0, 0),
  probe: 2,
  probedTruth: 0,
  r: of(1.5, 2.5),
  U: of(2, 0.5),
  exact: of(2, 0.5),
  learned: {
    priorMean: 0.5,
    weights: of(2, -3),
    gram: of(1, 0.1, 0.1, 1),
    energy: of(1.5, 1.5, -2.5),
    slope: of(0, 0, 0),
    standardDeviation: of(1, 0, 0.5),
    contributions: of(1, 2, 0, 0, -1, -3),
    probed: { kernel: of(1, 0.3), energy: 1.5, standardDeviation: 0 },
    leaveOneOutResiduals: of(0, 0),
    leaveOneOut: 0,
    logMarginalLikelihood: 0,
    conditionNumber: 1,
    rmseInside: 0,
  },
  problem: null,
};
const UNFITTED: LineFitResult = { ...FIT, learned: null, problem: { kind: "linear-algebra", message: "No." } };

describe("bumps", () => {
  it("stand on the prior mean, and add up on it", () => {
    expect(bumpOf(FIT, 1)).toEqual(of(0.5, -0.5, -2.5));
    expect(partialSum(FIT, 0)).toEqual(of(0.5, 0.5, 0.5));
    expect(partialSum(FIT, 1)).toEqual(of(1.5, 2.5, 0.5));
    expect(partialSum(FIT, 2)).toEqual(FIT.learned?.energy);
  });

  it("are faint until they are added", () => {
    const opacities = bumpsFigure(FIT, 1, theme).data.flatMap(({ name, opacity }) =>
      name?.startsWith("bump") ? [opacity] : [],
    );
    expect(opacities[0]).toBeGreaterThan(opacities[1] ?? Number.NaN);
  });

  it("are labelled as the sum that they are", () => {
    const labels = (terms: number) => bumpsFigure(FIT, terms, theme).layout.annotations?.map(({ text }) => text);
    expect(labels(1)).toContain("sum of 1");
    expect(labels(2)).toContain("learnt");
  });

  it("are left out where there is no model", () => {
    expect(named(bumpsFigure(UNFITTED, 2, theme))).toEqual(["truth"]);
    expect([bumpOf(UNFITTED, 0), partialSum(UNFITTED, 1)]).toEqual([null, null]);
  });
});

it("an empty figure has the distances and the margins of a full one", () => {
  const [empty, full] = [emptyDistances(theme).layout, bumpsFigure(FIT, 2, theme).layout];
  expect(empty.xaxis).toEqual(full.xaxis);
  expect(empty.margin).toEqual(full.margin);
  expect(empty.yaxis?.range?.every(Number.isFinite)).toBe(true);
});

describe("extrapolation", () => {
  it("bands the prediction by two standard deviations", () => {
    const band = extrapolationFigure(FIT, theme).data.find((trace) => "fill" in trace && trace.fill === "toself");
    expect(band).toMatchObject({ y: [3.5, 1.5, -1.5, -3.5, 1.5, -0.5] });
  });

  it("keeps truth and samples where there is no model", () => {
    expect(named(extrapolationFigure(UNFITTED, theme))).toEqual(["truth", "training points"]);
  });
});

describe("the axis of energies", () => {
  it("is set by the truth's lower half, and not by a wall", () => {
    const gentle = of(0, 1, 2, 3, 4, 5, 6, 7, 8);
    const walled = of(0, 1, 2, 3, 4, 5, 6, 1e6, 1e9);
    expect(energyAxis(gentle, 0.5, 9).range).toEqual([-2, 10]);
    expect(energyAxis(walled, 0.5, 3).range).toEqual([-2, 12]);
  });

  it("reaches at least as far as asked, and has a height whatever the truth is", () => {
    expect(energyAxis(of(0, 0.1, 0.2), 0.5, 9, 2).range).toEqual([-2, 2]);
    expect(energyAxis(of(3, 3, 3), 0.5, 9).range).toEqual([2.5, 3.5]);
    expect(energyAxis(of(Number.NaN, Number.NaN), 0.5, 9, 2).range).toEqual([-2, 2]);
    // tan(π/2): between neighbouring numbers of that size lie more than 1 k_BT₀.
    const [low, high] = energyAxis(of(1.6e16, 1.6e16), 0.5, 9).range;
    expect(high - low).toBeGreaterThan(1e9);
  });
});

describe("a flight", () => {
  const flight: Flight = {
    time: of(0, 1, 3),
    r: of(2.5, 2, 1),
    velocity: of(-0.5, -0.5, -0.5),
    kinetic: of(0, 0, 0),
    potential: of(0, 0, 0),
    truePotential: of(0, 0, 0),
    end: "bound",
    nearest: 1,
    drift: 0,
  };

  it("is interpolated between frames, and stays where it ended", () => {
    expect([-1, 0, 0.5, 1, 2, 3, 9].map((time) => frameAt(flight, flight.r, time))).toEqual([
      2.5, 2.5, 2.25, 2, 1.5, 1, 1,
    ]);
  });

  it("is shown until the longer one ends, where training saw nothing tinted", () => {
    const short = { ...flight, time: of(0, 0.5, 1) };
    expect(durationOf({ truth: short, learned: flight, problem: null })).toBe(3);
    expect(durationOf({ truth: short, learned: null, problem: null })).toBe(1);
    expect(durationOf({ truth: { ...flight, time: of(0) }, learned: null, problem: null })).toBe(1);
    expect(frameAt({ ...flight, time: of(0) }, of(2.5), 0.5)).toBe(2.5);
    const figure = flightFigure({ truth: short, learned: flight, problem: null }, { from: 1.12, to: 2 }, theme);
    expect(named(figure)).toEqual(["truth", "learnt"]);
    expect(figure.layout.shapes).toMatchObject([{ y1: 1.12 }, { y0: 2 }]);
    // Of no points at all, the ends are infinite.
    const nowhere = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    const { shapes } = flightFigure({ truth: short, learned: null, problem: null }, nowhere, theme).layout;
    expect(shapes?.flatMap(({ y0, y1 }) => [y0, y1]).every(Number.isFinite)).toBe(true);
  });
});
