import { describe, expect, it } from "vitest";
import { fitKernelRidge } from "../regression/fit.ts";
import { QUIET } from "./context.ts";
import type { ModelId } from "./lab.ts";
import { labSamples } from "./labSamples.ts";
import { isProblem, labModels, labSettings } from "./session.ts";
import { LECTURE_LAB } from "./testLab.ts";
import { type TuneMapResult, tuneMap } from "./tuneMap.ts";

const lab = { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, count: 12 } };
const training = labSamples(lab.landscape, lab.samples);

/** Leave-one-out by leaving out: each sample predicted by a fit to the others. */
function bruteForce(id: ModelId, lengthScale: number, ridge: number): number {
  const { positions, forces } = training;
  const predicted = new Float64Array(2);
  let sum = 0;
  for (let i = 0; i < positions.length; i += 2) {
    const others = (values: Float64Array) => values.filter((_, k) => k !== i && k !== i + 1);
    const rest = { positions: others(positions), forces: others(forces) };
    fitKernelRidge(rest, { ...labSettings(lab, id), lengthScale, ridge }).force(
      positions[i],
      positions[i + 1],
      predicted,
      0,
    );
    sum += (predicted[0] - forces[i]) ** 2 + (predicted[1] - forces[i + 1]) ** 2;
  }
  return Math.sqrt(sum / positions.length);
}

describe("the σ–λ map", () => {
  it("agrees with leaving each sample out in turn, and with the fits' own likelihood", async () => {
    const { maps } = await tuneMap({ lab, models: ["independent", "energyConserving", "asPrinted"] }, QUIET);
    expect(maps.map(({ id }) => id)).toEqual(["independent", "energyConserving", "asPrinted"]);
    for (const { id, lengthScales, ridges, leaveOneOut, logMarginalLikelihood } of maps) {
      for (const [row, column] of [
        [13, 4],
        [15, 11],
        [19, 17],
      ]) {
        const at = row * lengthScales.length + column;
        const [lengthScale, ridge] = [lengthScales[column], ridges[row]];
        expect(leaveOneOut[at]).toBeCloseTo(bruteForce(id, lengthScale, ridge), 6);
        const fit = fitKernelRidge(training, { ...labSettings(lab, id), lengthScale, ridge });
        const expected = fit.diagnostics().logMarginalLikelihood;
        if (expected === null) expect(logMarginalLikelihood[at]).toBeNaN();
        else expect(logMarginalLikelihood[at]).toBeCloseTo(expected, 6);
      }
    }
  });

  it("names as best what is least on the map, which is what “each its own” then uses", async () => {
    const { maps } = await tuneMap({ lab, models: ["independent", "energyConserving"] }, QUIET);
    const tuned = { ...lab, model: { ...lab.model, tuning: "each" as const } };
    const models = await labModels(tuned, ["independent", "energyConserving"], QUIET);
    for (const { id, best, leaveOneOut, lengthScales, ridges } of maps) {
      const least = leaveOneOut.reduce((a, b) => (b < a ? b : a), Number.POSITIVE_INFINITY);
      if (best === null) throw new Error("nothing scored");
      expect(best.leaveOneOut).toBe(least);
      expect(
        leaveOneOut[ridges.indexOf(best.ridge) * lengthScales.length + lengthScales.indexOf(best.lengthScale)],
      ).toBe(least);
      const model = models.get(id);
      if (model === undefined || isProblem(model)) throw new Error("not fitted");
      expect(model.settings).toMatchObject({ lengthScale: best.lengthScale, ridge: best.ridge });
    }
  });

  it("names as likeliest what the marginal likelihood is largest at, and no such point where there is none", async () => {
    const { maps } = await tuneMap({ lab, models: ["energyConserving", "asPrinted"] }, QUIET);
    const [{ likeliest, logMarginalLikelihood, lengthScales, ridges }, printed] = maps;
    if (likeliest === null) throw new Error("nothing scored");
    const at = ridges.indexOf(likeliest.ridge) * lengthScales.length + lengthScales.indexOf(likeliest.lengthScale);
    expect(logMarginalLikelihood[at]).toBe(Math.max(...logMarginalLikelihood.filter(Number.isFinite)));
    expect(printed.likeliest).toBeNull();
  });

  it("scores only the σ asked for, the same as on the whole map", async () => {
    const whole = (await tuneMap({ lab, models: ["energyConserving"] }, QUIET)).maps[0];
    const wanted = [whole.lengthScales[3], whole.lengthScales[9]];
    const [part] = (await tuneMap({ lab, models: ["energyConserving"], lengthScales: wanted }, QUIET)).maps;
    expect([...part.lengthScales]).toEqual(wanted);
    for (let row = 0; row < part.ridges.length; row++) {
      expect(part.leaveOneOut[2 * row + 1]).toEqual(whole.leaveOneOut[20 * row + 9]);
      expect(part.logMarginalLikelihood[2 * row]).toEqual(whole.logMarginalLikelihood[20 * row + 3]);
    }
  });

  it("comes a column at a time, and what was handed over stays as it was", async () => {
    const parts: TuneMapResult[] = [];
    const fractions: number[] = [];
    const result = await tuneMap(
      { lab, models: ["independent", "energyConserving"] },
      {
        ...QUIET,
        partial: (value) => parts.push(value as TuneMapResult),
        progress: (fraction) => fractions.push(fraction),
      },
    );
    const columns = result.maps[0].lengthScales.length;
    expect(parts).toHaveLength(2 * columns);
    parts.forEach(({ maps }, i) => {
      expect(maps).toHaveLength(i < columns ? 1 : 2);
      const { leaveOneOut } = maps[maps.length - 1];
      // The row of λ = 1, where every σ can be scored: known as far as this column.
      const last = leaveOneOut.subarray(leaveOneOut.length - columns);
      last.forEach((score, column) => {
        expect(Number.isFinite(score)).toBe(column <= i % columns);
      });
    });
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBeCloseTo(1, 12);
    expect(parts[parts.length - 1]).toEqual(result);
  });

  it("stops at a checkpoint when cancelled, and refuses a lab without samples", async () => {
    let calls = 0;
    const checkpoint = () => (++calls > 3 ? Promise.reject(new Error("cancelled")) : Promise.resolve());
    await expect(tuneMap({ lab, models: ["independent"] }, { ...QUIET, checkpoint })).rejects.toThrow("cancelled");
    const empty = { ...lab, samples: { ...lab.samples, scheme: "hand", points: [] } };
    await expect(tuneMap({ lab: empty, models: ["independent"] }, QUIET)).rejects.toMatchObject({
      kind: "input",
      parameter: "points",
    });
  });
});
