import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { molecularCurves } from "../../../src/experiments/molecule/molecularCurves.ts";
import { molecularFit } from "../../../src/experiments/molecule/molecularFit.ts";
import { molecularHeat } from "../../../src/experiments/molecule/molecularHeat.ts";
import { molecularMotion } from "../../../src/experiments/molecule/molecularMotion.ts";
import { molecularSpectrum } from "../../../src/experiments/molecule/molecularSpectrum.ts";
import { type MoleculeValues, moleculeDefaults } from "../../store/molecule/moleculeParameters.ts";
import { toCurves, toHeat, toLab, toMotion, toSpectrum } from "../../store/molecule/toLab.ts";
import { type MoleculeClaimId, moleculeClaims } from "./moleculeClaims.ts";
import type { MoleculeMeasure, MoleculeMeasurements } from "./types.ts";

const ALL = Object.keys(moleculeClaims) as MoleculeClaimId[];
const NOTHING: MoleculeMeasurements = { fit: null, curves: null, motion: null, spectrum: null, heat: null };

/** Measures what is wanted as the page would, with one sample set for each N, which is all that differs. */
async function measure(
  patch: Partial<MoleculeValues>,
  wanted: readonly MoleculeMeasure[],
): Promise<MoleculeMeasurements> {
  const values = { ...moleculeDefaults, curveRepeats: 1, ...patch };
  const lab = toLab(values);
  const has = (measure: MoleculeMeasure) => wanted.includes(measure);
  const fit = await molecularFit(lab, QUIET);
  const trained = fit.models.flatMap((model) => (model.trained === null ? [] : [model.trained]));
  const conserving = trained.filter(({ id }) => id === "conserving");
  return {
    fit: has("fit") ? fit : null,
    curves: has("curves") ? await molecularCurves(toCurves(lab, values), QUIET) : null,
    motion: has("motion") ? await molecularMotion(toMotion(trained, values), QUIET) : null,
    spectrum: has("spectrum") ? await molecularSpectrum(toSpectrum(conserving, values), QUIET) : null,
    heat: has("heat") ? await molecularHeat(toHeat(lab, values), QUIET) : null,
  };
}

describe("as the chapter opens", () => {
  let measured = NOTHING;
  beforeAll(async () => {
    measured = await measure({}, Object.keys(NOTHING) as MoleculeMeasure[]);
  }, 60_000);

  it.each(ALL)("%s holds, with a number", (id) => {
    expect(moleculeClaims[id].judge(measured)).toMatchObject({ verdict: "holds", value: expect.stringMatching(/\d/) });
  });

  it.each(ALL)("%s waits for its figure", (id) => {
    expect(moleculeClaims[id].judge(NOTHING).verdict).toBe("pending");
  });

  it("what is not all there yet is waited for", () => {
    const { fit, curves, heat } = measured;
    if (!fit || !curves || !heat) throw new Error("not measured");
    const begun = {
      ...measured,
      fit: { ...fit, models: fit.models.slice(0, 1) },
      curves: { ...curves, done: curves.done - 1 },
      heat: { ...heat, done: heat.done - 1 },
    };
    for (const id of ["conservingErrsLeast", "leastAtMostSizes", "failsBeyond", "lightWarns"] as const) {
      expect(moleculeClaims[id].judge(begun).verdict).toBe("pending");
    }
  });

  it("a torque that is not rounding is told", () => {
    const { motion } = measured;
    if (!motion) throw new Error("not measured");
    const runs = motion.runs.map((run) => ({
      ...run,
      angularMomentum: run.angularMomentum.map((value, k) => value + k * 1e-6),
    }));
    expect(moleculeClaims.angularMomentumKept.judge({ ...measured, motion: { ...motion, runs } }).verdict).toBe(
      "broken",
    );
  });
});

describe("claims turn", () => {
  it.each<[MoleculeClaimId, Partial<MoleculeValues>]>([
    // Springs alone are nearly linear in coordinates.
    ["conservingErrsLeast", { bondForm: "harmonic" }],
    ["leastAtMostSizes", { bondForm: "harmonic" }],
    ["turnedAlikeMatters", { aligned: false }],
    ["ownEnergyKept", { count: 10, lengthScale: 1, temperature: 100, startTemperature: 1000 }],
    ["distancesDrift", { startTemperature: 50, duration: 0.1 }],
    ["linesAgree", { count: 10, lengthScale: 1 }],
    ["failsBeyond", { temperature: 1000, lengthScale: 0.3, count: 20 }],
    ["lightWarns", { temperature: 1000, lengthScale: 0.3, count: 20 }],
  ])(
    "%s with %o",
    async (id, patch) => {
      expect(moleculeClaims[id].judge(await measure(patch, moleculeClaims[id].needs))).toMatchObject({
        verdict: "broken",
        because: expect.stringMatching(/\w/),
      });
    },
    30_000,
  );
});
