import { describe, expect, it } from "vitest";
import { convergenceFigure } from "./convergence.ts";
import { currentReference, currentsFigure } from "./currents.ts";
import { cutFigure } from "./cut.ts";
import { densityMap, densityRange } from "./densityMap.ts";
import { driftFigure } from "./drift.ts";
import { BOX, traceOf } from "./fixtures.ts";
import { freeEnergyFigure } from "./freeEnergy.ts";
import { learningCurveFigure, quartiles } from "./learningCurve.ts";
import { figureTheme } from "./theme.ts";
import { walkersFigure } from "./walkers.ts";
import { pathFraction, workAlongFigure } from "./workAlong.ts";
import { workBars, workLimit } from "./workBars.ts";

const theme = figureTheme("light");
const of = (...values: number[]) => Float64Array.from(values);
const named = (figure: { data: readonly { name?: string }[] }) => figure.data.map(({ name }) => name).filter(Boolean);

describe("the cut", () => {
  const result = {
    distance: of(0, 1, 2),
    x: of(0, 1, 2),
    y: of(0, 0, 0),
    truth: of(5, 6, 7),
    learned: of(5.5, 6.5, 7.5),
    learnedStandardDeviation: of(0, 1, 2),
    routes: [
      { id: "independent" as const, direct: of(0, 1, 3), detour: of(0, 1, 4), disagreement: -1, problem: null },
      { id: "energyConserving" as const, direct: of(0, 1, 2), detour: of(0, 1, 2), disagreement: 0, problem: null },
    ],
  };

  it("bands the learned energy by two standard deviations", () => {
    const band = cutFigure(result, theme).data.find((trace) => "fill" in trace && trace.fill === "toself");
    expect(band).toMatchObject({ y: [5.5, 8.5, 11.5, 3.5, 4.5, 5.5] });
  });

  it("hangs both integrated routes onto the truth at the start", () => {
    const routes = cutFigure(result, theme).data.filter((trace) => trace.name?.startsWith("independent"));
    expect(routes.map(({ name }) => name)).toEqual(["independent, straight", "independent, along x, then y"]);
    expect(routes.map((trace) => ("y" in trace ? trace.y : null))).toEqual([of(5, 6, 8), of(5, 6, 9)]);
    expect(cutFigure(result, theme).layout.yaxis?.title).toMatchObject({ text: expect.stringContaining("energy (") });
  });

  it("does without a model that could not be fitted", () => {
    const bare = cutFigure({ ...result, learned: null, learnedStandardDeviation: null, routes: [] }, theme);
    expect(named(bare)).toEqual(["truth"]);
  });
});

describe("densities", () => {
  const state = (u: number) => ({
    source: "independent" as const,
    density: of(0.1, 0.2, 0.3, 0.4),
    currentX: of(u, u, u, u),
    currentY: of(0, 0, 0, 0),
    entropyProduction: u,
    kullbackLeibler: 0,
    jensenShannon: 0,
    freeEnergy: of(0, 1),
    problem: null,
  });
  const stationary = (u: number) => ({
    x: of(-1, 1),
    y: of(0, 2),
    boltzmann: of(0.1, 0.2, 0.3, 0.4),
    states: [state(u)],
  });

  it("integrate to one over the box", () => {
    const map = densityMap(of(1, 2, 3, 4), of(-1, 1), of(0, 2), BOX);
    const area = ((BOX.x1 - BOX.x0) * (BOX.y1 - BOX.y0)) / 4;
    expect(map.values.reduce((sum, value) => sum + value * area, 0)).toBeCloseTo(1, 12);
    expect(densityRange(map)).toEqual([0, Math.max(...map.values)]);
    expect(densityMap(new Float64Array(4), of(-1, 1), of(0, 2), BOX).values.every((value) => value === 0)).toBe(true);
  });

  it("carry a current's arrows only where there is more of it than rounding", () => {
    const flowing = stationary(0.1);
    expect(currentsFigure(state(0.1), flowing, BOX, theme).data.map((trace) => trace.type)).toEqual([
      "heatmap",
      "quiver",
    ]);
    expect(currentReference(flowing, BOX)).toBeCloseTo(0.1, 12);
    expect(currentsFigure(state(1e-17), stationary(1e-17), BOX, theme).data.map((trace) => trace.type)).toEqual([
      "heatmap",
    ]);
  });

  it("lie under the walkers, of which the first few are drawn, and one's trail", () => {
    const summary = {
      source: "truth" as const,
      state: {
        source: "truth" as const,
        positions: of(0, 0, 1, 1, -1, 2),
        generator: { words: [1, 2, 3, 4] as const },
        steps: 1,
        histogram: of(1, 0, 1, 0),
        well: new Int32Array(3),
        transitions: 0,
        restarted: 0,
        reflected: 0,
      },
      populations: of(1),
      kullbackLeibler: 0,
      jensenShannon: 0,
      freeEnergy: of(0, 0),
      forceError: null,
      problem: null,
    };
    const result = {
      summaries: [summary],
      stepsDone: 1,
      stepsPerSecond: 1,
      x: of(-1, 1),
      y: of(0, 2),
      boltzmann: of(0.1, 0.2, 0.3, 0.4),
      boltzmannFreeEnergy: of(0, 0),
      wells: ["A"],
    };
    const options = { dots: 2, trail: of(0, 0, 0.5, 0.5) };
    const place = { box: BOX, kT: 1 };
    const figure = walkersFigure(summary, result, place, theme, { ...options, show: "density" });
    expect(figure.data.map((trace) => trace.type)).toEqual(["heatmap", "scatter", "scatter", "scatter"]);
    expect(Array.from(traceOf(figure, "scatter").x as Float64Array)).toEqual([0, 1]);
    // The colour range is the Boltzmann density's own, so that truth and models compare.
    expect(traceOf(figure, "heatmap").zmax).toBeCloseTo(0.4 / 4, 12);

    const surface = walkersFigure(summary, result, place, theme, { ...options, show: "freeEnergy" });
    // Two places seen equally often, and two never.
    expect(traceOf(surface, "heatmap").z).toEqual([of(0, Number.NaN), of(0, Number.NaN)]);
  });
});

describe("profiles and series", () => {
  it("show free energies from zero, each source by its name, and no higher than is worth showing", () => {
    const figure = freeEnergyFigure(of(-1, 0, 1), [{ source: "truth", values: of(Number.NaN, 0, 40) }], theme);
    const top = figure.layout.yaxis?.range?.[1];
    expect(top).toBeCloseTo(12 * 1.05, 12);
    expect(figure.layout.annotations?.[0]).toMatchObject({ text: "truth" });
    expect(figure.layout.yaxis?.title).toMatchObject({ text: expect.stringContaining("<i>F</i>(<i>x</i>)") });
  });

  it("show convergence on logarithmic axes that hold all of it", () => {
    const series = [{ source: "independent" as const, time: of(0.1, 1, 10), kullbackLeibler: of(1, 0.1, 0.01) }];
    const { layout } = convergenceFigure(series, theme);
    expect([layout.xaxis?.type, layout.yaxis?.type]).toEqual(["log", "log"]);
    const [low, high] = layout.yaxis?.range ?? [];
    expect(low).toBeLessThan(-2);
    expect(high).toBeGreaterThan(0);
    expect(layout.yaxis?.title).toMatchObject({ text: expect.stringContaining("nats") });
  });

  it("show energy drift, flat where it is rounding, and leave failed runs out", () => {
    const run = (source: "truth" | "independent", drift: Float64Array, failed: boolean) => ({
      source,
      x: drift,
      y: drift,
      kinetic: drift,
      drift,
      ownEnergy: source === "truth",
      trueDrift: drift,
      laps: 0,
      lapGain: Number.NaN,
      reflections: 0,
      problem: failed ? { kind: "input" as const, message: "no" } : null,
    });
    const result = { time: of(0, 1), runs: [run("truth", of(0, 1e-14), false), run("independent", of(0, 9), true)] };
    const figure = driftFigure(result, theme);
    expect(named(figure)).toEqual(["truth"]);
    expect(figure.layout.yaxis?.range?.[1]).toBeGreaterThan(0.05);
  });
});

describe("the learning curve", () => {
  const curve = (id: "independent" | "energyConserving", values: Float64Array) => ({
    id,
    rmseTrue: values,
    rmseSmooth: values,
    kullbackLeibler: values,
  });
  const result = {
    counts: of(10, 100),
    repeats: 3,
    done: 4,
    failed: 0,
    curves: [
      curve("independent", of(3, 1, 2, 0.6, Number.NaN, Number.NaN)),
      curve("energyConserving", of(2, 2, 2, 0.5, 0.5, 0.5)),
    ],
    corrugationFloor: 0.53,
  };

  it("takes medians and quartiles over what is there", () => {
    const { lower, median, upper } = quartiles(result.curves[0].rmseTrue, 2, 3);
    expect([...lower]).toEqual([1.5, 0.6]);
    expect([...median]).toEqual([2, 0.6]);
    expect([...upper]).toEqual([2.5, 0.6]);
  });

  it("draws a band and a marked line a model, and the floor where it applies", () => {
    const figure = learningCurveFigure(result, "rmseTrue", theme);
    expect(named(figure)).toEqual(["independent", "energy-conserving"]);
    expect(figure.layout.annotations?.map(({ text }) => text)).toContain("corrugation<br>(floor)");
    const kl = learningCurveFigure(result, "kullbackLeibler", theme);
    expect(kl.layout.annotations?.map(({ text }) => text)).not.toContain("corrugation<br>(floor)");
    expect([figure.layout.xaxis?.type, figure.layout.yaxis?.type]).toEqual(["log", "log"]);
  });
});

describe("work round a loop", () => {
  const work = (source: "truth" | "independent" | "asPrinted", value: number, failed = false) => ({
    source,
    work: value,
    absoluteWork: 1,
    uncertainty: 0.01,
    cumulative: of(0, value / 2, value),
    problem: failed ? { kind: "linear-algebra" as const, message: "not fitted" } : null,
  });
  const result = {
    x: of(0, 3, 3),
    y: of(0, 0, 1),
    area: 1,
    works: [work("truth", 0), work("independent", -1.4), work("asPrinted", 99, true)],
  };

  it("is drawn against the part of the length done", () => {
    expect([...pathFraction(result.x, result.y)]).toEqual([0, 0.75, 1]);
    const figure = workAlongFigure(result, theme);
    expect(named(figure)).toEqual(["truth", "independent"]);
    expect(figure.layout.yaxis?.range?.[0]).toBeLessThan(-1.4);
  });

  it("is barred to either side of zero on a round axis, where there is any", () => {
    const { bars, limit } = workBars(result);
    expect(limit).toBe(2);
    expect(bars).toEqual([
      { source: "truth", work: 0, from: 0.5, to: 0.5 },
      { source: "independent", work: -1.4, from: expect.closeTo(0.5 - 0.35, 12), to: 0.5 },
    ]);
    expect([workLimit(0), workLimit(1e-13), workLimit(3)]).toEqual(
      [0.1, 0.1, 5].map((limit) => expect.closeTo(limit, 12)),
    );
  });
});
