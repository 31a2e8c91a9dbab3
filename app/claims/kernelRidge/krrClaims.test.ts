import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import type { FitCostResult } from "../../../src/experiments/kernelRidge/fitCost.ts";
import { lineDraws } from "../../../src/experiments/kernelRidge/lineDraws.ts";
import { lineFit } from "../../../src/experiments/kernelRidge/lineFit.ts";
import { lineFlight } from "../../../src/experiments/kernelRidge/lineFlight.ts";
import { lineScores } from "../../../src/experiments/kernelRidge/lineScores.ts";
import { lineTuneMap } from "../../../src/experiments/kernelRidge/lineTuneMap.ts";
import { type KrrPatch, type KrrValues, krrDefaults } from "../../store/kernelRidge/krrParameters.ts";
import { toHandLine, toLine } from "../../store/kernelRidge/toLine.ts";
import { type KrrClaimId, krrClaims, misses } from "./krrClaims.ts";
import type { KrrMeasurements } from "./types.ts";

const ALL = Object.keys(krrClaims) as KrrClaimId[];

const NOTHING: KrrMeasurements = {
  byHand: null,
  fit: null,
  flight: null,
  scores: null,
  map: null,
  draws: null,
  cost: null,
};

/** Times that grow as given powers of N. */
function costOf(gram: number, solve: number): FitCostResult {
  const counts = Float64Array.of(100, 200, 400, 800);
  return {
    counts,
    gram: counts.map((count) => count ** gram),
    solve: counts.map((count) => count ** solve),
    total: counts.map((count) => count ** gram + count ** solve),
    bytes: counts.map((count) => 8 * count ** 2),
    fits: counts.map(() => 1),
    done: counts.length,
  };
}

/** Measures everything as the page would. */
async function measure(values: KrrValues): Promise<KrrMeasurements> {
  const [line, hand] = [toLine(values), toHandLine(values)];
  const { probe, flightEnergy: kineticEnergy, drawSeed } = values;
  return {
    byHand: await lineFit({ line: hand, places: 50, probe }, QUIET),
    fit: await lineFit({ line, places: 50, probe }, QUIET),
    flight: await lineFlight({ line, start: 2.5, kineticEnergy, timeStep: 0.001, steps: 10_000 }, QUIET),
    scores: await lineScores({ line }, QUIET),
    map: await lineTuneMap({ line }, QUIET),
    draws: await lineDraws({ line, kernels: ["gaussian", "laplacian"], draws: 1, drawSeed }, QUIET),
    cost: costOf(2, 3),
  };
}

const verdictOf = (id: KrrClaimId, measured: KrrMeasurements) => krrClaims[id].judge(measured);

describe("as the chapter opens", () => {
  let measured = NOTHING;
  beforeAll(async () => {
    measured = await measure(krrDefaults);
  });

  it.each(ALL)("%s holds, with a number", (id) => {
    expect(verdictOf(id, measured)).toMatchObject({ verdict: "holds", value: expect.stringMatching(/\d/) });
  });

  it.each(ALL)("%s waits for its measures", (id) => {
    expect(verdictOf(id, NOTHING).verdict).toBe("pending");
  });

  it("a curve passes its points by λα, since (K + λI)α = U", async () => {
    const { byHand } = await measure({ ...krrDefaults, lambda: 0.3 });
    if (byHand === null || byHand.learned === null) throw new Error("not fitted");
    const { weights } = byHand.learned;
    for (const [i, miss] of misses(byHand, byHand.learned).entries()) expect(miss).toBeCloseTo(0.3 * weights[i], 12);
  });
});

describe("claims turn", () => {
  it.each<[KrrClaimId, KrrPatch]>([
    ["passesThroughItsPoints", { lambda: 0.1 }],
    ["weightsCancel", { sigma: 0.02 }],
    ["goodInside", { sigma: 0.02 }],
    ["wallIsUnseen", { probe: 1.5 }],
    ["bandMissesTheWall", { probe: 1.2 }],
    ["fliesThrough", { window: { from: 0.8, to: 3 }, N: 40 }],
    ["ownSamplesFlatter", { lambda: 10 }],
    ["leavingOneOutGuides", { N: 6, scheme: "random" }],
    ["smoothnessIsFewDirections", { sigma: 0.02 }],
    ["farAwayNothingIsLearnt", { window: { from: 0.7, to: 3 }, N: 60 }],
  ])("%s with %o", async (id, patch) => {
    const verdict = verdictOf(id, await measure({ ...krrDefaults, ...patch }));
    expect(verdict.verdict).toBe("broken");
  });

  it.each<[KrrClaimId, KrrPatch, RegExp]>([
    // Bumps on one side of the axis carry each other; and λ shrinks weights however close the points are.
    ["weightsCancel", { points: [1.9, 2.1] }, /help each other/],
    ["weightsCancel", { points: [1, 1.15, 1.35], lambda: 10 }, /λ keeps them low/],
    ["weightsCancel", { points: [1, 2, 3] }, /stands alone/],
    // Straight lines miss at any λ.
    ["passesThroughItsPoints", { kernel: "linear" }, /so stiff a kernel/],
    ["goodInside", { N: 1 }, /one sample/],
    // Wrong in the wall by 6.6, but by 0.14 inside.
    ["wallIsUnseen", { sigma: 0.02 }, /errs inside as well/],
    ["fliesThrough", { potential: "harmonic" }, /by the true force/],
    ["fliesThrough", { window: { from: 0.9, to: 3 }, N: 60 }, /turns back/],
    ["ownSamplesFlatter", { N: 1 }, /one sample/],
    ["ownSamplesFlatter", { scheme: "random", N: 40, noise: 0.1, sigma: 0.3, lambda: 0.01 }, /noise/],
  ])("%s with %o says why", async (id, patch, reason) => {
    const verdict = verdictOf(id, await measure({ ...krrDefaults, ...patch }));
    expect(verdict).toMatchObject({ verdict: "broken", because: expect.stringMatching(reason) });
  });

  it.each<[KrrClaimId, KrrPatch]>([
    // U(1) = 0, and so is all else.
    ["passesThroughItsPoints", { points: [1] }],
    // Between samples a band can miss too: the truth is hundreds of its widths away.
    ["bandMissesTheWall", { window: { from: 0.74, to: 3 } }],
    // What is nothing everywhere is learnt without any error, however one chooses.
    ["leavingOneOutGuides", { potential: "expression", U: "0" }],
  ])("%s holds with %o", async (id, patch) => {
    expect(verdictOf(id, await measure({ ...krrDefaults, ...patch })).verdict).toBe("holds");
  });

  it("solvingGrowsFaster where filling the matrix is what takes the time", () => {
    expect(verdictOf("solvingGrowsFaster", { ...NOTHING, cost: costOf(2, 1.5) }).verdict).toBe("broken");
  });

  it("none judges a model that could not be fitted", async () => {
    const measured = await measure({ ...krrDefaults, sigma: 10, lambda: 0, N: 60 });
    expect(measured.fit?.learned).toBeNull();
    for (const id of ["goodInside", "wallIsUnseen", "fliesThrough", "ownSamplesFlatter"] as const) {
      expect(verdictOf(id, measured)).toEqual({ verdict: "pending", because: "this model could not be fitted" });
    }
  });
});
