import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { noether } from "../../../src/experiments/noether/noether.ts";
import { type NoetherLearnedResult, noetherLearned } from "../../../src/experiments/noether/noetherLearned.ts";
import {
  type RepresentationValues,
  representationDefaults,
} from "../../store/representations/representationParameters.ts";
import { toBreaking, toLearnt, toNoether, toUnbroken } from "../../store/representations/toNoether.ts";
import { noetherClaims } from "./noetherClaims.ts";
import type { RepresentationMeasurements } from "./types.ts";

type Measured = Pick<RepresentationMeasurements, "broken" | "unbroken" | "learnt">;
type ClaimId = keyof typeof noetherClaims;
const ALL = Object.keys(noetherClaims) as ClaimId[];
const NOTHING: Measured = { broken: null, unbroken: null, learnt: null };

let learnt: NoetherLearnedResult | null = null;
beforeAll(async () => {
  learnt = await noetherLearned(toLearnt(representationDefaults), QUIET);
}, 60_000);

async function measure(patch: Partial<RepresentationValues> = {}): Promise<Measured> {
  const values = { ...representationDefaults, ...patch };
  return {
    broken: { ...(await noether(toNoether(values), QUIET)), breaking: toBreaking(values) },
    unbroken: await noether(toUnbroken(values), QUIET),
    learnt,
  };
}

const verdictOf = (id: ClaimId, measured: Measured) =>
  // What the chapter's other figures measure is none of these claims' business.
  noetherClaims[id].judge(measured as RepresentationMeasurements);

describe("as the chapter opens", () => {
  it.each(ALL)("%s holds, with a number, and waits for its measures", async (id) => {
    expect(verdictOf(id, await measure())).toMatchObject({ verdict: "holds", value: expect.stringMatching(/\d/) });
    expect(verdictOf(id, NOTHING).verdict).toBe("pending");
  });
});

const OFF = { fieldOn: false };

describe("onlyMatchingDrifts", () => {
  it.each<[Partial<RepresentationValues>, RegExp]>([
    // F a unit of time on each of seven atoms, over twelve.
    [{}, /^momentum by 4\.2$/],
    [{ ...OFF, directionOn: true }, /^angular momentum by 0\.59$/],
    [{ ...OFF, pulseOn: true }, /^energy by 2\.5$/],
    [{ pulseOn: true }, /^momentum by 4\.2, energy by 2\.5$/],
  ])("holds with %o", async (patch, value) => {
    expect(verdictOf("onlyMatchingDrifts", await measure(patch))).toMatchObject({
      verdict: "holds",
      value: expect.stringMatching(value),
    });
  });

  it.each<[Partial<RepresentationValues>, RegExp]>([
    [{ ...OFF, wallOn: true }, /breaks turning as well/],
    [{ ...OFF, wallOn: true, wall: 6 }, /not been felt/],
    [{ clusterStep: 0.03 }, /velocity Verlet itself/],
  ])("turns with %o", async (patch, because) => {
    expect(verdictOf("onlyMatchingDrifts", await measure(patch))).toMatchObject({
      verdict: "broken",
      because: expect.stringMatching(because),
    });
  });

  it("has nothing to say where nothing is broken", async () => {
    expect(verdictOf("onlyMatchingDrifts", await measure(OFF)).verdict).toBe("pending");
  });
});

it("allConserved turns where the time step is too long for the energy, and for nothing else", async () => {
  const measured = await measure({ clusterStep: 0.03 });
  expect(verdictOf("allConserved", measured).verdict).toBe("broken");
  expect(measured.unbroken?.drift.momentum).toBeLessThan(1e-12);
  expect(verdictOf("allConserved", await measure({ clusterAtoms: 13, heat: 0.3 })).verdict).toBe("holds");
});

it("learntFromPlacesDrifts turns where coordinates push no more than distances do", async () => {
  const motions = learnt?.motions.map((motion) =>
    motion.id === "coordinates" ? { ...motion, drift: { ...motion.drift, momentum: 1e-5 } } : motion,
  );
  const measured = { ...NOTHING, learnt: { motions: motions ?? [] } };
  expect(verdictOf("learntFromPlacesDrifts", measured).verdict).toBe("broken");
});
