import { expect, test } from "vitest";
import { angleFeatures } from "./clusterFeatures.ts";
import { twoNeighbours } from "./twoNeighbours.ts";
import { distanceIn } from "./types.ts";

test.each([
  [1.2, 60],
  [1.05, 109],
  [1.6, 180],
])("neighbours at %d have the angle of %d°", (distance, angle) => {
  const cluster = twoNeighbours(distance, angle);
  expect(distanceIn(cluster, 0, 1)).toBeCloseTo(distance, 12);
  expect(distanceIn(cluster, 0, 2)).toBeCloseTo(distance, 12);
  // The largest angle of an isosceles triangle from 60° on is the one between its equal sides.
  expect(Math.min(...angleFeatures(cluster))).toBeCloseTo(Math.cos((angle * Math.PI) / 180), 12);
});
