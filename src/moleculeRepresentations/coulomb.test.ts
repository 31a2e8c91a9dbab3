import { describe, expect, test } from "vitest";
import { findLibraryMolecule } from "../molecules/library.ts";
import { BOHR, coulombMatrix, reordered, rowNormOrder } from "./coulomb.ts";
import { fallingEigen } from "./spectrum.ts";

const ethylene = findLibraryMolecule("ethylene").create();

describe("ethylene", () => {
  test("gives the lecture's table in bohr", () => {
    // As printed on the slide, H H C C H H.
    const printed = [
      [0.5, 0.3, 2.9, 1.5, 0.2, 0.2],
      [0.3, 0.5, 2.9, 1.5, 0.2, 0.2],
      [2.9, 2.9, 36.9, 14.3, 1.5, 1.5],
      [1.5, 1.5, 14.3, 36.9, 2.9, 2.9],
      [0.2, 0.2, 1.5, 2.9, 0.5, 0.3],
      [0.2, 0.2, 1.5, 2.9, 0.3, 0.5],
    ];
    const matrix = coulombMatrix(ethylene, "bohr");
    expect(Array.from(matrix, (value) => value.toFixed(1))).toEqual(printed.flat().map((value) => value.toFixed(1)));
  });

  test("gives another one in ångström: off the diagonal 1.89 times as large", () => {
    const [inBohr, inAngstrom] = [coulombMatrix(ethylene, "bohr"), coulombMatrix(ethylene, "angstrom")];
    for (let k = 0; k < 36; k++) {
      if (k % 7 === 0) expect(inAngstrom[k]).toBe(inBohr[k]);
      // Z Z′/r grows with the unit of r: 36/1.3305 Å is 27.06.
      else expect(inAngstrom[k] / inBohr[k]).toBeCloseTo(1 / BOHR, 12);
    }
    expect(inAngstrom[2 * 6 + 3]).toBeCloseTo(36 / 1.3305, 12);
  });

  test("sorts its carbon rows first, and leaves rows that tie in the order in which they came", () => {
    expect(rowNormOrder(coulombMatrix(ethylene, "bohr"), 6)).toEqual([2, 3, 0, 1, 4, 5]);
    const order = [5, 0, 3, 4, 2, 1];
    const shuffled = reordered(coulombMatrix(ethylene, "bohr"), order);
    expect(rowNormOrder(shuffled, 6)).toEqual([2, 4, 0, 1, 3, 5]);
  });
});

test("the spectrum of water is numpy's", () => {
  // numpy: np.linalg.eigvalsh(C)[::-1], C_OO = 0.5*8**2.4, C_HH = 0.5, C_OH = 8*0.529177210903/0.9572,
  // C_HH' = 0.529177210903/(2*0.9572*sin(52.26°))
  const { values, vectors } = fallingEigen(coulombMatrix(findLibraryMolecule("water").create(), "bohr"), 3);
  const expected = [74.05111931567717, 0.3151209369396535, 0.15045446719340894];
  for (let k = 0; k < 3; k++) expect(values[k]).toBeCloseTo(expected[k], 11);
  for (let k = 0; k < 3; k++) expect(Math.hypot(...vectors.subarray(3 * k, 3 * k + 3))).toBeCloseTo(1, 12);
});

test("eigenvalues go by falling size, whatever their sign", () => {
  // Of [[−1, −2], [−2, 0]]: (−1 ∓ √17)/2.
  const { values } = fallingEigen(Float64Array.of(-1, -2, -2, 0), 2);
  expect(values[0]).toBeCloseTo((-1 - Math.sqrt(17)) / 2, 13);
  expect(values[1]).toBeCloseTo((-1 + Math.sqrt(17)) / 2, 13);
});
