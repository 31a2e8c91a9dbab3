import { describe, expect, it } from "vitest";
import { constantEnergy } from "../../src/experiments/constantEnergy.ts";
import { QUIET } from "../../src/experiments/context.ts";
import { energyCut } from "../../src/experiments/energyCut.ts";
import { fields } from "../../src/experiments/fields.ts";
import { labModelIds, labSourceIds } from "../../src/experiments/lab.ts";
import { learningCurve } from "../../src/experiments/learningCurve.ts";
import { loopWork } from "../../src/experiments/loopWork.ts";
import { stationary } from "../../src/experiments/stationary.ts";
import { tuneMap } from "../../src/experiments/tuneMap.ts";
import { type LabPatch, type LabValues, labDefaults } from "../store/labParameters.ts";
import { presetValues } from "../store/presets.ts";
import { createLabSelector } from "../store/toLab.ts";
import { type LabClaimId, labClaims } from "./labClaims.ts";
import type { LabMeasurements } from "./types.ts";

const NOTHING: LabMeasurements = {
  fields: null,
  loopWork: null,
  energyCut: null,
  stationary: null,
  constantEnergy: null,
  learningCurve: null,
  tuneMap: null,
  corrugation: 1 / 25,
  asPrinted: false,
};

type Wanted = Exclude<keyof LabMeasurements, "corrugation" | "asPrinted">;

/** Measures what is wanted of the lab as the page would, on coarser grids. */
async function measure(values: LabValues, wanted: readonly Wanted[]): Promise<LabMeasurements> {
  const lab = createLabSelector()(values);
  const sources = labSourceIds(lab);
  const { verletX: x, verletY: y, verletVx: vx, verletVy: vy, verletStep: timeStep, verletSteps: steps } = values;
  const has = (what: Wanted) => wanted.includes(what);
  return {
    ...NOTHING,
    asPrinted: values.asPrinted,
    corrugation: values.potential === "lecture" ? values["lecture.c"] : null,
    fields: has("fields") ? await fields({ lab, grid: 60 }, QUIET) : null,
    loopWork: has("loopWork") ? await loopWork({ lab, loop: values.loop }, QUIET) : null,
    energyCut: has("energyCut") ? await energyCut({ lab, cut: values.cut, points: 41 }, QUIET) : null,
    stationary: has("stationary") ? await stationary({ lab, sources, bins: 40 }, QUIET) : null,
    constantEnergy: has("constantEnergy")
      ? await constantEnergy({ lab, sources, x, y, vx, vy, timeStep, steps }, QUIET)
      : null,
    tuneMap: has("tuneMap") ? await tuneMap({ lab, models: labModelIds(lab) }, QUIET) : null,
    learningCurve: has("learningCurve")
      ? await learningCurve({ lab, models: labModelIds(lab), counts: [10, 100], repeats: 4 }, QUIET)
      : null,
  };
}

const ids = Object.keys(labClaims) as LabClaimId[];
const everything = measure({ ...labDefaults, asPrinted: true }, [
  "fields",
  "loopWork",
  "energyCut",
  "stationary",
  "constantEnergy",
  "tuneMap",
  "learningCurve",
]);

describe("at the lecture's settings, with the kernel as printed", () => {
  it.each(ids)("%s holds, with a number", async (id) => {
    const verdict = labClaims[id](await everything);
    expect(verdict).toMatchObject({ verdict: "holds" });
    if (verdict.verdict === "holds") expect(verdict.value).toMatch(/\d/);
  });
});

describe("before anything is measured", () => {
  it.each(ids)("%s waits, and says for what", (id) => {
    const verdict = labClaims[id](NOTHING);
    expect(verdict.verdict).toBe("pending");
    if (verdict.verdict === "pending") expect(verdict.because.length).toBeGreaterThan(10);
  });
});

const onePoint: LabPatch = { asPrinted: true, scheme: "hand", points: [{ x: 0.5, y: 0.5 }] };
/** Round its only sample every independent field is symmetric, so that the loop gains nothing. */
const roundIt: LabPatch = { ...onePoint, loop: { kind: "circle", x: 0.5, y: 0.5, radius: 2 } };
/** So smooth, and so densely sampled, that even the independent model is all but exact. */
const exact: LabPatch = { "lecture.c": 0, N: 120, lambda: 1e-9 };

describe("settings that break it", () => {
  it.each<[LabClaimId, Wanted[], LabPatch]>([
    ["rippleIsSteep", ["fields"], { "lecture.c": 0 }],
    ["rippleIsSteep", ["fields"], { potential: "harmonic" }],
    ["energyConservingIsMoreAccurate", ["fields"], { sigma: 1 }],
    ["floorHolds", ["fields"], { "lecture.c": 0 }],
    ["printedIsIndefinite", ["fields"], onePoint],
    ["printedDoesWork", ["loopWork"], roundIt],
    ["independentDoesWork", ["loopWork"], roundIt],
    ["bestLengthScaleIsLarge", ["tuneMap", "fields"], { potential: "mullerBrown", N: 100 }],
    ["energyIsRecovered", ["fields"], { N: 5 }],
    ["routesDisagree", ["energyCut"], { cut: { x0: -4, y0: 1, x1: 4, y1: 1 } }],
    ["independentMakesEntropy", ["stationary"], exact],
    ["densityIsForgiving", ["fields", "stationary"], { "lecture.c": 0, N: 12, kT: 0.25 }],
    ["independentDrifts", ["constantEnergy"], { ...exact, verletStep: 0.1 }],
  ])("turns %s, measured by %o, with %o", async (id, wanted, patch) => {
    const verdict = labClaims[id](await measure({ ...labDefaults, ...patch }, wanted));
    expect(verdict).toMatchObject({ verdict: "broken" });
    if (verdict.verdict === "broken") expect(verdict.because.length).toBeGreaterThan(10);
  });

  it("turns floorHolds in the zoomed window, where samples are dense enough to see the ripple", async () => {
    const measured = await measure({ ...presetValues("zoomed"), N: 300 }, ["fields"]);
    expect(labClaims.floorHolds(measured)).toMatchObject({ verdict: "broken" });
  });

  // What the energy-conserving kernel keeps, no setting breaks: the independent model's own numbers stand in for it.
  it("turns the conservation claims where a model does not conserve", async () => {
    const { fields, loopWork, stationary } = await everything;
    if (!fields || !loopWork || !stationary) throw new Error("not measured");
    const [independent] = fields.models;
    const works = loopWork.works.filter(({ source }) => source === "independent");
    const states = stationary.states.filter(({ source }) => source === "independent");
    const disguised: LabMeasurements = {
      ...NOTHING,
      fields: { ...fields, models: [{ ...independent, id: "energyConserving" }] },
      loopWork: { ...loopWork, works: works.map((work) => ({ ...work, source: "energyConserving" })) },
      stationary: { ...stationary, states: states.map((state) => ({ ...state, source: "energyConserving" })) },
    };
    for (const id of ["energyConservingDoesNoWork", "curlIsZero", "energyConservingIsAtRest"] as const) {
      expect(labClaims[id](disguised)).toMatchObject({ verdict: "broken" });
    }
  });

  it("turns gainShrinks where the gain grows, and lets it wait while the curve is not finished", async () => {
    const { learningCurve } = await everything;
    if (!learningCurve) throw new Error("not measured");
    const backwards = learningCurve.curves.map((curve) => ({ ...curve, rmseSmooth: curve.rmseSmooth.toReversed() }));
    const broken = labClaims.gainShrinks({ ...NOTHING, learningCurve: { ...learningCurve, curves: backwards } });
    expect(broken).toMatchObject({ verdict: "broken" });
    const unfinished = { ...learningCurve, done: learningCurve.done - 1 };
    expect(labClaims.gainShrinks({ ...NOTHING, learningCurve: unfinished })).toMatchObject({ verdict: "pending" });
  });
});

describe("where a model could not be fitted, or is not there", () => {
  it("waits instead of judging", async () => {
    const twins: LabPatch = {
      scheme: "hand",
      lambda: 0,
      points: [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ],
    };
    const wanted = ["fields", "loopWork", "energyCut", "stationary", "constantEnergy"] as const;
    const measured = await measure({ ...labDefaults, ...twins }, wanted);
    for (const id of ids) {
      // The ripple is the truth's, and needs no model.
      if (id !== "rippleIsSteep") expect([id, labClaims[id](measured).verdict]).toEqual([id, "pending"]);
    }
    for (const id of ["printedIsIndefinite", "printedDoesWork"] as const) {
      expect(labClaims[id](measured)).toEqual({ verdict: "pending", because: "switch on the kernel as printed" });
    }
  });
});
