import { expect, test } from "vitest";
import { libraryMolecules } from "../molecules/library.ts";
import { randomMolecule } from "../molecules/testMolecule.ts";
import { featurise, featuriseSteps } from "./featurise.ts";
import { layoutOf } from "./layout.ts";
import { findMoleculeRepresentation } from "./registry.ts";

test("a layout holds the most atoms of each element in any one molecule, by rising number", () => {
  expect(layoutOf(libraryMolecules.map(({ create }) => create()))).toEqual({
    atoms: 12,
    elements: [
      { number: 1, most: 6 },
      { number: 6, most: 6 },
      { number: 7, most: 1 },
      { number: 8, most: 1 },
    ],
  });
});

test("the vectors of many molecules come with pauses, and are those they have one by one", () => {
  const molecules = Array.from({ length: 400 }, (_, seed) => randomMolecule(seed));
  const definition = findMoleculeRepresentation("inverseDistances");
  const steps = featuriseSteps(molecules, definition, { exponent: 3 });
  const told: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) told.push(step.value);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  const { features, dimension } = step.value;
  expect(dimension).toBe(21);
  for (const k of [0, 17, 399]) {
    const alone = featurise([molecules[k]], definition, { exponent: 3 }).features;
    expect(features.slice(k * dimension, (k + 1) * dimension)).toEqual(alone);
  }
});

test("molecules to be predicted take the room of those that were learnt from", () => {
  const [water, , , , ethanol] = libraryMolecules.map(({ create }) => create());
  const layout = layoutOf([ethanol, water]);
  const definition = findMoleculeRepresentation("bagOfPairs");
  const { features, dimension } = featurise([water], definition, {}, layout);
  expect(dimension).toBe(featurise([ethanol, water], definition).dimension);
  // Two of O–H and one of H–H, with n = 1: 8/0.9572, 8/0.9572, 1/1.5139.
  const values = Array.from(features.filter((value) => value !== 0)).sort((a, b) => a - b);
  expect(values).toHaveLength(3);
  expect(values[0]).toBeCloseTo(1 / (2 * 0.9572 * Math.sin((52.26 * Math.PI) / 180)), 12);
  expect(values[2]).toBeCloseTo(8 / 0.9572, 12);
});
