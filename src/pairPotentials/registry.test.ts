import { describe, expect, test } from "vitest";
import { parseExpression } from "../expressions/parseExpression.ts";
import { defaultParameters } from "../potentials/registry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { createPairPotential } from "./createPairPotential.ts";
import { findPairPotential, pairPotentials } from "./registry.ts";
import { PAIR_RANGE, type PairPotentialDefinition } from "./types.ts";

function randomParameters(definition: PairPotentialDefinition, seed: number): Record<string, number> {
  const { uniform } = createGenerator(seed);
  return Object.fromEntries(definition.parameters.map(({ id, min, max }) => [id, min + (max - min) * uniform()]));
}

describe.each(pairPotentials.map((definition): [string, PairPotentialDefinition] => [definition.id, definition]))(
  "%s",
  (_id, definition) => {
    const typed = definition.takesExpression ? parseExpression("sin(3 r)/r + r^2", ["r"]) : null;

    test("the slope is the energy's derivative, at any parameters", () => {
      const sets = [defaultParameters(definition), ...[1, 2, 3].map((seed) => randomParameters(definition, seed))];
      const h = 1e-4;
      for (const values of sets) {
        const { energy, slope } = definition.create(values, typed);
        for (let r = PAIR_RANGE.from; r <= PAIR_RANGE.to; r += 0.1) {
          // Five points: the error is h⁴ U⁽⁵⁾/30, and U⁽⁵⁾ of the steepest wall some 10⁵ times U′.
          const found = (8 * (energy(r + h) - energy(r - h)) - (energy(r + 2 * h) - energy(r - 2 * h))) / (12 * h);
          expect(Math.abs(slope(r) - found)).toBeLessThan(1e-8 * (1 + Math.abs(found) + Math.abs(energy(r)) / h / 1e3));
        }
      }
    });

    test("is described completely", () => {
      expect(definition.label && definition.summary && definition.formula && definition.source).toBeTruthy();
      for (const { min, max, step, default: standard, label, symbol, help } of definition.parameters) {
        expect(min).toBeLessThanOrEqual(standard);
        expect(standard).toBeLessThanOrEqual(max);
        expect(step).toBeLessThanOrEqual((max - min) / 10);
        expect(label && symbol && help).toBeTruthy();
      }
    });
  },
);

describe("in closed form", () => {
  test("Lennard-Jones: zero at s, least at 2^(1/6) s with −ε, and 6.6 ε at 0.9 s", async () => {
    const values = { depth: 1.7, diameter: 1.1 };
    const { energy, slope } = await createPairPotential({ id: "lennardJones", values, expression: "" });
    expect(energy(1.1)).toBeCloseTo(0, 14);
    expect(energy(1.1 * 2 ** (1 / 6))).toBeCloseTo(-1.7, 14);
    expect(slope(1.1 * 2 ** (1 / 6))).toBeCloseTo(0, 13);
    // numpy: 4*(0.9**-12 - 0.9**-6)
    expect(energy(0.99) / 1.7).toBeCloseTo(6.636118953252913, 12);
  });

  test("Morse: −D and curvature 2a²D at the bond length, 0 far out", async () => {
    const values = { depth: 1.5, steepness: 3, bondLength: 1.2 };
    const { energy, slope } = await createPairPotential({ id: "morse", values, expression: "" });
    expect([energy(1.2), slope(1.2)]).toEqual([-1.5, 0]);
    expect((slope(1.2 + 1e-5) - slope(1.2 - 1e-5)) / 2e-5).toBeCloseTo(2 * 9 * 1.5, 6);
    expect(energy(30)).toBeCloseTo(0, 12);
  });

  test("Coulomb: Q / r", async () => {
    const { energy, slope } = await createPairPotential({
      id: "coulomb",
      values: { chargeProduct: -2 },
      expression: "",
    });
    expect([energy(0.5), energy(4), slope(0.5), slope(2)]).toEqual([-4, -0.5, 8, 0.5]);
  });

  test("harmonic: ½ k at unit stretch", async () => {
    const values = { stiffness: 7, restLength: 1.5 };
    const { energy, slope } = await createPairPotential({ id: "harmonic", values, expression: "" });
    expect([energy(1.5), energy(2.5), slope(2.5), slope(0.5)]).toEqual([0, 3.5, 7, -7]);
  });

  test("a typed formula is the same as the potential it spells", async () => {
    const own = await createPairPotential({ id: "expression", values: {}, expression: "4*(1/r^12 - 1/r^6)" });
    const built = await createPairPotential({ id: "lennardJones", values: { depth: 1, diameter: 1 }, expression: "" });
    for (const r of [0.8, 1.05, 1.12, 2.5]) {
      expect(own.energy(r) / built.energy(r)).toBeCloseTo(1, 12);
      expect(own.slope(r) / built.slope(r)).toBeCloseTo(1, 12);
    }
  });
});

test("ids are unique, and found; an unknown one is refused with the known ones", () => {
  expect(new Set(pairPotentials.map(({ id }) => id)).size).toBe(pairPotentials.length);
  for (const definition of pairPotentials) expect(findPairPotential(definition.id)).toBe(definition);
  expect(() => findPairPotential("buckingham")).toThrow(
    expect.objectContaining({
      message: "There is no pair potential “buckingham”; they are lennardJones, morse, coulomb, harmonic, expression.",
      parameter: "potential",
    }),
  );
});

describe("a choice is refused", () => {
  test("with the parameter that is out of range", async () => {
    await expect(createPairPotential({ id: "morse", values: { depth: -1 }, expression: "" })).rejects.toMatchObject({
      kind: "input",
      parameter: "depth",
    });
  });
  test("with the character of the formula that cannot be read", async () => {
    await expect(createPairPotential({ id: "expression", values: {}, expression: "r + x" })).rejects.toMatchObject({
      kind: "input",
      parameter: "expression",
      character: 5,
    });
  });
  test("and a formula is read only where it is asked for", async () => {
    const { energy } = await createPairPotential({ id: "harmonic", values: {}, expression: "nonsense(" });
    expect(energy(1.5)).toBe(0);
  });
});
