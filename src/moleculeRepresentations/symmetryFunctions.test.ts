import { describe, expect, test } from "vitest";
import { findLibraryMolecule } from "../molecules/library.ts";
import { type Molecule, moleculeOf } from "../molecules/molecule.ts";
import { randomMolecule } from "../molecules/testMolecule.ts";
import { angularFilter, angularFunction, angularGradient } from "./angularFunction.ts";
import { createCutoff } from "./cutoff.ts";
import { featurise } from "./featurise.ts";
import { radialFunction, radialGradient } from "./radialFunction.ts";
import { findMoleculeRepresentation } from "./registry.ts";
import { DEFAULT_SYMMETRY_FUNCTIONS } from "./symmetryFunctionSet.ts";

const cosine = createCutoff("cosine", 4);

/** By central differences of sixth order. */
function gradientOf(value: (molecule: Molecule) => number, { numbers, positions }: Molecule): Float64Array {
  const h = 1e-3;
  return positions.map((_, k) => {
    const at = (step: number) => value({ numbers, positions: positions.with(k, positions[k] + step * h) });
    return (45 * (at(1) - at(-1)) - 9 * (at(2) - at(-2)) + (at(3) - at(-3))) / (60 * h);
  });
}

describe("the cutoff", () => {
  test("is ½[cos(πR/R_c) + 1] below R_c: 1 at zero, ½ half-way, zero with its slope at R_c", () => {
    expect([0, 2, 4, 5].map(cosine.value)).toEqual([1, 0.5, 0, 0]);
    expect([0, 4, 5].map(cosine.slope).map(Math.abs)).toEqual([0, 0, 0]);
    expect(Math.abs(cosine.value(4 - 1e-6))).toBeLessThan(1e-12);
    expect(Math.abs(cosine.slope(4 - 1e-6))).toBeLessThan(1e-6);
    for (const r of [0.5, 1.7, 3.2, 3.9]) {
      expect(cosine.slope(r)).toBeCloseTo((cosine.value(r + 1e-5) - cosine.value(r - 1e-5)) / 2e-5, 9);
    }
  });

  test("if hard, is cut off", () => {
    const hard = createCutoff("hard", 4);
    expect([0, 3.999999, 4, 5].map(hard.value)).toEqual([1, 1, 0, 0]);
  });

  test.each([0, -1, 21, Number.NaN])("refuses R_c = %d", (radius) => {
    expect(() => createCutoff("cosine", radius)).toThrow(
      expect.objectContaining({ kind: "input", parameter: "cutoff" }),
    );
  });
});

describe("in closed form", () => {
  test("G¹ of one neighbour at R_s is f_c(R_s)", () => {
    const pair = moleculeOf([
      ["H", 0, 0, 0],
      ["H", 0, 0, 2],
    ]);
    expect(radialFunction(pair, 0, { eta: 3, shift: 2 }, cosine)).toBeCloseTo(0.5, 14);
    expect(radialFunction(pair, 0, { eta: 3, shift: 1 }, cosine)).toBeCloseTo(0.5 * Math.exp(-3), 14);
    expect(radialFunction(pair, 0, { eta: 0, shift: 0 }, createCutoff("cosine", 2))).toBe(0);
  });

  test("G² of a right angle counts its pair twice: 2·2^{1−ζ} e^{−η(1 + 1 + 2)} f_c(1)² f_c(√2)", () => {
    const corner = moleculeOf([
      ["O", 0, 0, 0],
      ["H", 1, 0, 0],
      ["H", 0, 1, 0],
    ]);
    const fc = (r: number) => 0.5 * (Math.cos((Math.PI * r) / 4) + 1);
    for (const [zeta, eta] of [
      [1, 0],
      [2, 0.1],
      [5, 0.3],
    ]) {
      const expected = 2 * 2 ** (1 - zeta) * Math.exp(-4 * eta) * fc(1) ** 2 * fc(Math.SQRT2);
      for (const lambda of [1, -1]) {
        expect(angularFunction(corner, 0, { eta, zeta, lambda }, cosine)).toBeCloseTo(expected, 13);
      }
    }
  });

  test("the angular filter is 2 where it looks, 0 opposite, and never less than 0", () => {
    for (const zeta of [1, 3.5, 16]) {
      expect(angularFilter(1, { zeta, lambda: 1 })).toBe(2);
      expect(angularFilter(-1, { zeta, lambda: 1 })).toBe(0);
      expect(angularFilter(-1, { zeta, lambda: -1 })).toBe(2);
      expect(angularFilter(-1 - 1e-15, { zeta, lambda: 1 })).toBe(0);
    }
    expect(angularFilter(0.5, { zeta: 3, lambda: 1 })).toBeCloseTo(2 ** (1 - 3) * 1.5 ** 3, 14);
  });
});

test("of ethanol, as numpy has them by loops over all ordered pairs", () => {
  const ethanol = findLibraryMolecule("ethanol").create();
  // numpy: sum over j != i of exp(-1.5*(R-1.2)**2)*fc(R), fc = 0.5*(cos(pi R/4)+1) below 4
  const radial = [
    3.3056136159702385, 3.4770106007719614, 1.8232300442572267, 1.695645074023699, 1.6805243741422378,
    1.6805243741422378, 1.5674194797318513, 1.5674194797318513, 1.1725856887859394,
  ];
  // numpy: 2**(1-3)*sum over j != i, k != i, j != k of (1 - cos)**3*exp(-0.08*(Rij²+Rik²+Rjk²))*fc*fc*fc
  const angular = [
    1.6202754228697798, 1.4396281661271813, 0.29889581019017736, 0.033457483941004645, 0.03124977924214533,
    0.03124977924214533, 0.03855982611967894, 0.03855982611967893, 0.017273843119161136,
  ];
  for (let i = 0; i < 9; i++) {
    expect(radialFunction(ethanol, i, { eta: 1.5, shift: 1.2 }, cosine)).toBeCloseTo(radial[i], 12);
    expect(angularFunction(ethanol, i, { eta: 0.08, zeta: 3, lambda: -1 }, cosine)).toBeCloseTo(angular[i], 12);
  }
});

test.each(["cosine", "hard"] as const)(
  "with the %s cutoff, gradients are those of the values, by differences",
  (kind) => {
    const cutoff = createCutoff(kind, kind === "cosine" ? 2.6 : 4.5);
    for (const seed of [1, 2, 3]) {
      const molecule = randomMolecule(seed);
      for (const i of [0, 3]) {
        const settings = { eta: 1.3, shift: 1.4 };
        const expected = gradientOf((moved) => radialFunction(moved, i, settings, cutoff), molecule);
        const found = radialGradient(molecule, i, settings, cutoff);
        for (const [k, value] of expected.entries()) expect(found[k]).toBeCloseTo(value, 8);
        for (const [zeta, lambda] of [
          [1, 1],
          [4, -1],
          [2.5, 1],
        ]) {
          const angular = { eta: 0.1, zeta, lambda };
          const slopes = gradientOf((moved) => angularFunction(moved, i, angular, cutoff), molecule);
          const gradient = angularGradient(molecule, i, angular, cutoff);
          for (const [k, value] of slopes.entries()) expect(gradient[k]).toBeCloseTo(value, 8);
        }
      }
    }
  },
);

test("summed over elements, the representation's blocks are the sums of G¹ and G² over all atoms", () => {
  const molecule = randomMolecule(5);
  const { radial, angular, cutoff: radius } = DEFAULT_SYMMETRY_FUNCTIONS;
  const cutoff = createCutoff("cosine", radius);
  const { features, dimension } = featurise([molecule], findMoleculeRepresentation("symmetryFunctions"));
  // Four elements: of each, G¹ with 4 kinds of neighbours and G² with 10 kinds of pairs.
  const block = 4 * radial.length + 10 * angular.length;
  expect(dimension).toBe(4 * block);
  const sumOf = (of: (i: number) => number) => molecule.numbers.reduce((sum, _, i) => sum + of(i), 0);
  const sumAt = (from: number, count: number, step: number) => {
    let sum = 0;
    for (let element = 0; element < 4; element++) {
      for (let k = 0; k < count; k++) sum += features[element * block + from + k * step];
    }
    return sum;
  };
  for (const [f, settings] of radial.entries()) {
    expect(sumAt(f, 4, radial.length)).toBeCloseTo(
      sumOf((i) => radialFunction(molecule, i, settings, cutoff)),
      11,
    );
  }
  for (const [f, settings] of angular.entries()) {
    const from = 4 * radial.length + f;
    expect(sumAt(from, 10, angular.length)).toBeCloseTo(
      sumOf((i) => angularFunction(molecule, i, settings, cutoff)),
      11,
    );
  }
});
