import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { fluidTrials } from "../../../src/experiments/molecularDynamics/fluidTrials.ts";
import { integrateMotion } from "../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { type MotionValues, motionDefaults } from "../../store/molecularDynamics/motionParameters.ts";
import { toAlone, toIntegrateMotion, toPhaseTrials } from "../../store/molecularDynamics/toMotion.ts";
import { motionClaims } from "./motionClaims.ts";
import type { MotionMeasurements } from "./types.ts";

type ClaimId = keyof typeof motionClaims;
const NOTHING: MotionMeasurements = { motion: null, pace: null, phases: null, alone: null };

/** As a slow and as an unheard-of computer would have it. */
const paceOf = (stepsPerSecond: number) => ({
  systems: [{ id: "water" as const, atoms: 3, timeStep: 0.5, stepsPerSecond }],
});

async function verdict(id: ClaimId, patch: Partial<MotionValues> = {}) {
  const values = { ...motionDefaults, ...patch };
  const measured = { ...NOTHING };
  const needs: readonly string[] = motionClaims[id].needs;
  const found: MotionMeasurements = {
    motion: needs.includes("motion") ? await integrateMotion(toIntegrateMotion(values), QUIET) : null,
    pace: needs.includes("pace") ? paceOf(1e6) : null,
    phases: needs.includes("phases") ? await fluidTrials(toPhaseTrials(values), QUIET) : null,
    alone: needs.includes("alone") ? await fluidTrials(toAlone(values), QUIET) : null,
  };
  return motionClaims[id].judge({ ...measured, ...found });
}

describe.each(Object.keys(motionClaims) as ClaimId[])("%s", (id) => {
  it("holds as the chapter opens, with a number, and waits for its measures", async () => {
    expect(await verdict(id)).toMatchObject({ verdict: "holds", value: expect.stringMatching(/\d/) });
    expect(motionClaims[id].judge(NOTHING).verdict).toBe("pending");
  }, 20_000);
});

describe("of Figure 1", () => {
  it.each(["water", "ammonia", "methane"] as const)("all that is said of the bond holds for %s", async (moved) => {
    for (const id of ["eulerGains", "verletStays", "samePlaces", "orders", "thresholdIsTwo"] as const) {
      expect(await verdict(id, { moved })).toMatchObject({ verdict: "holds" });
    }
  });

  it.each<[ClaimId, Partial<MotionValues>, RegExp]>([
    ["verletStays", { step: 3 }, /longer than 2\/ω/],
    ["verletStays", { step: 2.862, duration: 60 }, /nearly too long/],
  ])("%s turns with %o", async (id, patch, because) => {
    expect(await verdict(id, patch)).toMatchObject({ verdict: "broken", because: expect.stringMatching(because) });
  });

  it("eulerGains turns where nothing is gained", async () => {
    const motion = await integrateMotion(toIntegrateMotion(motionDefaults), QUIET);
    // What velocity Verlet does, under Euler's name.
    const swapped = motion.motions.map((each) => ({
      ...each,
      id: each.id === "velocityVerlet" ? "explicitEuler" : "",
    }));
    expect(motionClaims.eulerGains.judge({ ...NOTHING, motion: { ...motion, motions: swapped } }).verdict).toBe(
      "broken",
    );
  });

  it("there is nothing to compare where both have left all bounds", async () => {
    expect(await verdict("samePlaces", { step: 3.5, duration: 1000 })).toMatchObject({ verdict: "pending" });
  });
});

describe("of Figures 2 and 3", () => {
  it("secondIsFar turns on a computer that is fast beyond belief", () => {
    expect(motionClaims.secondIsFar.judge({ ...NOTHING, pace: paceOf(1e9) }).verdict).toBe("broken");
  });

  it.each<[ClaimId, Partial<MotionValues>]>([
    ["melts", { density: 0.9 }],
    ["condenses", { density: 0.05 }],
    ["energyStays", { fluidStep: 0.018, temperature: 1.5, density: 0.7, particles: 150 }],
    ["energyStays", { fluidStep: 0.03, temperature: 2 }],
  ])("%s turns with %o", async (id, patch) => {
    expect((await verdict(id, patch)).verdict).toBe("broken");
  });

  it.each(["melts", "condenses"] as const)("%s has nothing to go by where the particles fly apart", (id) => {
    const apart = { shares: null, energyError: Number.POSITIVE_INFINITY, kinetic: Number.POSITIVE_INFINITY };
    const phases = { trials: ["cold", "hot", "condensing"].map((name) => ({ name, ...apart })) };
    const because = "with so long a time step the particles fly apart";
    expect(motionClaims[id].judge({ ...NOTHING, phases })).toEqual({ verdict: "pending", because });
  });
});
