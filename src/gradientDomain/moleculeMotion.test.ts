import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { createForceModel } from "./forceModel.ts";
import { kineticEnergy, type MoleculeMotion, moveMolecule, startMotion, thermalVelocities } from "./moleculeMotion.ts";
import { angularMomentum, momentum } from "./rigidMotion.ts";
import { testMolecule, trained } from "./testMolecules.ts";
import { ACCELERATION, BOLTZMANN, REDUCED_PLANCK, WAVE_NUMBER } from "./units.ts";

const { field, samples, truth } = testMolecule("ammonia", 40);
const { masses } = field;
const generator = createGenerator(6);
const start = samples.positions.slice(0, 12);
const velocities = thermalVelocities(start, masses, 300, generator);

test("units: k_B, ħ, 1/c and eV/(Å u)", () => {
  // CODATA 2018, by hand: 8.617333262e-5 eV/K; 1.602176634e-19 / 1.66053906660e-27 m²/s² = 0.00964853… Å²/fs².
  expect(BOLTZMANN / 8.617333262e-5).toBeCloseTo(1, 6);
  expect(ACCELERATION / (1.602176634e-19 / 1.6605390666e-27 / 1e10)).toBeCloseTo(1, 6);
  expect(REDUCED_PLANCK).toBeCloseTo(0.00635077993, 9);
  expect(WAVE_NUMBER).toBeCloseTo(33356.40952, 4);
});

test("thermal velocities have neither momentum nor angular momentum, and ½ k_B T for each of the 3n − 6 others", () => {
  const [p, l] = [new Float64Array(3), new Float64Array(3)];
  momentum(velocities, masses, p, 0);
  angularMomentum(start, velocities, masses, l, 0);
  for (const x of [...p, ...l]) expect(Math.abs(x)).toBeLessThan(1e-14);
  let sum = 0;
  for (let k = 0; k < 4000; k++) sum += kineticEnergy(thermalVelocities(start, masses, 300, generator), masses);
  // Standard error of the mean: √(2/6/4000) = 0.9 %.
  expect(sum / 4000 / (3 * BOLTZMANN * 300)).toBeCloseTo(1, 1);
});

describe("velocity Verlet", () => {
  const run = (motion: MoleculeMotion, steps: number, timeStep: number) => {
    for (let k = 0; k < steps; k++) moveMolecule(motion, truth, masses, timeStep, null, generator);
    return motion;
  };
  const total = ({ velocities: v, potential }: MoleculeMotion) => kineticEnergy(v, masses) + potential;

  test("runs back to where it came from when the velocities are turned round", () => {
    const there = run(startMotion(truth, start, velocities), 200, 0.5);
    const back = run(
      startMotion(
        truth,
        there.positions,
        there.velocities.map((v) => -v),
      ),
      200,
      0.5,
    );
    for (let c = 0; c < 12; c++) expect(back.positions[c]).toBeCloseTo(start[c], 9);
  });

  test("its energy's wobble shrinks as dt²", () => {
    const wobble = (timeStep: number, steps: number) => {
      const motion = startMotion(truth, start, velocities);
      const first = total(motion);
      let most = 0;
      for (let k = 0; k < steps; k++) most = Math.max(most, Math.abs(total(run(motion, 1, timeStep)) - first));
      return most;
    };
    const ratio = wobble(0.5, 200) / wobble(0.25, 400);
    expect(ratio).toBeGreaterThan(3.3);
    expect(ratio).toBeLessThan(4.7);
  });

  test("learned forces: energy to the step's error, angular momentum to rounding; component-wise neither", async () => {
    const drifts = async (id: "cartesian" | "conserving") => {
      const { evaluate } = createForceModel(await trained(samples, { id }));
      const motion = startMotion(evaluate, start, velocities);
      const [first, l] = [kineticEnergy(velocities, masses) + truth(start, new Float64Array(12)), new Float64Array(3)];
      let [energy, turning, own] = [0, 0, 0];
      const begun = total(motion);
      for (let k = 0; k < 2000; k++) {
        moveMolecule(motion, evaluate, masses, 0.5, null, generator);
        angularMomentum(motion.positions, motion.velocities, masses, l, 0);
        turning = Math.max(turning, Math.hypot(...l));
        const kinetic = kineticEnergy(motion.velocities, masses);
        energy = Math.max(energy, Math.abs(kinetic + truth(motion.positions, new Float64Array(12)) - first));
        own = Math.max(own, Math.abs(kinetic + motion.potential - begun));
      }
      return { energy, turning: turning / REDUCED_PLANCK, own };
    };
    const conserving = await drifts("conserving");
    const cartesian = await drifts("cartesian");
    // meV of some 60 meV that are in motion.
    expect(conserving.own).toBeLessThan(0.005);
    expect(conserving.turning).toBeLessThan(1e-10);
    expect(cartesian.turning).toBeGreaterThan(1e-2);
    expect(cartesian.energy).toBeGreaterThan(5 * conserving.energy);
  });
});

test("a bath brings the molecule to its temperature: ½ k_B T for each of 3n coordinates", () => {
  const motion = startMotion(truth, field.equilibrium, new Float64Array(12));
  const bath = { temperature: 300, friction: 0.02 };
  for (let k = 0; k < 2000; k++) moveMolecule(motion, truth, masses, 0.5, bath, generator);
  let sum = 0;
  for (let k = 0; k < 60_000; k++) {
    moveMolecule(motion, truth, masses, 0.5, bath, generator);
    sum += kineticEnergy(motion.velocities, masses);
  }
  // 30 ps with velocities forgotten in 1/friction = 50 fs: some 300 independent looks at 12 of them, 2.4 % each way.
  expect(Math.abs(sum / 60_000 / (6 * BOLTZMANN * 300) - 1)).toBeLessThan(0.08);
});
