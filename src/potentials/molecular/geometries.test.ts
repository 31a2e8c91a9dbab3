import { describe, expect, test } from "vitest";
import { runToEnd } from "../../linalg/steps.ts";
import { createMolecularForceField } from "./forceField.ts";
import { DEFAULT_THERMAL, distortedGeometries, thermalGeometries } from "./geometries.ts";
import { relax } from "./relax.ts";
import { BOLTZMANN } from "./units.ts";

const water = createMolecularForceField("water");

describe("thermal geometries", () => {
  const draw = (seed: number, temperature = 300, frames = 400) =>
    runToEnd(thermalGeometries(water, { ...DEFAULT_THERMAL, frames, seed, temperature }));

  test("have the energy that equipartition gives three vibrations, at two temperatures", () => {
    // ½ k_BT for each of 3n − 6 nearly harmonic coordinates; the mean of 2000 exponential-like energies is good to 2 %.
    for (const temperature of [100, 300]) {
      const { energies } = draw(1, temperature, 2000);
      const mean = energies.reduce((sum, energy) => sum + energy, 0) / energies.length;
      expect(mean / (1.5 * BOLTZMANN * temperature)).toBeGreaterThan(0.93);
      expect(mean / (1.5 * BOLTZMANN * temperature)).toBeLessThan(1.07);
    }
  });

  test("come with the force field's own energies and forces, about the centre of mass", () => {
    const { positions, energies, forces } = draw(3, 300, 20);
    for (const [frame, energy] of energies.entries()) {
      const x = positions.slice(9 * frame, 9 * frame + 9);
      const own = new Float64Array(9);
      expect(water.evaluate(x, own)).toBeCloseTo(energy, 9);
      own.forEach((force, c) => {
        expect(forces[9 * frame + c]).toBeCloseTo(force, 7);
      });
      for (let k = 0; k < 3; k++) {
        expect(15.999 * x[k] + 1.008 * (x[3 + k] + x[6 + k])).toBeCloseTo(0, 10);
      }
    }
  });

  test("are the same for the same seed", () => {
    expect(draw(7, 300, 5)).toEqual(draw(7, 300, 5));
    expect(draw(8, 300, 5).positions).not.toEqual(draw(7, 300, 5).positions);
  });

  test("are refused for settings out of range, and where the molecule flies apart", () => {
    const draws = (change: object) => () =>
      runToEnd(thermalGeometries(water, { ...DEFAULT_THERMAL, frames: 5, seed: 1, temperature: 300, ...change }));
    expect(draws({ frames: 0 })).toThrow(expect.objectContaining({ kind: "input", parameter: "frames" }));
    expect(draws({ temperature: -1 })).toThrow(expect.objectContaining({ parameter: "temperature" }));
    expect(draws({ timeStep: 5, friction: 0 })).toThrow(expect.objectContaining({ parameter: "timeStep" }));
  });
});

test("distorted geometries are displaced by normal deviates of the amplitude", () => {
  const { positions, energies } = runToEnd(distortedGeometries(water, { frames: 2000, seed: 2, amplitude: 0.05 }));
  const square = positions.reduce((sum, x, at) => sum + (x - water.equilibrium[at % 9]) ** 2, 0) / positions.length;
  // 18,000 deviates: their mean square is good to 1 %.
  expect(Math.sqrt(square)).toBeCloseTo(0.05, 3);
  expect(Math.min(...energies)).toBeGreaterThan(0);
});

test("relaxing finds the minimum of a narrow valley", () => {
  const valley = (x: Float64Array, forces: Float64Array) => {
    forces[0] = -2 * (x[0] - 1);
    forces[1] = -200 * (x[1] + 2);
    return (x[0] - 1) ** 2 + 100 * (x[1] + 2) ** 2;
  };
  const found = relax(Float64Array.of(4, 1), valley);
  expect(found[0]).toBeCloseTo(1, 8);
  expect(found[1]).toBeCloseTo(-2, 8);
});
