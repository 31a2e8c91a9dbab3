import { expect, test } from "vitest";
import { labDefaults } from "../../../store/lab/labParameters.ts";
import { describeSamples } from "./describeSamples.ts";

const SUMMARY = { count: 2, noiseRms: 0.31, importedCount: 0, importedRms: null, largestForce: 12.34, outside: 1 };
const PLACES = [
  { x: -1, y: 2 },
  { x: 7, y: 0.5 },
];

test("says what is drawn", () => {
  expect(describeSamples(labDefaults, PLACES, { ...SUMMARY, outside: 0 })).toBe(
    "2 samples, chosen by the scheme “uniform” with seed 1, over faint contours of the energy. " +
      "They span x from −1.00 to 7.00 and y from 0.500 to 2.00. An arrow at each shows its force; the largest is 12.3.",
  );
  expect(describeSamples({ ...labDefaults, scheme: "hand", noise: 0.3, missing: true }, PLACES, SUMMARY)).toBe(
    "2 samples, placed by hand, over faint contours of the energy. They span x from −1.00 to 7.00 and y from 0.500 to 2.00. " +
      "An arrow at each shows its force; the largest is 12.3. The forces carry noise of 0.310 root mean square. " +
      "Outside the window: 1. A missing rectangle is hatched: x from 1 to 4.5, y from minus 2.5 to 2.5.",
  );
  expect(describeSamples({ ...labDefaults, scheme: "hand" }, [], null)).toBe(
    "0 samples, placed by hand, over faint contours of the energy.",
  );
});
