import { describe, expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { libraryMolecules } from "../molecules/library.ts";
import { distance, type Molecule, moleculeOf } from "../molecules/molecule.ts";
import { mirror, permute, rotate } from "../molecules/operations.ts";
import { randomMolecule } from "../molecules/testMolecule.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { coulombMatrix } from "./coulomb.ts";
import { geometryDifference } from "./geometryDifference.ts";
import { fallingEigen } from "./spectrum.ts";
import { DEFAULT_TWIN_SETTINGS, findSpectrumTwins } from "./spectrumTwins.ts";

const search = (molecule: Molecule, seed: number, settings = DEFAULT_TWIN_SETTINGS) =>
  runToEnd(findSpectrumTwins(molecule, settings, createGenerator(seed)));

const entries = libraryMolecules.map(({ id, create }): [string, () => Molecule] => [id, create]);

describe.each(entries)("%s", (_id, create) => {
  test("has two geometries with one spectrum, for every seed", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const twins = search(create(), seed);
      const spectra = [twins.first, twins.second].map(
        (molecule) => fallingEigen(coulombMatrix(molecule, "bohr"), molecule.numbers.length).values,
      );
      expect(spectra).toEqual([twins.firstSpectrum, twins.secondSpectrum]);
      const difference = Math.max(...spectra[0].map((value, k) => Math.abs(value - spectra[1][k])));
      expect(difference).toBe(twins.spectrumDifference);
      expect(difference).toBeLessThan(1e-8);
      expect(geometryDifference(twins.first, twins.second)).toBe(twins.geometryDifference);
      expect(twins.geometryDifference).toBeGreaterThan(0.1);
      expect(twins.history[twins.history.length - 1]).toBe(twins.spectrumDifference);
    }
  });
});

test("ethylene as it stands has a twin too, and the same seed finds the same one", () => {
  const settings = { ...DEFAULT_TWIN_SETTINGS, distortion: 0 };
  const [a, b] = [1, 1].map((seed) => search(libraryMolecules[3].create(), seed, settings));
  expect(a).toEqual(b);
  expect(a.first).toEqual(libraryMolecules[3].create());
  expect(a.spectrumDifference).toBeLessThan(1e-8);
});

test("methane as it stands has none, and that is said", () => {
  // Three of its eigenvalues are equal: searches that come to them come back to methane itself.
  expect(() => search(libraryMolecules[2].create(), 1, { ...DEFAULT_TWIN_SETTINGS, distortion: 0 })).toThrow(
    /None of 60 searches found two geometries 0\.1 Å apart/,
  );
});

test("two atoms are refused", () => {
  const pair = moleculeOf([
    ["H", 0, 0, 0],
    ["H", 0, 0, 1],
  ]);
  expect(() => search(pair, 1)).toThrow("Twins need at least three atoms");
});

describe("the difference of two geometries", () => {
  const molecule = randomMolecule(3);

  test("is zero for the same one turned, mirrored and listed in another order", () => {
    const same = permute(mirror(rotate(molecule, [1, 2, 3], 50), [1, 0, 1]), [6, 3, 4, 1, 2, 5, 0]);
    expect(geometryDifference(molecule, same)).toBeLessThan(1e-12);
  });

  test("is how much longer a bond is, where that is all", () => {
    const [a, b] = [1, 1.3].map((z) =>
      moleculeOf([
        ["H", 0, 0, 0],
        ["F", 0, 0, z],
      ]),
    );
    expect(geometryDifference(a, b)).toBeCloseTo(0.3, 14);
    expect(distance(b, 0, 1)).toBe(1.3);
  });
});
