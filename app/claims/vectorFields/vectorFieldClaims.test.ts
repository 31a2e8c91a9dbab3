import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { ambiguity } from "../../../src/experiments/vectorFields/ambiguity.ts";
import { decomposition } from "../../../src/experiments/vectorFields/decomposition.ts";
import { decompositionCurve } from "../../../src/experiments/vectorFields/decompositionCurve.ts";
import { gammaScan } from "../../../src/experiments/vectorFields/gammaScan.ts";
import { kernelColumn } from "../../../src/experiments/vectorFields/kernelColumn.ts";
import { refusal } from "../../../src/experiments/vectorFields/refusal.ts";
import { toFieldLab } from "../../store/vectorFields/toFieldLab.ts";
import { type VectorFieldValues, vectorFieldDefaults } from "../../store/vectorFields/vectorFieldParameters.ts";
import type { VectorFieldMeasure, VectorFieldMeasurements } from "./types.ts";
import { type VectorFieldClaimId, vectorFieldClaims } from "./vectorFieldClaims.ts";

const ALL = Object.keys(vectorFieldClaims) as VectorFieldClaimId[];

const NOTHING: VectorFieldMeasurements = {
  column: null,
  decomposition: null,
  gamma: null,
  curve: null,
  split: null,
  costs: null,
  refusal: null,
};

const GRID = 21;

/** Measures what is wanted as the page would, on coarser grids. */
async function measure(
  values: VectorFieldValues,
  wanted: readonly VectorFieldMeasure[],
): Promise<VectorFieldMeasurements> {
  const lab = toFieldLab(values);
  const { profile, sigma, forceAngle: angle, blockPoints, harmonicField, harmonicSigma, drawSeed, learnt } = values;
  const { curlFreeShare: _gamma, ...fixed } = lab.model;
  const has = (measure: VectorFieldMeasure) => wanted.includes(measure);
  const harmonic = harmonicField === "chapter" ? null : harmonicField;
  const splitLab = { ...lab, model: harmonic ? { ...lab.model, lengthScale: harmonicSigma } : lab.model };
  const split = (shares: readonly number[]) => ambiguity({ lab: splitLab, harmonic, shares, grid: 2 }, QUIET);
  return {
    column: has("column")
      ? await kernelColumn(
          {
            model: { profile, lengthScale: sigma },
            angle,
            points: blockPoints.flatMap(({ x, y }) => [x, y]),
            grid: GRID,
          },
          QUIET,
        )
      : null,
    decomposition: has("decomposition") ? await decomposition({ lab, grid: GRID }, QUIET) : null,
    gamma: has("gamma") ? await gammaScan({ lab: { ...lab, model: fixed } }, QUIET) : null,
    curve: has("curve") ? await decompositionCurve({ lab, counts: [10, 50, 200], repeats: 3 }, QUIET) : null,
    split: has("split") ? await split([]) : null,
    costs: has("costs") ? await split([0, 0.1, 0.5, 0.9, 1]) : null,
    refusal: has("refusal")
      ? await refusal(
          {
            truth: learnt,
            model: { profile, lengthScale: sigma, ridge: null },
            count: 80,
            seed: drawSeed,
            grid: GRID,
          },
          QUIET,
        )
      : null,
  };
}

const verdictOf = (id: VectorFieldClaimId, measured: VectorFieldMeasurements) => vectorFieldClaims[id].judge(measured);

describe("as the chapter opens", () => {
  let measured = NOTHING;
  beforeAll(async () => {
    measured = await measure(vectorFieldDefaults, Object.keys(NOTHING) as VectorFieldMeasure[]);
  });

  it.each(ALL)("%s holds, with a number", (id) => {
    expect(verdictOf(id, measured)).toMatchObject({ verdict: "holds", value: expect.stringMatching(/\d/) });
  });

  it.each(ALL)("%s waits for its measures", (id) => {
    expect(verdictOf(id, NOTHING).verdict).toBe("pending");
  });
});

describe("claims turn", () => {
  it.each<[VectorFieldClaimId, Partial<VectorFieldValues>, RegExp]>([
    ["partsAreFound", { N: 10 }, /with these samples/],
    ["partsAreFound", { field: "lambOseenSource", N: 200 }, /but for a harmonic field/],
    ["likelihoodWantsBoth", { field: "vortex" }, /one kind alone/],
    ["partsImproveWithSamples", { noise: 0.5 }, /something else/],
    ["partsImproveWithSamples", { field: "labForceVortex", sigma: 2.5 }, /a harmonic field/],
    ["harmonicIsLeft", { noise: 0.1, lambda: 0.02 }, /noise/],
    ["harmonicIsLeft", { gamma: 1 }, /unsuitable σ or γ/],
    ["splitIsFree", { harmonicField: "chapter" }, /do have a say/],
    ["splitIsFree", { noise: 0.1, lambda: 0.02 }, /too noisy/],
    ["splitIsFree", { N: 12 }, /too few/],
    ["wrongKindIsRefused", { learnt: "sourceVortex" }, /both kinds/],
    ["wrongKindIsRefused", { sigma: 0.1 }, /too few samples/],
  ])("%s with %o for a reason", async (id, patch, reason) => {
    const verdict = verdictOf(id, await measure({ ...vectorFieldDefaults, ...patch }, vectorFieldClaims[id].needs));
    expect(verdict).toMatchObject({ verdict: "broken", because: expect.stringMatching(reason) });
  });

  it("what holds by construction turns where it is tampered with", async () => {
    const measured = await measure(vectorFieldDefaults, ["column", "decomposition", "split"]);
    const { column, decomposition: split, split: sum } = measured;
    if (column === null || split === null || sum === null) throw new Error("not measured");
    const swapped = column.columns.map((entry) => ({ ...entry, curl: entry.divergence, divergence: entry.curl }));
    const report = { ...split.report, curlFree: { ...split.report.curlFree, forbidden: 1e-3 } };
    const tampered: VectorFieldMeasurements = {
      ...measured,
      column: { ...column, columns: swapped },
      decomposition: { ...split, report },
      split: { ...sum, identityResidual: 1e-3 },
    };
    for (const id of ["columnsArePure", "partsArePure", "sumIsScalar"] as const) {
      expect(verdictOf(id, measured).verdict).toBe("holds");
      expect(verdictOf(id, tampered).verdict).toBe("broken");
    }
    const still = column.columns.map((entry) => ({ ...entry, curl: new Float64Array(1) }));
    expect(verdictOf("independentHasBoth", { ...measured, column: { ...column, columns: still } }).verdict).toBe(
      "broken",
    );
  });

  it("a field of nothing has no split to judge", async () => {
    const nothing = {
      ...vectorFieldDefaults,
      field: "own",
      fieldU: "0",
      fieldV: "0",
      harmonicField: "chapter",
    } as const;
    expect(verdictOf("splitIsFree", await measure(nothing, ["costs"])).verdict).toBe("pending");
  });

  it("parts of a field that nobody knows are not judged", async () => {
    const measured = await measure({ ...vectorFieldDefaults, field: "own" }, ["decomposition"]);
    expect(verdictOf("partsAreFound", measured).verdict).toBe("pending");
    expect(verdictOf("partsArePure", measured).verdict).toBe("holds");
  });
});
