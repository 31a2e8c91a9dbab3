import { expect, test } from "vitest";
import { alkane } from "./alkane.ts";
import { findBonds } from "./bonds.ts";
import { angle, distance, formulaOf } from "./molecule.ts";

test.each([
  [1, "CH4"],
  [2, "C2H6"],
  [8, "C8H18"],
])("%i carbon atoms make %s, every angle at them tetrahedral", (carbons, formula) => {
  const molecule = alkane(carbons);
  expect(formulaOf(molecule.numbers)).toBe(formula);
  const bonds = findBonds(molecule);
  expect(bonds).toHaveLength(3 * carbons + 1);
  for (const [i, j] of bonds) {
    const length = molecule.numbers[i] + molecule.numbers[j] === 12 ? 1.54 : 1.09;
    expect(distance(molecule, i, j)).toBeCloseTo(length, 12);
  }
  for (const [i, number] of molecule.numbers.entries()) {
    const bonded = bonds.filter((bond) => bond.includes(i)).map(([a, b]) => (a === i ? b : a));
    expect(bonded).toHaveLength(number === 6 ? 4 : 1);
    for (const a of bonded)
      for (const b of bonded) if (a < b) expect(Math.cos(angle(molecule, a, i, b))).toBeCloseTo(-1 / 3, 12);
  }
});
