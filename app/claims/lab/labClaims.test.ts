import { describe, expect, it } from "vitest";
import { constantEnergy } from "../../../src/experiments/constantEnergy.ts";
import { QUIET } from "../../../src/experiments/context.ts";
import { corrugationFloor } from "../../../src/experiments/corrugationFloor.ts";
import { energyCut } from "../../../src/experiments/energyCut.ts";
import { fields } from "../../../src/experiments/fields.ts";
import { labModelIds, labSourceIds, type ModelId } from "../../../src/experiments/lab.ts";
import { type LearningCurveResult, learningCurve } from "../../../src/experiments/learningCurve.ts";
import { loopWork } from "../../../src/experiments/loopWork.ts";
import { stationary } from "../../../src/experiments/stationary.ts";
import { tuneMap } from "../../../src/experiments/tuneMap.ts";
import { digits } from "../../format/numbers.ts";
import { type LabPatch, type LabValues, labDefaults } from "../../store/lab/labParameters.ts";
import { labSettings } from "../../store/lab/labStore.ts";
import { createLabSelector } from "../../store/lab/toLab.ts";
import { presetValues } from "../../store/presets.ts";
import { type LabClaimId, labClaims, verdictOf } from "./labClaims.ts";
import type { LabFacts, LabMeasurements, Measure } from "./types.ts";

const GRID = 60;

function factsOf(values: LabValues): LabFacts {
  const { landscape } = createLabSelector()(values);
  return {
    kT: landscape.kT,
    width: landscape.box.x1 - landscape.box.x0,
    corrugation: values.potential === "lecture" ? values["lecture.c"] : null,
    corrugationFloor: corrugationFloor(landscape),
  };
}

const NOTHING: LabMeasurements = {
  fields: null,
  loopWork: null,
  energyCut: null,
  stationary: null,
  constantEnergy: null,
  learningCurve: null,
  tuneMap: null,
  ...factsOf(labDefaults),
};

/** Measures what is wanted of the lab as the page would, on coarser grids. */
async function measure(values: LabValues, wanted: readonly Measure[]): Promise<LabMeasurements> {
  const lab = createLabSelector()(values);
  const sources = labSourceIds(lab);
  const { verletX: x, verletY: y, verletVx: vx, verletVy: vy, verletStep: timeStep, verletSteps: steps } = values;
  const has = (what: Measure) => wanted.includes(what);
  return {
    ...NOTHING,
    ...factsOf(values),
    fields: has("fields") ? await fields({ lab, grid: GRID }, QUIET) : null,
    loopWork: has("loopWork") ? await loopWork({ lab, loop: values.loop }, QUIET) : null,
    energyCut: has("energyCut") ? await energyCut({ lab, cut: values.cut, points: 41 }, QUIET) : null,
    stationary: has("stationary") ? await stationary({ lab, sources, bins: 40 }, QUIET) : null,
    constantEnergy: has("constantEnergy")
      ? await constantEnergy({ lab, sources, x, y, vx, vy, timeStep, steps }, QUIET)
      : null,
    tuneMap: has("tuneMap") ? await tuneMap({ lab, models: labModelIds(lab) }, QUIET) : null,
    learningCurve: has("learningCurve")
      ? await learningCurve({ lab, models: labModelIds(lab), counts: [10, 20, 100], repeats: 4 }, QUIET)
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
    const verdict = verdictOf(id, await everything);
    expect(verdict).toMatchObject({ verdict: "holds" });
    if (verdict.verdict === "holds") expect(verdict.value).toMatch(/\d/);
  });
});

describe("before anything is measured", () => {
  it("the ripple needs no model, and nothing else", () => {
    expect(ids.filter((id) => labClaims[id].needs.length === 0)).toEqual(["rippleIsSteep"]);
    expect(verdictOf("rippleIsSteep", NOTHING).verdict).toBe("holds");
  });

  it.each(ids.filter((id) => id !== "rippleIsSteep"))("%s waits, and says for what", (id) => {
    const verdict = verdictOf(id, NOTHING);
    expect(verdict.verdict).toBe("pending");
    if (verdict.verdict === "pending") expect(verdict.because.length).toBeGreaterThan(10);
  });
});

const onePoint: LabPatch = { asPrinted: true, scheme: "hand", points: [{ x: 0.5, y: 0.5 }] };
/** Round its only sample every independent field is symmetric, so that the loop gains nothing. */
const roundIt: LabPatch = { ...onePoint, loop: { kind: "circle", x: 0.5, y: 0.5, radius: 2 } };
/** So smooth, and so densely sampled, that even the independent model is all but exact. */
const exact: LabPatch = { "lecture.c": 0, N: 120, lambda: 1e-9 };

/** A small window so densely sampled that the ripple itself is learnt. */
const resolved: LabPatch = {
  boxY: 3,
  boxWidth: 3,
  N: 300,
  sigma: 0.2,
  lambda: 1e-6,
  cut: { x0: -1.35, y0: 2.4, x1: 1.35, y1: 3.6 },
};

describe("settings that break it", () => {
  it.each<[LabClaimId, LabPatch]>([
    ["rippleIsSteep", { "lecture.c": 0 }],
    ["rippleIsSteep", { potential: "harmonic" }],
    ["energyConservingIsMoreAccurate", { sigma: 1 }],
    ["floorHolds", { "lecture.c": 0 }],
    ["printedIsIndefinite", onePoint],
    ["printedDoesWork", roundIt],
    ["independentDoesWork", roundIt],
    ["bestLengthScaleIsLarge", { potential: "mullerBrown", N: 100 }],
    ["curlIsZero", { N: 120, sigma: 100, lambda: 1e-12 }],
    ["energyIsRecovered", { N: 5 }],
    ["energyIsRecovered", { kT: 0.25 }],
    ["bandIsTooNarrow", resolved],
    ["routesDisagree", { cut: { x0: -4, y0: 1, x1: 4, y1: 1 } }],
    ["independentMakesEntropy", exact],
    ["densityIsForgiving", { kT: 0.25 }],
    ["densityIsForgiving", { potential: "mullerBrown" }],
    ["independentDrifts", { ...exact, verletStep: 0.1 }],
  ])("turns %s with %o", async (id, patch) => {
    const verdict = verdictOf(id, await measure({ ...labDefaults, ...patch }, labClaims[id].needs));
    expect(verdict).toMatchObject({ verdict: "broken" });
    if (verdict.verdict === "broken") expect(verdict.because.length).toBeGreaterThan(10);
  });

  it("turns floorHolds in the zoomed window, where samples are dense enough to see the ripple", async () => {
    const measured = await measure({ ...presetValues(labSettings, "zoomed"), N: 300 }, ["fields"]);
    expect(verdictOf("floorHolds", measured)).toMatchObject({ verdict: "broken" });
    // A model that sees the ripple is held to the true force: against the smooth one its success would look like failure.
    const reports = measured.fields?.models.map(({ report }) => report?.rmseTrue ?? Number.NaN) ?? [];
    expect(verdictOf("energyConservingIsMoreAccurate", measured)).toEqual({
      verdict: "holds",
      value: `${digits(reports[1])} against ${digits(reports[0])}, true force`,
    });
  });

  it("turns bestLengthScaleIsLarge in the zoomed window, where a short kernel learns the ripple", async () => {
    const measured = await measure({ ...presetValues(labSettings, "zoomed"), N: 200 }, ["tuneMap"]);
    const best = measured.tuneMap?.maps.find(({ id }) => id === "energyConserving")?.best;
    expect(best?.lengthScale).toBeLessThan(0.4);
    expect(verdictOf("bestLengthScaleIsLarge", measured)).toMatchObject({ verdict: "broken" });
  });

  it("rests bestLengthScaleIsLarge on no edge of the map but that of the largest σ, and on no map that is beaten", async () => {
    const { tuneMap: whole, fields: fitted, ...rest } = await everything;
    const map = whole?.maps.find(({ id }) => id === "energyConserving");
    const field = fitted?.models.find(({ id }) => id === "energyConserving");
    if (!map || !fitted || !field?.report) throw new Error("not measured");
    const { lengthScales, ridges } = map;
    const report = field.report;
    const withBest = (lengthScale: number, ridge: number, present = report) =>
      verdictOf("bestLengthScaleIsLarge", {
        ...rest,
        tuneMap: { maps: [{ ...map, best: { lengthScale, ridge, leaveOneOut: 0.1 } }] },
        fields: { ...fitted, models: [{ ...field, report: present }] },
      });
    const inside = lengthScales[15];
    expect(withBest(inside, ridges[7])).toMatchObject({ verdict: "holds", value: expect.stringContaining("σ = ") });
    expect(withBest(lengthScales[19], ridges[7])).toEqual({ verdict: "holds", value: "σ ≥ 50.0, half-width 5.00" });
    for (const ridge of [ridges[0], ridges[19]]) {
      expect(withBest(inside, ridge)).toMatchObject({ verdict: "pending" });
      expect(withBest(lengthScales[19], ridge)).toMatchObject({ verdict: "pending" });
      expect(withBest(lengthScales[3], ridge)).toMatchObject({ verdict: "broken" });
    }
    const better = { ...report, lengthScale: 0.2, leaveOneOut: 0.05 };
    expect(withBest(inside, ridges[7], better)).toMatchObject({
      verdict: "broken",
      value: "σ = 0.200, half-width 5.00",
    });
    expect(withBest(inside, ridges[7], { ...better, leaveOneOut: 0.2 })).toMatchObject({ verdict: "holds" });
    expect(withBest(inside, ridges[0], { ...better, lengthScale: 20 })).toMatchObject({ verdict: "holds" });
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
      expect(verdictOf(id, disguised)).toMatchObject({ verdict: "broken" });
    }
  });

  it.each([
    ["grows to the last N", [0.1, 0.2, 0.4]],
    ["is largest where samples are many", [0.1, 0.2, 0.4, 0.5, 0.1]],
    ["shrinks by less than half", [0.3, 0.4, 0.21]],
    ["is a loss", [-0.3, -0.1, -0.4]],
  ])("turns gainShrinks where the gain %s", (_, gain) => {
    expect(verdictOf("gainShrinks", { ...NOTHING, learningCurve: curveWith(gain) })).toMatchObject({
      verdict: "broken",
    });
  });

  it("names the largest gain and where it is, and the last", () => {
    const verdict = verdictOf("gainShrinks", { ...NOTHING, learningCurve: curveWith([0.21, 0.44, 0.28, 0.1]) });
    expect(verdict).toEqual({ verdict: "holds", value: "44 % at N = 20, 10 % at N = 80" });
  });

  it("lets gainShrinks wait while the curve is not finished", () => {
    const learningCurve = { ...curveWith([0.4, 0.1]), done: 5 };
    expect(verdictOf("gainShrinks", { ...NOTHING, learningCurve })).toMatchObject({ verdict: "pending" });
  });

  it("lets independentDrifts wait for a path that crosses itself", async () => {
    const measured = await measure({ ...labDefaults, verletSteps: 100 }, ["constantEnergy"]);
    expect(verdictOf("independentDrifts", measured)).toMatchObject({ verdict: "pending" });
  });
});

/** A finished curve at N = 10, 20, 40 …, three sample sets each, with these gains of the medians. */
function curveWith(gain: readonly number[]): LearningCurveResult {
  const three = (values: readonly number[]) =>
    Float64Array.from(values.flatMap((value) => [value, 0.5 * value, 2 * value]));
  const curve = (id: ModelId, values: readonly number[]) => ({
    id,
    rmseSmooth: three(values),
    rmseTrue: three(values.map((value) => value + 1)),
    kullbackLeibler: three(values),
  });
  return {
    counts: Float64Array.from(gain, (_, row) => 10 * 2 ** row),
    repeats: 3,
    done: 3 * gain.length,
    failed: 0,
    corrugationFloor: 0.5,
    curves: [
      curve(
        "independent",
        gain.map(() => 1),
      ),
      curve(
        "energyConserving",
        gain.map((value) => 1 - value),
      ),
    ],
  };
}

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
      if (id !== "rippleIsSteep") expect([id, verdictOf(id, measured).verdict]).toEqual([id, "pending"]);
    }
    for (const id of ["printedIsIndefinite", "printedDoesWork"] as const) {
      expect(verdictOf(id, measured)).toEqual({ verdict: "pending", because: "switch on the kernel as printed" });
    }
  });
});
