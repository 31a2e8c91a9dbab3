import { expect, test } from "vitest";
import { findLibraryMolecule } from "../../../../src/molecules/library.ts";
import { moleculeOf } from "../../../../src/molecules/molecule.ts";
import { tiesOf, tiesText } from "./ties.ts";

test("rows of equal norm are those of atoms that symmetry makes equal", () => {
  expect(tiesOf(findLibraryMolecule("ethylene").create())).toEqual([
    [2, 3],
    [0, 1, 4, 5],
  ]);
  expect(tiesOf(findLibraryMolecule("ammonia").create())).toEqual([[1, 2, 3]]);
  expect(tiesText(findLibraryMolecule("ethylene").create())).toMatch(/C3, C4; H1, H2, H5, H6/);
});

test("and none in a molecule without symmetry", () => {
  const bent = moleculeOf([
    ["O", 0, 0, 0],
    ["H", 0, 0, 1],
    ["H", 0, 1.1, 0],
  ]);
  expect(tiesOf(bent)).toEqual([]);
});
