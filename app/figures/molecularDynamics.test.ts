import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../src/experiments/context.ts";
import {
  type IntegrateMotionResult,
  integrateMotion,
} from "../../src/experiments/molecularDynamics/integrateMotion.ts";
import { motionIntegrators } from "../../src/molecularDynamics/integrators/registry.ts";
import { correlationFigure, fluidTraceFigure } from "./fluid.ts";
import { energyErrorFigure, integratorLook, phasePlaneFigure, stepErrorsFigure, stepRange } from "./integrators.ts";
import { figureTheme } from "./theme.ts";
import { timescaleFigure } from "./timescales.ts";

const theme = figureTheme("light");
const ALL = motionIntegrators.map(({ id }) => id);

describe("the pictures of integrators", () => {
  let result: IntegrateMotionResult;
  beforeAll(async () => {
    const request = { system: "bond", temperature: 300, seed: 0, timeStep: 0.5, duration: 100 } as const;
    result = await integrateMotion({ ...request, integrators: ALL }, QUIET);
  });

  it("tell all rules apart by colour and dash", () => {
    const looks = ALL.map((id) => integratorLook(id, theme));
    expect(new Set(looks.map(({ color }) => color)).size).toBe(ALL.length);
    expect(new Set(looks.map(({ dash }) => dash)).size).toBe(ALL.length);
  });

  it("draw a circle as wide as it is high, and only what is shown", () => {
    const { data, layout } = phasePlaneFigure(result, ["velocityVerlet"], theme);
    expect(data.map(({ name }) => name)).toEqual([undefined, "Velocity Verlet"]);
    expect(layout.xaxis?.range).toEqual(layout.yaxis?.range);
    // √(k_BT/k) with R = 8.314462618/4184 kcal/mol/K, 300 K and 553 kcal/mol/Å²
    const radius = Math.sqrt((300 * 8.314462618) / 4184 / 553);
    expect(Math.max(...(data[0].x as Float64Array))).toBeCloseTo(radius, 10);
  });

  it("show errors as they are, and have the limit and the step upright", () => {
    const { data, layout } = stepErrorsFigure(result, ALL, "energy", 0.5, theme);
    const [limit, step, ...curves] = data;
    expect(limit.x).toEqual([result.limit, result.limit]);
    expect(step.x).toEqual([0.5, 0.5]);
    expect(curves.map(({ y }) => y)).toEqual(result.motions.map(({ errors }) => errors.energy));
    const [from, to] = stepRange(result);
    expect(layout.xaxis?.range).toEqual([from, to]);
    expect(10 ** to).toBeGreaterThan(result.limit);
    const energy = energyErrorFigure(result, ALL, 100, theme);
    // Euler's 10⁶ at the top, whatever comes beyond.
    expect(energy.layout.yaxis?.range?.[1]).toBeLessThanOrEqual(6);
  });

  it("name what leaves the picture of energies in the order of its curves", async () => {
    const request = { system: "bond", temperature: 300, seed: 0, timeStep: 2.9, duration: 100 } as const;
    const wild = await integrateMotion({ ...request, integrators: ALL }, QUIET);
    const names = energyErrorFigure(wild, ALL, 100, theme).layout.annotations ?? [];
    const [lowest, , , highest] = names.toSorted((a, b) => Number(a.y) - Number(b.y));
    expect(highest?.text).toBe("Euler");
    expect(lowest?.text).toBe("velocity<br>Verlet");
  });
});

it("times lie on one axis, each reach from its step to its end", () => {
  const { data, layout } = timescaleFigure([{ id: "a", name: "A", step: 1e-15, reach: 3e-9 }], theme);
  expect(data.at(-1)?.x).toEqual([1e-15, 3e-9]);
  expect(data.at(-1)?.y).toEqual([0, 0]);
  expect(layout.xaxis?.ticktext).toEqual(["fs", "ps", "ns", "µs", "ms", "s"]);
  expect(layout.annotations?.at(-1)?.text).toContain("3.0 ns");
});

describe("the curves of the fluid", () => {
  it("g(r) holds 1 and its peak", () => {
    const r = Float64Array.of(0.5, 1.5);
    const { data, layout } = correlationFigure(
      { r, now: Float64Array.of(0, 7), average: Float64Array.of(0, 4.5), samples: 3 },
      theme,
    );
    expect(data.map(({ y }) => Array.from(y as ArrayLike<number>))).toEqual([
      [1, 1],
      [0, 7],
      [0, 4.5],
    ]);
    expect(layout.yaxis?.range).toEqual([0, 8]);
    expect(layout.xaxis?.range).toEqual([0, 2]);
  });

  it("traces are what was measured, and nothing before the first picture", () => {
    const moment = { steps: 20, temperature: 0.4, held: Number.NaN, potential: -2, total: -1.6, pressure: 0.1 };
    const moments = [
      { ...moment, time: 1 },
      { ...moment, time: 2, total: -1.5 },
    ];
    const { data } = fluidTraceFigure({ moments }, "energy", theme);
    expect(data.map(({ y }) => Array.from(y as Float64Array))).toEqual([
      [-1.6, -1.5],
      [-2, -2],
    ]);
    expect(fluidTraceFigure({ moments: [] }, "energy", theme).data).toEqual([]);
  });
});
