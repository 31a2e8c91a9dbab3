import { describe, expect, test } from "vitest";
import { Problem } from "../../problem.ts";
import { createGenerator } from "../../random/xoshiro128.ts";
import { createMolecularForceField } from "./forceField.ts";
import { molecularDefinitions } from "./molecules.ts";
import { atomKinds } from "./parameters.ts";
import { topologyOf } from "./topology.ts";

/** Geometries about the minimum: a little, and badly distorted. */
function geometriesOf(equilibrium: Float64Array): Float64Array[] {
  const { normal } = createGenerator(5);
  return [0.03, 0.1, 0.2].map((amplitude) => equilibrium.map((x) => x + amplitude * normal()));
}

function angleDegrees(x: Float64Array, i: number, j: number, k: number): number {
  const [u, v] = [i, k].map((end) => [0, 1, 2].map((c) => x[3 * end + c] - x[3 * j + c]));
  const dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  return (Math.acos(dot / Math.hypot(...u) / Math.hypot(...v)) * 180) / Math.PI;
}

describe.each(molecularDefinitions.flatMap(({ id }) => [[id, "harmonic"] as const, [id, "morse"] as const]))(
  "%s, %s bonds",
  (id, form) => {
    const field = createMolecularForceField(id, form);
    const size = field.equilibrium.length;
    const forcesAt = (x: Float64Array) => {
      const forces = new Float64Array(size);
      field.evaluate(x, forces);
      return forces;
    };
    const energyAt = (x: Float64Array) => field.evaluate(x, new Float64Array(size));

    test("forces are minus the energy's gradient", () => {
      const h = 1e-4;
      for (const x of geometriesOf(field.equilibrium)) {
        const forces = forcesAt(x);
        const scale = Math.max(...forces.map(Math.abs));
        forces.forEach((force, c) => {
          const moved = (by: number) => energyAt(x.map((value, i) => (i === c ? value + by : value)));
          const slope = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h);
          expect(Math.abs(force + slope) / scale).toBeLessThan(1e-9);
        });
      }
    });

    test("no shift, turn or mirror changes the energy; forces and torques add up to zero", () => {
      const [c, s] = [Math.cos(0.8), Math.sin(0.8)];
      const changes: ((r: number[]) => number[])[] = [
        ([x, y, z]) => [x + 3, y - 2, z + 1],
        ([x, y, z]) => [c * x - s * y, s * x + c * y, z],
        ([x, y, z]) => [x, c * y - s * z, s * y + c * z],
        ([x, y, z]) => [x, y, -z],
      ];
      for (const x of geometriesOf(field.equilibrium)) {
        const rows = Array.from({ length: size / 3 }, (_, i) => [...x.subarray(3 * i, 3 * i + 3)]);
        for (const change of changes) {
          const after = energyAt(Float64Array.from(rows.flatMap(change)));
          expect(Math.abs(after - energyAt(x))).toBeLessThan(1e-10 * (1 + Math.abs(energyAt(x))));
        }
        const forces = forcesAt(x);
        const [total, torque] = [
          [0, 0, 0],
          [0, 0, 0],
        ];
        for (const [i, [rx, ry, rz]] of rows.entries()) {
          const [fx, fy, fz] = forces.subarray(3 * i, 3 * i + 3);
          [fx, fy, fz].forEach((f, k) => {
            total[k] += f;
          });
          [ry * fz - rz * fy, rz * fx - rx * fz, rx * fy - ry * fx].forEach((t, k) => {
            torque[k] += t;
          });
        }
        const scale = Math.max(...forces.map(Math.abs));
        for (const sum of [...total, ...torque]) expect(Math.abs(sum) / scale).toBeLessThan(1e-12);
      }
    });

    test("rests at a minimum whose energy is zero", () => {
      expect(energyAt(field.equilibrium)).toBe(0);
      expect(Math.max(...forcesAt(field.equilibrium).map(Math.abs))).toBeLessThan(1e-6);
      for (const x of geometriesOf(field.equilibrium)) expect(energyAt(x)).toBeGreaterThan(0);
    });

    test("is neutral", () => {
      expect(field.charges.reduce((sum, charge) => sum + charge, 0)).toBeCloseTo(0, 12);
    });
  },
);

describe("in closed form", () => {
  test("water at its minimum has the parameters' own bond and angle", () => {
    const { equilibrium: x } = createMolecularForceField("water");
    expect(Math.hypot(x[3] - x[0], x[4] - x[1], x[5] - x[2])).toBeCloseTo(0.9572, 9);
    expect(angleDegrees(x, 1, 0, 2)).toBeCloseTo(104.52, 7);
  });

  test("a bond of water stretched by 0.1 Å: k 0.1², or D (1 − e^{−0.1 √(k/D)})²", () => {
    for (const [form, expected] of [
      ["harmonic", 553 * 0.01],
      // numpy: 118.8 * (1 - exp(-0.1 * sqrt(553/118.8)))**2
      ["morse", 4.474137614464428],
    ] as const) {
      const { evaluate, equilibrium } = createMolecularForceField("water", form);
      const x = equilibrium.slice();
      for (let k = 0; k < 3; k++) x[3 + k] += ((x[3 + k] - x[k]) * 0.1) / 0.9572;
      expect(evaluate(x, new Float64Array(9))).toBeCloseTo(expected, 6);
    }
  });

  test("a Morse bond breaks: far apart its energy is the depth, and nothing pulls", () => {
    const { evaluate, equilibrium } = createMolecularForceField("water", "morse");
    const x = equilibrium.slice();
    for (let k = 0; k < 3; k++) x[3 + k] += (x[3 + k] - x[k]) * 20;
    const forces = new Float64Array(9);
    expect(evaluate(x, forces)).toBeCloseTo(118.8, 6);
    expect(Math.max(...forces.map(Math.abs))).toBeLessThan(1e-6);
  });

  test("ammonia flattened costs three angles opened from 106.4° to 120°", () => {
    const { evaluate, equilibrium } = createMolecularForceField("ammonia");
    const [r, half] = [1.01, Math.sqrt(3) / 2];
    const flat = Float64Array.of(0, 0, 0, r, 0, 0, -r / 2, r * half, 0, -r / 2, -r * half, 0);
    const cost = 3 * 43.6 * ((13.6 * Math.PI) / 180) ** 2;
    expect(evaluate(flat, new Float64Array(12))).toBeCloseTo(cost, 9);
    expect(angleDegrees(equilibrium, 1, 0, 2)).toBeCloseTo(106.4, 7);
  });

  test("ethylene twisted by 90° keeps its four torsions of 14 kcal/mol, and loses what its hydrogens do across", () => {
    const { evaluate, equilibrium } = createMolecularForceField("ethylene");
    const twisted = equilibrium.slice();
    for (const i of [4, 5]) twisted.set([equilibrium[3 * i], 0, equilibrium[3 * i + 1]], 3 * i);
    // The halved Lennard-Jones and Coulomb energies of the four H···H pairs, before and after.
    const pair = (x: Float64Array, i: number, j: number) => {
      const r = Math.hypot(...[0, 1, 2].map((k) => x[3 * i + k] - x[3 * j + k]));
      return 0.5 * (0.12 * ((2.42 / r) ** 12 - (2.42 / r) ** 6) + (332.06371 * 0.115 ** 2) / r);
    };
    const across = (x: Float64Array) => pair(x, 0, 4) + pair(x, 0, 5) + pair(x, 1, 4) + pair(x, 1, 5);
    const expected = 4 * 14 + across(twisted) - across(equilibrium);
    expect(evaluate(twisted, new Float64Array(18))).toBeCloseTo(expected, 8);
  });

  test("propane's methyl group feels a barrier of 2 to 4 kcal/mol", () => {
    const { evaluate, equilibrium } = createMolecularForceField("propane");
    // Turned by 60° about the bond from atom 1 to atom 0.
    const axis = [0, 1, 2].map((k) => equilibrium[k] - equilibrium[3 + k]);
    const length = Math.hypot(...axis);
    const [u, v, w] = axis.map((a) => a / length);
    const turned = equilibrium.slice();
    const [c, s] = [0.5, Math.sqrt(3) / 2];
    for (const i of [3, 4, 5]) {
      const [x, y, z] = [0, 1, 2].map((k) => equilibrium[3 * i + k] - equilibrium[k]);
      const along = (u * x + v * y + w * z) * (1 - c);
      const turn = [
        c * x + s * (v * z - w * y) + along * u,
        c * y + s * (w * x - u * z) + along * v,
        c * z + s * (u * y - v * x) + along * w,
      ];
      turn.forEach((value, k) => {
        turned[3 * i + k] = equilibrium[k] + value;
      });
    }
    const barrier = evaluate(turned, new Float64Array(33));
    expect(barrier).toBeGreaterThan(2);
    expect(barrier).toBeLessThan(4);
  });
});

describe("what is summed over", () => {
  test.each([
    ["methane", 6, 0, 0],
    ["ethylene", 6, 4, 0],
    ["ethanol", 13, 12, 3],
    ["propane", 18, 18, 9],
    ["benzene", 18, 24, 15],
  ])("%s: %i angles, %i torsions, %i pairs farther than three bonds", (id, angles, torsions, far) => {
    const definition = molecularDefinitions.find((molecule) => molecule.id === id);
    const topology = topologyOf(definition?.kinds.length ?? 0, definition?.bonds ?? []);
    expect([topology.angles.length, topology.torsions.length, topology.far.length]).toEqual([angles, torsions, far]);
  });
  test("a ring's opposite atoms are three bonds apart once, by two ways", () => {
    const six = [0, 1, 2, 3, 4, 5].map((k) => [k, (k + 1) % 6] as const);
    const { torsions, oneFour, far } = topologyOf(6, six);
    expect([torsions.length, oneFour.length, far.length]).toEqual([6, 3, 0]);
  });
});

test("every kind of atom has an element that its class begins with", () => {
  for (const kind of Object.values(atomKinds)) expect(kind.class[0]).toBe(kind.symbol);
});

test("a molecule without parameters is refused", () => {
  expect(() => createMolecularForceField("caffeine")).toThrow(Problem);
});
