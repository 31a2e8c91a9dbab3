import { describe, expect, test } from "vitest";
import { forcesAt, framesOf, moleculeAt } from "./frames.ts";
import { findLibraryMolecule } from "./library.ts";
import {
  angle,
  centroid,
  coincidentAtoms,
  distance,
  formulaOf,
  type Molecule,
  moleculeOf,
  requireMolecule,
} from "./molecule.ts";

const corner = moleculeOf([
  ["C", 0, 0, 0],
  ["H", 3, 0, 0],
  ["H", 0, 4, 0],
  ["O", -2, 0, 0],
]);

test("distances and angles are Euclid's, to full precision at 0 and 180° too", () => {
  expect(distance(corner, 1, 2)).toBe(5);
  expect(angle(corner, 1, 0, 2)).toBeCloseTo(Math.PI / 2, 15);
  expect(angle(corner, 1, 0, 3)).toBe(Math.PI);
  const nearlyStraight = moleculeOf([
    ["C", 0, 0, 0],
    ["H", 1, 0, 0],
    ["H", -1, 1e-9, 0],
  ]);
  expect(Math.PI - angle(nearlyStraight, 1, 0, 2)).toBeCloseTo(1e-9, 14);
});

test("the centroid is the mean of the places", () => {
  expect(centroid(corner)).toEqual([0.25, 1, 0]);
});

test.each([
  [["H", "O", "H"], "H2O"],
  [["O", "H", "C", "H", "C", "H"], "C2H3O"],
  [["O", "C", "O"], "CO2"],
  [["Na", "Cl"], "ClNa"],
  [["Br", "H", "C"], "CHBr"],
])("%j is %s, in Hill's order", (symbols, formula) => {
  expect(formulaOf(moleculeOf(symbols.map((symbol, k) => [symbol, k, 0, 0])).numbers)).toBe(formula);
});

describe("refused is", () => {
  const good = findLibraryMolecule("water").create();
  test.each([
    [
      "a molecule of nothing",
      { numbers: new Uint8Array(), positions: new Float64Array() },
      /has 0 atoms, but must have from 1 to 3/,
    ],
    ["one too large", corner, /has 4 atoms, but must have from 1 to 3/],
    ["a place short", { ...good, positions: good.positions.slice(1) }, /three finite coordinates/],
    [
      "a place that is no number",
      { ...good, positions: good.positions.with(4, Number.NaN) },
      /three finite coordinates/,
    ],
    ["an element of number 0", { ...good, numbers: Uint8Array.of(8, 0, 1) }, /atomic number 0 is not known here/],
    ["one beyond krypton", { ...good, numbers: Uint8Array.of(8, 92, 1) }, /atomic number 92 is not known here/],
    [
      "two atoms in one place",
      { ...good, positions: Float64Array.of(0, 0, 0, 1, 1, 1, 1, 1, 1.001) },
      /Atoms 2 and 3 are in the same place/,
    ],
  ] satisfies [string, Molecule, RegExp][])("%s", (_what, molecule, said) => {
    expect(() => requireMolecule(molecule, 3)).toThrow(said);
  });

  test("nothing of a molecule as it should be", () => {
    requireMolecule(good, 3);
    expect(coincidentAtoms(good)).toBeNull();
  });
});

test("frames hold molecules of different sizes end to end, and give them back as views", () => {
  const water = findLibraryMolecule("water").create();
  const frames = framesOf([corner, water], Float64Array.of(1, 2), [corner.positions, water.positions]);
  expect(Array.from(frames.starts)).toEqual([0, 4, 7]);
  expect(moleculeAt(frames, 0)).toEqual(corner);
  expect(moleculeAt(frames, 1)).toEqual(water);
  expect(forcesAt(frames, 1)).toEqual(water.positions);
  expect(moleculeAt(frames, 1).positions.buffer).toBe(frames.positions.buffer);
});
