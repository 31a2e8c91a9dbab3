import { expect, test } from "vitest";
import { DEFAULT_BOX } from "../../../../src/geometry.ts";
import { forcesAt, summariseTraining } from "./trainingSet.ts";

const RESULT = {
  positions: Float64Array.of(0, 0, 1, 2, 3, -4),
  forces: Float64Array.of(1, 1, 3, 4, 0, 0.5),
  exactForces: Float64Array.of(1, 0, 0, 0, 0, 0),
  noiseRms: 0,
};

test("noise and the difference of imported forces are measured apart", () => {
  const drawn = summariseTraining(RESULT, [], DEFAULT_BOX);
  // Differences: (0, 1), (3, 4), (0, 0.5).
  expect(drawn.noiseRms).toBeCloseTo(Math.sqrt((1 + 9 + 16 + 0.25) / 6), 14);
  expect(drawn).toMatchObject({ count: 3, importedCount: 0, importedRms: null, largestForce: 5, outside: 0 });

  const points = [
    { x: 0, y: 0 },
    { x: 1, y: 2, fx: 3, fy: 4 },
    { x: 3, y: -4 },
  ];
  const mixed = summariseTraining(RESULT, points, { x0: -1, x1: 2, y0: -3, y1: 3 });
  expect(mixed.noiseRms).toBeCloseTo(Math.sqrt((1 + 0.25) / 4), 14);
  expect(mixed.importedRms).toBeCloseTo(Math.sqrt(25 / 2), 14);
  expect(mixed).toMatchObject({ importedCount: 1, outside: 1 });
});

test("forces go with their places while the answer lags behind", () => {
  const places = [
    { x: 0, y: 0 },
    { x: 1, y: 2 },
    { x: 3, y: -4 },
  ];
  expect(forcesAt(places, RESULT, null)).toEqual(RESULT.forces);
  // The first sample was removed, one was added, and the one in the middle is being dragged.
  expect(
    forcesAt(
      [
        { x: 1, y: 2 },
        { x: 3, y: -4 },
      ],
      RESULT,
      null,
    ),
  ).toEqual(Float64Array.of(3, 4, 0, 0.5));
  expect(forcesAt([...places, { x: 4, y: 4 }], RESULT, null).slice(6)).toEqual(Float64Array.of(Number.NaN, Number.NaN));
  expect(forcesAt([places[0], { x: 1.5, y: 2 }, places[2]], RESULT, 1)).toEqual(RESULT.forces);
  expect(forcesAt([places[0], { x: 1.5, y: 2 }, places[2]], RESULT, null)[2]).toBeNaN();
});
