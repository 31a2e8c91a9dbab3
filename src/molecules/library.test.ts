import { describe, expect, test } from "vitest";
import { findBonds } from "./bonds.ts";
import { findLibraryMolecule, libraryMolecules } from "./library.ts";
import { angle, distance, formulaOf, requireMolecule } from "./molecule.ts";

const DEGREES = 180 / Math.PI;
const of = (id: string) => findLibraryMolecule(id).create();

describe.each(libraryMolecules.map(({ id, ...rest }): [string, typeof rest] => [id, rest]))("%s", (_id, entry) => {
  const molecule = entry.create();

  test("has bonds of usual lengths, and no atom without one", () => {
    requireMolecule(molecule, 12);
    const bonds = findBonds(molecule);
    expect(new Set(bonds.flat()).size).toBe(molecule.numbers.length);
    for (const [i, j] of bonds) {
      expect(distance(molecule, i, j)).toBeGreaterThan(0.9);
      expect(distance(molecule, i, j)).toBeLessThan(1.6);
    }
  });

  test("is described, and made anew each time", () => {
    expect(entry.label && entry.summary && entry.source).toBeTruthy();
    molecule.positions[0] += 1;
    expect(entry.create().positions[0]).not.toBe(molecule.positions[0]);
    molecule.positions[0] -= 1;
  });
});

describe("the geometries are those of their sources", () => {
  test("formulas and numbers of bonds", () => {
    const found = libraryMolecules.map(({ create }) => [formulaOf(create().numbers), findBonds(create()).length]);
    expect(found).toEqual([
      ["H2O", 2],
      ["H3N", 3],
      ["CH4", 4],
      ["C2H4", 5],
      ["C2H6O", 8],
      ["C6H6", 12],
    ]);
  });

  test("water: 0.9572 Å, 104.52°", () => {
    for (const h of [1, 2]) expect(distance(of("water"), 0, h)).toBeCloseTo(0.9572, 12);
    expect(angle(of("water"), 1, 0, 2) * DEGREES).toBeCloseTo(104.52, 10);
  });

  test("ammonia: 1.0124 Å, 106.67° between any two bonds", () => {
    for (const h of [1, 2, 3]) {
      expect(distance(of("ammonia"), 0, h)).toBeCloseTo(1.0124, 12);
      expect(angle(of("ammonia"), h, 0, 1 + (h % 3)) * DEGREES).toBeCloseTo(106.67, 10);
    }
  });

  test("methane: 1.087 Å, arccos(−1/3)", () => {
    for (const h of [1, 2, 3, 4]) expect(distance(of("methane"), 0, h)).toBeCloseTo(1.087, 12);
    expect(Math.cos(angle(of("methane"), 1, 0, 3))).toBeCloseTo(-1 / 3, 12);
  });

  test("ethylene: C=C 1.3305 Å, C–H 1.0805 Å, H–C–C 121.45°", () => {
    const molecule = of("ethylene");
    expect(distance(molecule, 2, 3)).toBeCloseTo(1.3305, 12);
    for (const [h, c, other] of [
      [0, 2, 3],
      [1, 2, 3],
      [4, 3, 2],
      [5, 3, 2],
    ]) {
      expect(distance(molecule, h, c)).toBeCloseTo(1.0805, 12);
      expect(angle(molecule, h, c, other) * DEGREES).toBeCloseTo(121.45, 10);
    }
  });

  test("ethanol: C–C 1.512, C–O 1.431, O–H 0.971 Å; C–C–O 107.8°, C–O–H 105°; trans", () => {
    const molecule = of("ethanol");
    expect(distance(molecule, 0, 1)).toBeCloseTo(1.512, 12);
    expect(distance(molecule, 1, 2)).toBeCloseTo(1.431, 12);
    expect(distance(molecule, 2, 8)).toBeCloseTo(0.971, 12);
    for (const h of [3, 4, 5]) {
      expect(distance(molecule, 0, h)).toBeCloseTo(1.09, 12);
      expect(Math.cos(angle(molecule, h, 0, 1))).toBeCloseTo(-1 / 3, 12);
    }
    for (const h of [6, 7]) expect(distance(molecule, 1, h)).toBeCloseTo(1.09, 12);
    expect(angle(molecule, 6, 1, 7) * DEGREES).toBeCloseTo(108, 10);
    expect(angle(molecule, 6, 1, 0)).toBeCloseTo(angle(molecule, 6, 1, 2), 12);
    expect(angle(molecule, 0, 1, 2) * DEGREES).toBeCloseTo(107.8, 10);
    expect(angle(molecule, 1, 2, 8) * DEGREES).toBeCloseTo(105, 10);
    // Trans: the hydroxyl hydrogen is as far from the methyl carbon as a turn about C–O can take it.
    // numpy, by the law of cosines at O: √(d² + 0.971² − 2·0.971·d cos(105° + ∠C₁OC₂)), d = |C₁O|
    expect(distance(molecule, 0, 8)).toBeCloseTo(3.2018200830212904, 12);
    // Staggered: no two hydrogens of CH₃ and CH₂ eclipse each other.
    for (const a of [3, 4, 5]) for (const b of [6, 7]) expect(distance(molecule, a, b)).toBeGreaterThan(2.4);
  });

  test("benzene: a regular hexagon of 1.3914 Å with C–H 1.0802 Å", () => {
    const molecule = of("benzene");
    for (let c = 0; c < 6; c++) {
      expect(distance(molecule, c, (c + 1) % 6)).toBeCloseTo(1.3914, 12);
      expect(distance(molecule, c, c + 6)).toBeCloseTo(1.0802, 12);
    }
  });
});

test("ids are unique and found, and an unknown one is refused with those that exist", () => {
  expect(new Set(libraryMolecules.map(({ id }) => id)).size).toBe(libraryMolecules.length);
  expect(() => findLibraryMolecule("caffeine")).toThrow(/“caffeine”; they are water, ammonia, methane/);
});
