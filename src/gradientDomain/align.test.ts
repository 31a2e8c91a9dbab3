import { expect, test } from "vitest";
import { turnAbout, turned } from "../molecules/quaternion.ts";
import { alignedSamples, centred, nearestTurn } from "./align.ts";
import { testMolecule, turnedAndShifted } from "./testMolecules.ts";

const { field, samples } = testMolecule("ethanol", 5);
const { masses } = field;
const reference = centred(field.equilibrium, masses);
const off = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, x, c) => sum + masses[Math.floor(c / 3)] * (x - b[c]) ** 2, 0);

test("a molecule that was turned and shifted is turned back, and its forces with it", () => {
  const positions = Float64Array.from(turnedAndShifted(reference, [3, -1, 2]));
  const forces = turnedAndShifted(samples.forces.slice(0, 27));
  const { positions: back, forces: own } = alignedSamples(
    { ...samples, positions, forces, energies: null },
    reference,
    masses,
  );
  for (let c = 0; c < 27; c++) {
    expect(back[c]).toBeCloseTo(reference[c], 10);
    expect(own[c]).toBeCloseTo(samples.forces[c], 10);
  }
});

test("no small turn brings a bent molecule nearer", () => {
  const own = centred(samples.positions.slice(0, 27), masses);
  const aligned = turned(own, nearestTurn(own, reference, masses));
  const least = off(aligned, reference);
  for (const axis of ["x", "y", "z"] as const) {
    for (const degrees of [-0.5, 0.5, 90, 180]) {
      expect(off(turned(aligned, turnAbout(axis, degrees)), reference)).toBeGreaterThan(least);
    }
  }
});
