import { beforeAll, describe, expect, it } from "vitest";
import { gaussianCurves } from "../../../src/experiments/choosing/gaussianCurves.ts";
import { pairCurves } from "../../../src/experiments/choosing/pairCurves.ts";
import { threeBodyCurves } from "../../../src/experiments/choosing/threeBodyCurves.ts";
import { QUIET } from "../../../src/experiments/context.ts";
import { type ChoosingPatch, choosingDefaults } from "../../store/choosing/choosingParameters.ts";
import {
  toGaussianCurves,
  toPairCurves,
  toPowerScan,
  toSymmetricCurves,
  toThreeBodyCurves,
} from "../../store/choosing/toCurves.ts";
import { type ChoosingClaimId, choosingClaims } from "./choosingClaims.ts";
import { choosingQuantities } from "./choosingQuantities.ts";
import type { ChoosingMeasure, ChoosingMeasurements } from "./types.ts";

const ALL = Object.keys(choosingClaims) as ChoosingClaimId[];
const NOTHING: ChoosingMeasurements = { gaussian: null, symmetric: null, pairs: null, powers: null, triples: null };

/** Measures what is wanted as the page would, from fewer sample sets, which is all that differs. */
async function measure(patch: ChoosingPatch, wanted: readonly ChoosingMeasure[]): Promise<ChoosingMeasurements> {
  const values = { ...choosingDefaults, fromCube: false, own: "x", repeats: 2, ...patch };
  const has = (measure: ChoosingMeasure) => wanted.includes(measure);
  return {
    gaussian: has("gaussian") ? await gaussianCurves(toGaussianCurves(values), QUIET) : null,
    symmetric: has("symmetric") ? await gaussianCurves(toSymmetricCurves(values), QUIET) : null,
    pairs: has("pairs") ? await pairCurves(toPairCurves(values), QUIET) : null,
    powers: has("powers") ? await pairCurves(toPowerScan(values), QUIET) : null,
    triples: has("triples") ? await threeBodyCurves(toThreeBodyCurves(values), QUIET) : null,
  };
}

describe("as the chapter opens", () => {
  let measured = NOTHING;
  beforeAll(async () => {
    measured = await measure({}, Object.keys(NOTHING) as ChoosingMeasure[]);
  }, 60_000);

  it.each(ALL)("%s holds, with a number", (id) => {
    expect(choosingClaims[id].judge(measured)).toMatchObject({
      verdict: "holds",
      value: expect.stringMatching(/\d/),
    });
  });

  it.each(ALL)("%s waits for its measures, and for the last of its sample sets", (id) => {
    expect(choosingClaims[id].judge(NOTHING).verdict).toBe("pending");
    const begun = Object.fromEntries(
      Object.entries(measured).map(([name, result]) => [name, result && { ...result, done: result.done - 1 }]),
      // Object.fromEntries forgets the keys.
    ) as ChoosingMeasurements;
    expect(choosingClaims[id].judge(begun).verdict).toBe("pending");
  });

  it("the best power is quoted", () => {
    expect(choosingQuantities.bestPower.say(measured)).toBe("6");
    expect(choosingQuantities.bestPower.say(NOTHING)).toBeNull();
  });

  it("powers that do not differ are not worth data", () => {
    const { pairs } = measured;
    if (pairs === null) throw new Error("not measured");
    const [first] = pairs.curves;
    const same = { ...pairs, curves: pairs.curves.map(({ id }) => ({ ...first, id })) };
    const verdict = choosingClaims.powerIsWorthData.judge({ ...measured, pairs: same });
    expect(verdict).toMatchObject({ verdict: "broken", because: expect.stringMatching(/do not differ/) });
  });
});

describe("claims turn", () => {
  it.each<[ChoosingClaimId, ChoosingPatch, RegExp]>([
    ["uniqueFalls", { kernel: "laplacian", width: 0.2, maximumCount: "80" }, /so rough a kernel/],
    ["nonUniqueStops", { centre: 0, maximumCount: "80" }, /mistakes nothing/],
    ["invarianceIsFree", { kernel: "laplacian", width: 0.2, maximumCount: "80" }, /so rough a kernel/],
    ["ownPowerWins", { potential: "morse", maximumCount: "80" }, /nearly as good/],
    ["pairsHitAFloor", { "stillingerWeber.angularStrength": 0, maximumCount: "80" }, /not depend on angles/],
    ["anglesRemoveIt", { neighbours: 4, maximumCount: "80" }, /so many angles/],
  ])(
    "%s with %o for a reason",
    async (id, patch, reason) => {
      const verdict = choosingClaims[id].judge(await measure(patch, choosingClaims[id].needs));
      expect(verdict).toMatchObject({ verdict: "broken", because: expect.stringMatching(reason) });
    },
    30_000,
  );

  it("without a floor there is none to remove", async () => {
    const measured = await measure({ "stillingerWeber.angularStrength": 0, maximumCount: "80" }, ["triples"]);
    expect(choosingClaims.anglesRemoveIt.judge(measured).verdict).toBe("pending");
  }, 30_000);
});
