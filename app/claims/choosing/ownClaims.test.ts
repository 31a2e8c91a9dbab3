import { expect, test } from "vitest";
import { moleculeCurves } from "../../../src/experiments/choosing/moleculeCurves.ts";
import { moleculeFit } from "../../../src/experiments/choosing/moleculeFit.ts";
import { moleculeSet } from "../../../src/experiments/choosing/moleculeSet.ts";
import { QUIET } from "../../../src/experiments/context.ts";
import { type ChoosingPatch, choosingDefaults } from "../../store/choosing/choosingParameters.ts";
import { energySet } from "../../store/choosing/energySet.ts";
import { toMoleculeSet, toOwnCurves, toOwnFit } from "../../store/choosing/toOwn.ts";
import { firstCountBelow, type OwnMeasurements, ownClaims } from "./ownClaims.ts";

const NOTHING: OwnMeasurements = { own: null, ownFit: null };

async function measure(patch: ChoosingPatch, which: "own" | "ownFit"): Promise<OwnMeasurements> {
  const values = { ...choosingDefaults, ...patch };
  const made = await moleculeSet(toMoleculeSet(values), QUIET);
  const set = energySet(made.frames, "eV", "a test");
  if (set === null) throw new Error("No energies.");
  return which === "own"
    ? { ...NOTHING, own: await moleculeCurves(toOwnCurves(set, values), QUIET) }
    : { ...NOTHING, ownFit: await moleculeFit(toOwnFit(set, values), QUIET) };
}

const { representationMatters, worstLieFar } = ownClaims;

test("they wait for their figure", () => {
  for (const claim of [representationMatters, worstLieFar]) {
    expect(claim.judge(NOTHING)).toMatchObject({ verdict: "pending" });
  }
});

test("at first both hold", async () => {
  // One split of fewer frames: what takes seconds in the worker pool must not take a minute here.
  const small = { ownRepeats: 1, frames: 600 } as const;
  expect(representationMatters.judge(await measure(small, "own"))).toMatchObject({ verdict: "holds" });
  expect(worstLieFar.judge(await measure({}, "ownFit"))).toMatchObject({ verdict: "holds" });
}, 60_000);

test("two that see hardly more than each other do not differ so much; one has none to differ from", async () => {
  const few = {
    ownRepeats: 1,
    frames: 200,
    ownMaximum: "100",
    seeSymmetryFunctions: false,
    seeInverseDistances: false,
  } as const;
  expect(representationMatters.judge(await measure(few, "own"))).toMatchObject({ verdict: "broken" });
  const one = { ...few, seeSortedCoulombMatrix: false };
  // Coordinates are there, but for contrast.
  expect(representationMatters.judge(await measure(one, "own"))).toMatchObject({ verdict: "pending" });
}, 60_000);

test("what a spectrum takes for near is not alike", async () => {
  const measured = await measure({ parityOf: "coulombSpectrum" }, "ownFit");
  expect(worstLieFar.judge(measured)).toMatchObject({ verdict: "broken", value: "1 of 6" });
}, 60_000);

test("the first N at or below an error", () => {
  const curve = { id: "x", counts: [10, 20, 40], errors: [3, 2, 1] };
  expect([2.5, 2, 0.5].map((error) => firstCountBelow(curve, error))).toEqual([20, 20, null]);
});
