import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { lineFit } from "../../../src/experiments/kernelRidge/lineFit.ts";
import { lineFlight } from "../../../src/experiments/kernelRidge/lineFlight.ts";
import { LINE_LENGTH_SCALES } from "../../../src/experiments/kernelRidge/lineLengthScales.ts";
import { lineScores } from "../../../src/experiments/kernelRidge/lineScores.ts";
import { presetValues } from "../presets.ts";
import type { KrrValues } from "./krrParameters.ts";
import { krrSettings } from "./krrStore.ts";
import { toLine } from "./toLine.ts";

const preset = (id: string) => presetValues(krrSettings, id);
const flight = (values: KrrValues) =>
  lineFlight(
    { line: toLine(values), start: 2.5, kineticEnergy: values.flightEnergy, timeStep: 0.001, steps: 10_000 },
    QUIET,
  );

async function fitted(values: KrrValues) {
  const fit = await lineFit({ line: toLine(values), places: 461, probe: values.probe }, QUIET);
  if (fit.learned === null) throw new Error("not fitted");
  return { ...fit, learned: fit.learned };
}

async function scored(values: KrrValues) {
  const { now } = await lineScores({ line: toLine(values) }, QUIET);
  if (now === null) throw new Error("not fitted");
  return now;
}

describe("what the explanations say", () => {
  it("a bit of wall turns back a slow particle and not a fast one", async () => {
    const values = preset("someWall");
    const [slow, fast] = [await flight({ ...values, flightEnergy: 2 }), await flight(values)];
    expect([slow.truth.end, slow.learned?.end]).toEqual(["back", "back"]);
    expect([fast.truth.end, fast.learned?.end]).toEqual(["back", "through"]);
  });

  it("one that is falsely sure has a narrow band far from the truth", async () => {
    const { learned, probedTruth } = await fitted(preset("sure"));
    const { energy, standardDeviation } = learned.probed;
    expect(standardDeviation).toBeLessThan(0.05);
    expect(Math.abs(energy - probedTruth)).toBeGreaterThan(20 * standardDeviation);
  });

  it("too short a σ falls back to zero between samples", async () => {
    const values = preset("short");
    const { r, U, learned, places } = await fitted(values);
    // Half-way between the two samples nearest to the well's bottom.
    const middle = (r[0] + r[1]) / 2;
    const at = places.findIndex((place) => place >= middle);
    expect(Math.abs(learned.energy[at])).toBeLessThan(0.2 * Math.abs((U[0] + U[1]) / 2));
    expect((await scored(values)).trainingError).toBeLessThan(1e-6);
    // The curves and maps of Figure 3 begin there.
    expect(values.sigma).toBeGreaterThanOrEqual(LINE_LENGTH_SCALES[0]);
  });

  it("too stiff a model errs at its own samples too", async () => {
    const { trainingError, trueError } = await scored(preset("stiff"));
    expect(trainingError).toBeGreaterThan(0.05);
    expect(trainingError).toBeGreaterThan(0.5 * trueError);
  });

  it("against noise a ridge helps, and leaving one out knows", async () => {
    const values = preset("noisy");
    const [now, none] = [await scored(values), await scored({ ...values, lambda: 1e-6 })];
    expect(now.trueError).toBeLessThan(none.trueError);
    expect(now.leaveOneOut).toBeLessThan(none.leaveOneOut);
  });

  it("a smooth kernel rounds off a kink, and ripples on both of its sides", async () => {
    const { learned, places } = await fitted(preset("kink"));
    const error = (r: number) => learned.energy[places.findIndex((place) => place >= r)] - (Math.abs(r - 1.5) - 0.5);
    expect(error(1.5)).toBeGreaterThan(0.08);
    for (const from of [0.7, 1.6]) {
      const errors = Array.from({ length: 70 }, (_, i) => error(from + 0.01 * i));
      const turns = errors.filter((value, i) => i > 0 && value * errors[i - 1] < 0).length;
      expect(turns).toBeGreaterThan(1);
      // A twentieth of the corner's depth, and so to be seen.
      expect(Math.max(...errors.map(Math.abs))).toBeGreaterThan(0.025);
    }
  });
});
