import { expect, test } from "vitest";
import { findBonds } from "../../src/molecules/bonds.ts";
import { findLibraryMolecule } from "../../src/molecules/library.ts";
import { stretch } from "../../src/molecules/operations.ts";
import { atomName, changedGeometry, moleculeWords, pairsOf } from "./moleculeWords.ts";

const water = findLibraryMolecule("water").create();
const bonds = Uint8Array.from(findBonds(water).flat());

test("a molecule is told by its formula and its bonds", () => {
  expect(atomName(water, 0)).toBe("O1");
  expect(pairsOf(bonds)).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect(moleculeWords(water, bonds)).toBe("H2O, 3 atoms. Bonds, in ångström: O1–H2 0.957, O1–H3 0.957.");
});

test("what changed is told, and only that", () => {
  expect(changedGeometry(water, water, bonds)).toBe("");
  expect(changedGeometry(water, stretch(water, [0, 1], 0.1), bonds)).toBe("Changed: bond O1–H2 from 0.957 to 1.057 Å.");
  const bent = { ...water, positions: Float64Array.of(0, 0, 0, 0.9572, 0, 0, 0, 0.9572, 0) };
  expect(changedGeometry(water, bent, bonds)).toBe("Changed: angle H2–O1–H3 from 104.5 to 90.0 degrees.");
});
