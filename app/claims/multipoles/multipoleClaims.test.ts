import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { elementCurves } from "../../../src/experiments/multipoles/elementCurves.ts";
import { multipoleFallOff } from "../../../src/experiments/multipoles/multipoleFallOff.ts";
import { multipoleMap } from "../../../src/experiments/multipoles/multipoleMap.ts";
import { originDependence } from "../../../src/experiments/multipoles/originDependence.ts";
import { type MultipoleValues, multipoleDefaults } from "../../store/multipoles/multipoleParameters.ts";
import { toElementCurves, toMap, toOriginDependence, toSphere } from "../../store/multipoles/toMultipoles.ts";
import { type MultipoleClaimId, multipoleClaims } from "./multipoleClaims.ts";
import type { MultipoleMeasure, MultipoleMeasurements } from "./types.ts";

const ALL = Object.keys(multipoleClaims) as MultipoleClaimId[];
const NOTHING: MultipoleMeasurements = { map: null, sphere: null, origin: null, componentwise: null, covariant: null };

/** Measures what is wanted as the page would. */
async function measure(
  patch: Partial<MultipoleValues>,
  wanted: readonly MultipoleMeasure[],
): Promise<MultipoleMeasurements> {
  const values = { ...multipoleDefaults, ...patch };
  const has = (measure: MultipoleMeasure) => wanted.includes(measure);
  return {
    map: has("map") ? await multipoleMap({ ...toMap(values), points: 2 }, QUIET) : null,
    sphere: has("sphere") ? await multipoleFallOff(toSphere(values), QUIET) : null,
    origin: has("origin") ? originDependence(toOriginDependence(values)) : null,
    componentwise: has("componentwise") ? await elementCurves(toElementCurves(values, "componentwise"), QUIET) : null,
    covariant: has("covariant") ? await elementCurves(toElementCurves(values, "covariant"), QUIET) : null,
  };
}

describe("as the chapter opens", () => {
  let measured = NOTHING;
  beforeAll(async () => {
    measured = await measure({}, Object.keys(NOTHING) as MultipoleMeasure[]);
  }, 60_000);

  it.each(ALL)("%s holds, with a number", (id) => {
    expect(multipoleClaims[id].judge(measured)).toMatchObject({
      verdict: "holds",
      value: expect.stringMatching(/\d/),
    });
  });

  it.each(ALL)("%s waits for its measures", (id) => {
    expect(multipoleClaims[id].judge(NOTHING).verdict).toBe("pending");
  });

  it("curves are waited for to the last of their sample sets", () => {
    const { covariant } = measured;
    if (covariant === null) throw new Error("Not measured.");
    const begun = { ...NOTHING, covariant: { ...covariant, done: covariant.done - 1 } };
    expect(multipoleClaims.onePatternIsEasier.judge(begun).verdict).toBe("pending");
  });
});

describe("claims turn", () => {
  it.each<[MultipoleClaimId, Partial<MultipoleValues>, RegExp]>([
    ["eachTermHelps", { source: "benzene" }, /a moment that vanishes/],
    ["afterCharge", { source: "methane" }, /vanishes here/],
    ["afterDipole", { source: "methane" }, /vanishes here/],
    ["afterQuadrupole", { source: "benzene" }, /vanishes here/],
    ["afterCharge", { charges: [{ x: 1, y: 0, z: 0, q: 1 }] }, /nothing is left out/],
    ["printedGainsNothing", { source: "methane" }, /no quadrupole here/],
  ])("%s with %o", async (id, patch, reason) => {
    const verdict = multipoleClaims[id].judge(await measure(patch, multipoleClaims[id].needs));
    expect(verdict).toMatchObject({ verdict: "broken", because: expect.stringMatching(reason) });
  });

  it.each<[MultipoleClaimId, Partial<MultipoleValues>]>([
    ["firstMomentStays", { source: "methane" }],
    ["nextMomentMoves", { source: "benzene" }],
  ])("%s has nothing to say with %o", async (id, patch) => {
    const measured = await measure(patch, multipoleClaims[id].needs);
    expect(multipoleClaims[id].judge(measured).verdict).toBe("pending");
  });

  it.each(["water", "ammonia", "ethanol"])(
    "after each term %s has the slopes of the text, and its dipole stays",
    async (source) => {
      const measured = await measure({ source }, ["sphere", "origin"]);
      for (const id of [
        "afterCharge",
        "afterDipole",
        "afterQuadrupole",
        "printedGainsNothing",
        "firstMomentStays",
      ] as const) {
        expect(multipoleClaims[id].judge(measured), id).toMatchObject({ verdict: "holds" });
      }
    },
  );
});

it("what the text says of elements is no luck: it holds for other samples too", async () => {
  let held = 0;
  for (const seed of [20, 40, 60]) {
    const measured = await measure({ seed, maximumCount: "25" }, ["componentwise", "covariant"]);
    for (const id of ["onePatternIsEasier", "covarianceHelpsAll"] as const) {
      expect(multipoleClaims[id].judge(measured), `${id}, seed ${seed}`).toMatchObject({ verdict: "holds" });
    }
    if (multipoleClaims.componentsDoNotShowIt.judge(measured).verdict === "holds") held++;
  }
  expect(held).toBeGreaterThanOrEqual(2);
}, 60_000);
