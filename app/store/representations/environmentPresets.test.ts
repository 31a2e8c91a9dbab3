import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { symmetryFunctionScan } from "../../../src/experiments/molecules/symmetryFunctionScan.ts";
import { noether } from "../../../src/experiments/noether/noether.ts";
import { noetherLearned } from "../../../src/experiments/noether/noetherLearned.ts";
import { distance } from "../../../src/molecules/molecule.ts";
import { presetValues } from "../presets.ts";
import { representationDefaults } from "./representationParameters.ts";
import { representationSettings } from "./representationStore.ts";
import { chosenAtoms, pulled, toEnvironment } from "./toEnvironment.ts";
import { readMolecule, toMolecule } from "./toMolecule.ts";
import { toLearnt, toNoether } from "./toNoether.ts";

const valuesOf = (id: string) => presetValues(representationSettings, id);

describe("what the presets of Figures 4 and 6 say", () => {
  it("just short of the cutoff a hydrogen adds next to nothing to G¹, and nothing beyond", async () => {
    const values = valuesOf("atTheCutoff");
    const share = async (pull: number) => {
      const request = toEnvironment({ ...values, pull });
      const { neighbours, molecule } = await symmetryFunctionScan(request, QUIET);
      const at = neighbours.atoms.indexOf(request.neighbour);
      expect(distance(molecule, request.atom, request.neighbour)).toBeCloseTo(neighbours.distances[at], 12);
      return { far: neighbours.distances[at], term: neighbours.terms[at] };
    };
    const here = await share(values.pull);
    expect(here.far).toBeGreaterThan(2.8);
    expect(here.far).toBeLessThan(values.cutoff);
    expect(here.term).toBeLessThan((await share(0)).term / 20);
    expect((await share(1.2)).term).toBe(0);
  });

  it("the pulse takes the energy's conservation alone", async () => {
    const { drift } = await noether(toNoether(valuesOf("pulsing")), QUIET);
    expect(drift.energy).toBeGreaterThan(1);
    expect(Math.max(drift.momentum, drift.angularMomentum)).toBeLessThan(1e-12);
  });

  it("coordinates push the cluster about, distances do not", async () => {
    const { motions } = await noetherLearned(toLearnt(valuesOf("learntForces")), QUIET);
    const pushed = (id: string) => motions.find((motion) => motion.id === id)?.drift.momentum;
    expect(pushed("coordinates")).toBeGreaterThan(0.05);
    expect(pushed("distances")).toBeLessThan(1e-12);
  }, 60_000);
});

describe("the surroundings that are asked for", () => {
  it("an atom is never its own neighbour, and of a small molecule the last one stands for those beyond", () => {
    expect(chosenAtoms({ middleAtom: 3, neighbourAtom: 3 }, 6)).toEqual({ middle: 2, neighbour: 3 });
    expect(chosenAtoms({ middleAtom: 3, neighbourAtom: 5 }, 3)).toEqual({ middle: 2, neighbour: 0 });
    expect(chosenAtoms({ middleAtom: 1, neighbourAtom: 1 }, 1)).toEqual({ middle: 0, neighbour: 0 });
  });

  it("the neighbour goes straight away from the middle, and never into it", () => {
    const molecule = readMolecule(toMolecule(representationDefaults))?.molecule;
    if (molecule === undefined) throw new Error("no molecule");
    const before = distance(molecule, 2, 4);
    const after = pulled(molecule, 2, 4, 0.5);
    expect(distance(after, 2, 4)).toBeCloseTo(before + 0.5, 12);
    // Straight on: the way from the old place to the new one is all of it.
    expect(Math.hypot(...[12, 13, 14].map((k) => after.positions[k] - molecule.positions[k]))).toBeCloseTo(0.5, 12);
    expect(distance(pulled(molecule, 2, 4, -9), 2, 4)).toBeCloseTo(0.4, 12);
    expect(pulled(molecule, 2, 4, 0)).toBe(molecule);
  });

  it("a molecule that is moved goes to the engine with all its digits", async () => {
    const values = { ...representationDefaults, pull: 0.1 };
    const { molecule } = await symmetryFunctionScan(toEnvironment(values), QUIET);
    const still = readMolecule(toMolecule(values))?.molecule;
    if (still === undefined) throw new Error("no molecule");
    expect(Array.from(molecule.positions)).toEqual(Array.from(pulled(still, 2, 4, 0.1).positions));
  });
});
