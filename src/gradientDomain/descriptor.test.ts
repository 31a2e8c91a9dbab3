import { expect, describe as group, test } from "vitest";
import { inverseDistances } from "../moleculeRepresentations/inverseDistances.ts";
import { DEFAULT_SYMMETRY_FUNCTIONS } from "../moleculeRepresentations/symmetryFunctionSet.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { addPullBack, describe, describeAll, emptyDescriptions, listedOrder, pushForward } from "./descriptor.ts";
import { testMolecule } from "./testMolecules.ts";

const { samples } = testMolecule("ammonia", 2);
const width = 12;
const place = samples.positions.subarray(0, width);
const listed = listedOrder(4);

group("the descriptor", () => {
  test("is the registry's r⁻¹, and its slopes that one's Jacobian", () => {
    const layout = {
      atoms: 4,
      elements: [
        { number: 1, most: 3 },
        { number: 7, most: 1 },
      ],
    };
    const options = { unit: "angstrom", exponent: 1, symmetryFunctions: DEFAULT_SYMMETRY_FUNCTIONS } as const;
    const { map, jacobian } = inverseDistances.create(layout, options);
    const molecule = { numbers: samples.numbers, positions: place };
    const [x, j] = [new Float64Array(6), new Float64Array(72)];
    map(molecule, x, 0);
    jacobian(molecule, j, 0);
    const here = emptyDescriptions(1, 4);
    describe(place, 0, listed, 0, here, 0);
    here.values.forEach((value, p) => {
      expect(value).toBeCloseTo(x[p], 14);
    });
    for (let c = 0; c < width; c++) {
      const unit = new Float64Array(width);
      unit[c] = 1;
      const out = new Float64Array(6);
      pushForward(here, 0, unit, 0, listed, 0, out, 0);
      for (let p = 0; p < 6; p++) expect(out[p]).toBeCloseTo(j[p * width + c], 12);
    }
  });

  test("pulling back is the transpose of pushing forward, in any order of the atoms", () => {
    const { normal } = createGenerator(3);
    const order = Int32Array.of(0, 2, 3, 1);
    const all = describeAll(samples.positions, Int32Array.of(...listed, ...order), 4);
    const v = Float64Array.from({ length: width }, normal);
    const g = Float64Array.from({ length: 6 }, normal);
    const [pushed, pulled] = [new Float64Array(6), new Float64Array(width)];
    pushForward(all, 3, v, 0, order, 0, pushed, 0);
    addPullBack(all, 3, g, 0, order, 0, pulled, 0);
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k], 0);
    expect(dot(pushed, g)).toBeCloseTo(dot(v, pulled), 12);
  });

  test("of a reordered molecule is that of the molecule whose atoms were exchanged beforehand", () => {
    const order = Int32Array.of(0, 2, 3, 1);
    const exchanged = Float64Array.from({ length: width }, (_, c) => place[3 * order[Math.floor(c / 3)] + (c % 3)]);
    const [one, other] = [emptyDescriptions(1, 4), emptyDescriptions(1, 4)];
    describe(place, 0, order, 0, one, 0);
    describe(exchanged, 0, listed, 0, other, 0);
    expect(one).toEqual(other);
  });
});
