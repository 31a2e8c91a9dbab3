import { expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { createForceModel } from "./forceModel.ts";
import { harmonicFrequencies } from "./harmonic.ts";
import type { MolecularForce } from "./moleculeMotion.ts";
import { bondPermutations } from "./permutations.ts";
import { testMolecule, trained } from "./testMolecules.ts";

/** Springs of k eV/Å² between neighbours in a row, 1.2 Å long. */
const springs: MolecularForce = (r, forces) => {
  forces.fill(0);
  let energy = 0;
  for (let a = 3; a < r.length; a += 3) {
    const d = [0, 1, 2].map((k) => r[a + k] - r[a - 3 + k]);
    const length = Math.hypot(...d);
    energy += 25 * (length - 1.2) ** 2;
    for (let k = 0; k < 3; k++) {
      const f = (50 * (length - 1.2) * d[k]) / length;
      forces[a + k] -= f;
      forces[a - 3 + k] += f;
    }
  }
  return energy;
};

test("two atoms on a spring of 50 eV/Å²: √(k/μ)/2πc, wherever one begins", () => {
  const [frequency] = runToEnd(
    harmonicFrequencies(springs, Float64Array.of(0, 0, 0, 0.3, 1.1, 0.4), Float64Array.of(1.008, 15.999)),
  );
  // numpy: A = 23.060548/48.88821**2; sqrt(50*A*(1/1.008+1/15.999)) * 1e15/2.99792458e10 / 2/pi
  expect(frequency).toBeCloseTo(3786.624817879014, 2);
});

test("three in a line: √(k/m) where the middle rests, √(k (1/m + 2/M)) where it moves; two bends cost nothing", () => {
  const masses = Float64Array.of(15.999, 12.011, 15.999);
  const found = runToEnd(harmonicFrequencies(springs, Float64Array.of(-1.25, 0, 0, 0, 0, 0, 1.21, 0, 0), masses));
  expect(found).toHaveLength(4);
  expect(Math.abs(found[0])).toBeLessThan(1);
  expect(Math.abs(found[1])).toBeLessThan(1);
  // numpy: sqrt(50*A/15.999) and sqrt(50*A*(1/15.999+2/12.011)), as above
  expect(found[2]).toBeCloseTo(921.8678879653322, 2);
  expect(found[3]).toBeCloseTo(1764.614541957165, 2);
});

test("water's force field: the Hessian of its energy has the same eigenvalues", () => {
  const { field, truth } = testMolecule("water", 1);
  const found = runToEnd(harmonicFrequencies(truth, field.equilibrium, field.masses));
  // An independent way: motion along a pure mode is impossible to guess, but det and trace of the Hessian from energies are not.
  const h = 1e-3;
  const spare = new Float64Array(9);
  const energy = (moves: readonly (readonly [number, number])[]) => {
    const place = field.equilibrium.slice();
    for (const [c, by] of moves) place[c] += by;
    return truth(place, spare);
  };
  let trace = 0;
  for (let c = 0; c < 9; c++) {
    const near = energy([[c, h]]) + energy([[c, -h]]);
    const far = energy([[c, 2 * h]]) + energy([[c, -2 * h]]);
    trace += (16 * near - far) / (12 * h * h) / field.masses[Math.floor(c / 3)];
  }
  const squares = found.reduce((sum, frequency) => sum + ((2 * Math.PI * frequency) / 33356.40952) ** 2, 0);
  expect(squares / (trace * (23.060548 / 48.88821 ** 2))).toBeCloseTo(1, 6);
  expect(found).toHaveLength(3);
});

test("a learned ammonia vibrates as the true one does, to some cm⁻¹; degenerate pairs stay pairs with permutations", async () => {
  const { field, samples, truth } = testMolecule("ammonia", 40);
  const permutations = bondPermutations(samples.numbers, field.bonds);
  const { evaluate } = createForceModel(await trained(samples, { permutations }));
  const real = runToEnd(harmonicFrequencies(truth, field.equilibrium, field.masses));
  const learned = runToEnd(harmonicFrequencies(evaluate, field.equilibrium, field.masses));
  expect(learned).toHaveLength(6);
  for (const [k, frequency] of real.entries()) expect(Math.abs(learned[k] - frequency)).toBeLessThan(20);
  for (const one of [real, learned]) {
    expect(one[2] - one[1]).toBeLessThan(0.05);
    expect(one[5] - one[4]).toBeLessThan(0.05);
  }
});

test("at the top of a barrier the way down is found: ammonia laid almost flat folds up", () => {
  const { field, truth } = testMolecule("ammonia", 1);
  const flat = field.equilibrium.slice();
  const normal = [0, 1, 2].map((k) => {
    const [p, q] = [(k + 1) % 3, (k + 2) % 3];
    const d = (a: number, c: number) => flat[3 * a + c] - flat[3 + c];
    return d(2, p) * d(3, q) - d(2, q) * d(3, p);
  });
  const size = Math.hypot(...normal);
  const height = [0, 1, 2].reduce((sum, k) => sum + ((flat[k] - flat[3 + k]) * normal[k]) / size, 0);
  for (let k = 0; k < 3; k++) flat[k] -= (0.95 * height * normal[k]) / size;
  const real = runToEnd(harmonicFrequencies(truth, field.equilibrium, field.masses));
  const found = runToEnd(harmonicFrequencies(truth, flat, field.masses));
  for (const [k, frequency] of real.entries()) expect(found[k]).toBeCloseTo(frequency, 1);
});
