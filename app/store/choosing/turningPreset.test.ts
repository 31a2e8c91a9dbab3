import { expect, test } from "vitest";
import { moleculeFit } from "../../../src/experiments/choosing/moleculeFit.ts";
import { moleculeSet } from "../../../src/experiments/choosing/moleculeSet.ts";
import { QUIET } from "../../../src/experiments/context.ts";
import { presetValues } from "../presets.ts";
import { type ChoosingValues, choosingDefaults, choosingSpecs } from "./choosingParameters.ts";
import { energySet } from "./energySet.ts";
import type { OwnRepresentation } from "./ownParameters.ts";
import { choosingPresets } from "./presets.ts";
import { toMoleculeSet, toOwnFit } from "./toOwn.ts";

const row = { specs: choosingSpecs, defaults: choosingDefaults, presets: choosingPresets };

/** Errors of 400 frames over the spread of the energies. */
async function errorsOf(values: ChoosingValues) {
  const set = energySet((await moleculeSet(toMoleculeSet(values), QUIET)).frames, "eV", "a test");
  if (set === null) throw new Error("No energies.");
  return async (parityOf: OwnRepresentation) => {
    const { errors, spread } = await moleculeFit(toOwnFit(set, { ...values, parityOf }), QUIET);
    return errors.rootMeanSquare / spread;
  };
}

test("“Molecules that turn”: coordinates learn nothing, what keeps to the order learns slowly, symmetry functions learn", async () => {
  const turning = await errorsOf(presetValues(row, "turning"));
  expect(await turning("cartesian")).toBeGreaterThan(0.9);
  const [ordered, free] = [await turning("inverseDistances"), await turning("symmetryFunctions")];
  expect(free).toBeLessThan(0.35);
  expect(ordered).toBeGreaterThan(1.5 * free);
  // While nothing turns, coordinates do learn something.
  const still = await errorsOf(choosingDefaults);
  expect(await still("cartesian")).toBeLessThan(0.75);
}, 60_000);
