import { expect, test } from "vitest";
import { rotate } from "./operations.ts";
import { turnAbout, turnAfter, turned, UNTURNED } from "./quaternion.ts";

/** About their centroid, which is the origin. */
const positions = Float64Array.of(1, 2, -1, -3, 0.5, 2, 2, -2.5, -1);
const molecule = { numbers: Uint8Array.of(1, 1, 1), positions };

test("turns are those of Rodrigues' formula, one after the other", () => {
  const after = rotate(rotate(molecule, [0, 0, 1], 50), [1, 0, 0], -130).positions;
  const found = turned(positions, turnAfter(turnAbout("x", -130), turnAbout("z", 50)));
  for (const [k, value] of found.entries()) expect(value).toBeCloseTo(after[k], 12);
});

test("a quarter turn about y takes z to x; no turn leaves all where it is", () => {
  const [x, y, z] = turned(Float64Array.of(0, 0, 1), turnAbout("y", 90));
  expect([x, y, z].map((value) => Math.round(value * 1e12) / 1e12 + 0)).toEqual([1, 0, 0]);
  expect(turned(positions, UNTURNED)).toEqual(positions);
});

test("many small turns stay a rotation", () => {
  let turn = UNTURNED;
  for (let k = 0; k < 3600; k++) turn = turnAfter(turnAbout("z", 0.1), turn);
  expect(Math.hypot(...turn)).toBeCloseTo(1, 14);
  for (const [k, value] of turned(positions, turn).entries()) expect(value).toBeCloseTo(positions[k], 9);
});
