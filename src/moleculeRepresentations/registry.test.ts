import { describe, expect, test } from "vitest";
import { libraryMolecules } from "../molecules/library.ts";
import type { Molecule } from "../molecules/molecule.ts";
import { mirror, permute, rotate, translate } from "../molecules/operations.ts";
import { randomMolecule, randomOrder } from "../molecules/testMolecule.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { DEFAULT_MOLECULE_OPTIONS, featurise } from "./featurise.ts";
import { layoutOf } from "./layout.ts";
import { findMoleculeRepresentation, moleculeRepresentations } from "./registry.ts";
import type { MoleculeOptions, MoleculeRepresentationDefinition, Symmetry } from "./types.ts";

const entries = moleculeRepresentations.map((entry): [string, MoleculeRepresentationDefinition] => [entry.id, entry]);

const OPTIONS: Partial<MoleculeOptions>[] = [{}, { unit: "angstrom", exponent: 6 }];

function vectorOf(definition: MoleculeRepresentationDefinition, molecule: Molecule, options: Partial<MoleculeOptions>) {
  return featurise([molecule], definition, options).features;
}

/** Random operations of each kind. */
function operations(seed: number): Record<Symmetry, (molecule: Molecule) => Molecule> {
  const { normal, uniform } = createGenerator(seed);
  const direction = () => [normal(), normal(), normal()] as const;
  return {
    translation: (molecule) => translate(molecule, direction()),
    rotation: (molecule) => rotate(molecule, direction(), 20 + 320 * uniform()),
    mirror: (molecule) => mirror(molecule, direction()),
    permutation: (molecule) => permute(molecule, randomOrder(seed, molecule.numbers.length)),
  };
}

/** max |q − q′| over max |q|. */
function change(a: Float64Array, b: Float64Array): number {
  expect(b.length).toBe(a.length);
  const scale = Math.max(...a.map(Math.abs));
  return Math.max(...a.map((value, k) => Math.abs(value - b[k]))) / scale;
}

describe.each(entries)("%s", (_id, definition) => {
  const symmetries = Object.entries(definition.invariances) as [Symmetry, string][];

  test.each(symmetries)("%s: declared to hold %s", (symmetry, declared) => {
    for (const options of OPTIONS) {
      for (let seed = 1; seed <= 12; seed++) {
        const molecule = randomMolecule(seed);
        const operate = operations(100 + seed)[symmetry];
        const changed = change(
          vectorOf(definition, molecule, options),
          vectorOf(definition, operate(molecule), options),
        );
        if (declared === "never") expect(changed).toBeGreaterThan(1e-3);
        else expect(changed).toBeLessThan(1e-10);
      }
    }
  });

  test.each(symmetries)("%s, where it always holds, holds for symmetric molecules too", (symmetry, declared) => {
    for (const { create } of declared === "always" ? libraryMolecules : []) {
      const operate = operations(7)[symmetry];
      expect(change(vectorOf(definition, create(), {}), vectorOf(definition, operate(create()), {}))).toBeLessThan(
        1e-10,
      );
    }
  });

  test("the Jacobian is the map's, by central differences, and writes where it should", () => {
    for (const options of OPTIONS) {
      const molecule = randomMolecule(31);
      const larger = randomMolecule(32, [6, 6, 8, 7, 1, 1, 1, 1, 16]);
      const layout = layoutOf([molecule, larger]);
      const { dimension, map, jacobian } = definition.create(layout, { ...DEFAULT_MOLECULE_OPTIONS, ...options });
      const columns = molecule.positions.length;
      const found = new Float64Array(dimension * columns + 2).fill(7);
      jacobian(molecule, found, 1);
      expect([found[0], found[found.length - 1]]).toEqual([7, 7]);
      const h = 4e-4;
      for (let column = 0; column < columns; column++) {
        const at = (step: number) => {
          const positions = molecule.positions.slice();
          positions[column] += step * h;
          const out = new Float64Array(dimension);
          map({ numbers: molecule.numbers, positions }, out, 0);
          return out;
        };
        const [p1, m1, p2, m2, p3, m3] = [1, -1, 2, -2, 3, -3].map(at);
        for (let row = 0; row < dimension; row++) {
          const slope = (45 * (p1[row] - m1[row]) - 9 * (p2[row] - m2[row]) + (p3[row] - m3[row])) / (60 * h);
          const scale = 1 + Math.abs(slope) + Math.abs(p1[row]);
          expect(Math.abs(found[1 + row * columns + column] - slope) / scale).toBeLessThan(1e-8);
        }
      }
    }
  });

  test("vectors of molecules of different sizes are equally long, and padded with zeros", () => {
    const molecules = libraryMolecules.map(({ create }) => create());
    const { features, dimension } = featurise(molecules, definition);
    expect(features).toHaveLength(molecules.length * dimension);
    expect(features.every(Number.isFinite)).toBe(true);
    const methane = features.subarray(2 * dimension, 3 * dimension);
    const alone = vectorOf(definition, molecules[2], {}).filter((value) => value !== 0);
    expect(Array.from(methane.filter((value) => value !== 0))).toEqual(Array.from(alone));
  });

  test("its length grows with the number of atoms as it is said to", () => {
    const lengthOf = (n: number) =>
      definition.create({ atoms: n, elements: [{ number: 6, most: n }] }, DEFAULT_MOLECULE_OPTIONS).dimension;
    const power = Math.log(lengthOf(2000) / lengthOf(1000)) / Math.log(2);
    expect(power).toBeCloseTo(definition.growth.dimension, 2);
  });

  test("a molecule that there is no room for is refused", () => {
    const { map } = definition.create(layoutOf([randomMolecule(1)]), DEFAULT_MOLECULE_OPTIONS);
    const out = new Float64Array(10_000);
    expect(() => map(randomMolecule(1, [6, 6, 6, 8, 1, 1, 1, 1]), out, 0)).toThrow(/8 atoms does not fit/);
    expect(() => map(randomMolecule(1, [6, 6, 6]), out, 0)).toThrow(/3 atoms of atomic number 6 .* at most 2/);
    expect(() => map(randomMolecule(1, [16]), out, 0)).toThrow(/atomic number 16 .* at most 0/);
  });

  test("is described", () => {
    expect(definition.label && definition.summary && definition.formula && definition.source).toBeTruthy();
  });
});

test("sorting by row norm does not remove the order where rows tie: ethylene", () => {
  const definition = findMoleculeRepresentation("sortedCoulombMatrix");
  const ethylene = libraryMolecules[3].create();
  const swapped = permute(ethylene, [1, 0, 2, 3, 4, 5]);
  expect(change(vectorOf(definition, ethylene, {}), vectorOf(definition, swapped, {}))).toBeGreaterThan(1e-3);
});

test("with the Coulomb matrix |q − q′| is the Frobenius norm of the difference", () => {
  const [a, b] = [1, 2].map((seed) => randomMolecule(seed, [6, 1, 8]));
  const { features, dimension } = featurise([a, b], findMoleculeRepresentation("coulombMatrix"));
  const squared = features
    .subarray(0, dimension)
    .reduce((sum, value, k) => sum + (value - features[dimension + k]) ** 2, 0);
  // numpy: np.sum((Ca - Cb)**2) with C_ij = Z_i Z_j 0.529177210903/r_ij
  const Z = [6, 1, 8];
  let expected = 0;
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (i === j) continue;
      const [ra, rb] = [a, b].map(({ positions: p }) =>
        Math.sqrt((p[3 * i] - p[3 * j]) ** 2 + (p[3 * i + 1] - p[3 * j + 1]) ** 2 + (p[3 * i + 2] - p[3 * j + 2]) ** 2),
      );
      expected += (Z[i] * Z[j] * 0.529177210903 * (1 / ra - 1 / rb)) ** 2;
    }
  }
  expect(squared).toBeCloseTo(expected, 10);
});

test.each([
  ["inverseDistances", { exponent: 0 }, "exponent"],
  ["bagOfPairs", { exponent: 25 }, "exponent"],
  ["symmetryFunctions", { symmetryFunctions: { kind: "cosine", cutoff: 0, radial: [], angular: [] } }, "cutoff"],
  [
    "symmetryFunctions",
    { symmetryFunctions: { kind: "cosine", cutoff: 5, radial: [{ eta: -1, shift: 0 }], angular: [] } },
    "eta",
  ],
  [
    "symmetryFunctions",
    { symmetryFunctions: { kind: "cosine", cutoff: 5, radial: [{ eta: 1, shift: -1 }], angular: [] } },
    "shift",
  ],
  [
    "symmetryFunctions",
    { symmetryFunctions: { kind: "hard", cutoff: 5, radial: [], angular: [{ eta: 1, zeta: 0.5, lambda: 1 }] } },
    "zeta",
  ],
  [
    "symmetryFunctions",
    { symmetryFunctions: { kind: "hard", cutoff: 5, radial: [], angular: [{ eta: 1, zeta: 1, lambda: 2 }] } },
    "lambda",
  ],
] satisfies [string, Partial<MoleculeOptions>, string][])("%s refuses %j", (id, options, parameter) => {
  expect(() => featurise([randomMolecule(1)], findMoleculeRepresentation(id), options)).toThrow(
    expect.objectContaining({ kind: "input", parameter }),
  );
});

test("ids are unique and found, and an unknown one is refused with those that exist", () => {
  expect(new Set(moleculeRepresentations.map(({ id }) => id)).size).toBe(moleculeRepresentations.length);
  for (const entry of moleculeRepresentations) expect(findMoleculeRepresentation(entry.id)).toBe(entry);
  expect(() => findMoleculeRepresentation("soap")).toThrow(/“soap”; they are cartesian, coulombMatrix/);
});
