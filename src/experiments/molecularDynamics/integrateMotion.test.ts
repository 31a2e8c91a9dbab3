import { describe, expect, it } from "vitest";
import { motionIntegrators } from "../../molecularDynamics/integrators/registry.ts";
import { normalFrequencies } from "../../molecularDynamics/normalModes.ts";
import { createMolecularForceField } from "../../potentials/molecular/forceField.ts";
import { QUIET } from "../context.ts";
import { type IntegrateMotionRequest, integrateMotion } from "./integrateMotion.ts";
import { movedSystem } from "./movedSystem.ts";
import { MOVED_SYSTEMS } from "./movedSystems.ts";

const ALL = motionIntegrators.map(({ id }) => id);
const REQUEST: IntegrateMotionRequest = {
  system: "bond",
  temperature: 300,
  seed: 1,
  timeStep: 0.5,
  duration: 100,
  integrators: ALL,
};
const ask = (patch: Partial<IntegrateMotionRequest>) => integrateMotion({ ...REQUEST, ...patch }, QUIET);

describe.each(MOVED_SYSTEMS)("%s", (system) => {
  it("starts with k_BT for each vibration, and the rules have the orders they say", async () => {
    const { motions, energy, vibrations } = await ask({ system });
    // R = 8.314462618 J/mol/K over 4184 J/kcal
    expect(energy / ((vibrations * 300 * 8.314462618) / 4184)).toBeCloseTo(1, 10);
    for (const { id, errors } of motions) {
      const integrator = motionIntegrators.find((each) => each.id === id);
      expect(Math.abs(errors.placeOrder - (integrator?.order ?? 0))).toBeLessThan(0.1);
      // What has its velocities elsewhere has an energy of first order only.
      const energyOrder = id === "velocityVerlet" ? 2 : 1;
      expect(Math.abs(errors.energyOrder - energyOrder)).toBeLessThan(0.1);
    }
  });

  it("velocity Verlet is stable up to 2/ω of the fastest vibration, or nearly", async () => {
    const { threshold, limit } = await ask({ system, temperature: 1 });
    expect(threshold / limit).toBeGreaterThan(0.97);
    expect(threshold / limit).toBeLessThan(1.01);
  });

  it("what it does to the bond has a rate that is its slope", async () => {
    const { motions } = await ask({ system, timeStep: 0.01, duration: 5 });
    const { times, stretch, rate } = motions[motions.length - 1];
    for (let k = 1; k < times.length - 1; k += 7) {
      const slope = (stretch[k + 1] - stretch[k - 1]) / (times[k + 1] - times[k - 1]);
      expect(Math.abs(slope - rate[k])).toBeLessThan(1e-4);
    }
  });
});

it("water's three vibrations have frequencies that the eigenvalues of its force constants give, and six motions have none", () => {
  const { equilibrium, evaluate, masses } = createMolecularForceField("water");
  const each = Float64Array.from(equilibrium, (_, c) => masses[Math.floor(c / 3)]);
  const found = normalFrequencies({ masses: each, evaluate }, equilibrium);
  // Wilson's FG for H₂O without coupling of the force constants: antisymmetric stretch λ = f_r (1/m_H + (1 − cos θ)/m_O),
  // symmetric stretch and bend from G = [[1/m_H + (1 + cos θ)/m_O, −√2 sin θ/(m_O r)], [·, 2/(m_H r²) + 2 (1 − cos θ)/(m_O r²)]].
  const [fr, ft, r, theta, mH, mO] = [1106, 200, 0.9572, (104.52 * Math.PI) / 180, 1.008, 15.999];
  const cos = Math.cos(theta);
  const anti = fr * (1 / mH + (1 - cos) / mO);
  const a = fr * (1 / mH + (1 + cos) / mO);
  const d = (ft * (2 / mH + (2 * (1 - cos)) / mO)) / r ** 2;
  const bc = fr * ft * ((2 * Math.sin(theta) ** 2) / (mO * r) ** 2);
  const root = Math.sqrt(((a - d) / 2) ** 2 + bc);
  const expected = [(a + d) / 2 - root, (a + d) / 2 + root, anti].map(Math.sqrt).sort((x, y) => x - y);
  for (const [k, omega] of expected.entries()) expect(found[6 + k] / omega).toBeCloseTo(1, 5);
  expect(Math.max(...found.slice(0, 6))).toBeLessThan(0.02 * expected[0]);
});

it("Euler's energy grows, and leaves all bounds where steps are long", async () => {
  const { motions } = await ask({ timeStep: 0.2 });
  const euler = motions[0];
  expect(euler.bounded).toBe(true);
  // (1 + ω²Δt²)ⁿ − 1 after 500 steps: ω = √(1106/0.948254)/48.88821 per fs
  const omega = Math.sqrt(1106 / ((1.008 * 15.999) / 17.007)) / 48.88821;
  const grown = (1 + (omega * 0.2) ** 2) ** 500 - 1;
  expect(euler.energyError[euler.energyError.length - 1] / grown).toBeCloseTo(1, 8);
  const { motions: longer } = await ask({ timeStep: 2, duration: 1000 });
  expect(longer.map(({ bounded }) => bounded)).toEqual([false, true, true, true]);
  expect((await ask({ timeStep: 3, duration: 1000 })).motions.map(({ bounded }) => bounded)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it("another seed displaces a molecule another way", () => {
  const places = [1, 1, 2].map((seed) => Array.from(movedSystem("water", 300, seed).start.positions));
  expect(places[0]).toEqual(places[1]);
  expect(places[0]).not.toEqual(places[2]);
});

it.each([
  [{ timeStep: 0 }, "timeStep"],
  [{ temperature: -1 }, "temperature"],
  [{ duration: 1e9 }, "duration"],
  [{ integrators: ["magic"] }, "integrators"],
])("refuses %o", async (patch, parameter) => {
  await expect(ask(patch)).rejects.toMatchObject({ kind: "input", parameter });
});
