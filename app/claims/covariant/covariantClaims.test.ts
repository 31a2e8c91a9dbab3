import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { covariantBlock } from "../../../src/experiments/covariant/covariantBlock.ts";
import { forceAcross } from "../../../src/experiments/covariant/forceAcross.ts";
import { forceCurves } from "../../../src/experiments/covariant/forceCurves.ts";
import { turnedPredictions } from "../../../src/experiments/covariant/turnedPredictions.ts";
import { type CovariantValues, covariantDefaults } from "../../store/covariant/covariantParameters.ts";
import { toAcross, toBlock, toConvergence, toForceCurves, toTurned } from "../../store/covariant/toCovariant.ts";
import { type CovariantClaimId, covariantClaims } from "./covariantClaims.ts";
import type { CovariantMeasure, CovariantMeasurements } from "./types.ts";

const ALL = Object.keys(covariantClaims) as CovariantClaimId[];
const NOTHING: CovariantMeasurements = { turned: null, block: null, convergence: null, across: null, curves: null };

/** Measures what is wanted as the page would, from fewer sample sets and angles, which is all that differs. */
async function measure(
  patch: Partial<CovariantValues>,
  wanted: readonly CovariantMeasure[],
): Promise<CovariantMeasurements> {
  const values = { ...covariantDefaults, repeats: 2, ...patch };
  const has = (name: CovariantMeasure) => wanted.includes(name);
  const of = toForceCurves(values);
  return {
    turned: has("turned") ? await turnedPredictions({ ...toTurned(values), angles: 13 }, QUIET) : null,
    block: has("block") ? await covariantBlock(toBlock(values), QUIET) : null,
    convergence: has("convergence") ? await covariantBlock(toConvergence(values), QUIET) : null,
    across: has("across") ? await forceAcross(toAcross(values), QUIET) : null,
    curves: has("curves") ? { ...(await forceCurves(of, QUIET)), of } : null,
  };
}

describe("as the chapter opens", () => {
  let measured = NOTHING;
  beforeAll(async () => {
    measured = await measure({}, Object.keys(NOTHING) as CovariantMeasure[]);
  }, 60_000);

  it.each(ALL)("%s holds, with a number", (id) => {
    const value = expect.stringMatching(/\d/);
    expect(covariantClaims[id].judge(measured)).toMatchObject({ verdict: "holds", value });
  });

  it.each(ALL)("%s waits for its measures", (id) => {
    expect(covariantClaims[id].judge(NOTHING).verdict).toBe("pending");
  });

  it("learning curves are waited for to the last of their sample sets", () => {
    const { curves } = measured;
    const begun = { ...measured, curves: curves && { ...curves, done: curves.done - 1 } };
    for (const id of ["covariantNeedsFewer", "copiesHelp"] as const) {
      expect(covariantClaims[id].judge(begun).verdict).toBe("pending");
    }
  });
});

describe("claims turn", () => {
  it.each<[CovariantClaimId, Partial<CovariantValues>, RegExp]>([
    ["componentwiseFails", { turningRidge: 1, turningCount: 2, turningWidth: 1 }, /has not learnt much/],
    ["energyChanges", { turningRidge: 1, amplitude: 0.01, turningCount: 2 }, /hardly more than the mean/],
    ["averageBreaks", { order: 24 }, /as good as all/],
    ["averageBreaks", { lawTurn: 90, lawOtherTurn: -180 }, /among them/],
    ["lawHolds", { lawMirrored: true }, /mirror is set/],
    ["converges", { averageWidth: 0.2, averageBase: "squared" }, /so narrow/],
    ["printedIsAnother", { rho: [{ x: 1, y: 0 }], rhoPrime: [{ x: 0, y: 1 }] }, /distance 1/],
    ["covariantNeedsFewer", { curveNeighbours: 1, maximumCount: "20" }, /not enough/],
    ["copiesHelp", { curveNeighbours: 1, maximumCount: "20", copies: 2 }, /no such order/],
    ["covariantIsCheaper", { copies: 2, maximumCount: "20" }, /so few copies/],
  ])(
    "%s with %o for a reason",
    async (id, patch, because) => {
      const verdict = covariantClaims[id].judge(await measure(patch, covariantClaims[id].needs));
      expect(verdict).toMatchObject({ verdict: "broken", because: expect.stringMatching(because) });
    },
    30_000,
  );

  it("with reflections the law holds for mirrors too", async () => {
    const measured = await measure({ lawMirrored: true, reflections: true }, ["block"]);
    expect(covariantClaims.lawHolds.judge(measured).verdict).toBe("holds");
  });

  it("the slide’s formula is that of the overlap alone", async () => {
    const measured = await measure({ averageBase: "squared" }, ["block"]);
    expect(covariantClaims.printedIsAnother.judge(measured).verdict).toBe("pending");
  });

  it("what would be broken by more than rounding is not taken for rounding", async () => {
    const measured = await measure({}, ["turned", "across"]);
    const { turned, across } = measured;
    if (turned === null || across === null) throw new Error("not measured");
    // The models under each other's names.
    const names = { componentwise: "covariant", invariant: "componentwise", covariant: "invariant" } as const;
    const swapped = turned.models.map((one) => ({ ...one, model: Reflect.get(names, one.model) }));
    const energies = [...turned.energies].reverse().map((one, k) => ({ ...one, model: turned.energies[k].model }));
    const wrong = {
      ...measured,
      turned: { ...turned, models: swapped, energies },
      across: { ...across, rotations: across.reflections, reflections: across.rotations },
    };
    for (const id of ["invariantStays", "covariantTurns", "sameError", "energyStays", "energyChanges"] as const) {
      expect(covariantClaims[id].judge(wrong).verdict, id).toBe("broken");
    }
    for (const id of ["rotationsPush", "reflectionsForbid"] as const) {
      expect(covariantClaims[id].judge(wrong).verdict, id).toBe("broken");
    }
  });
});
