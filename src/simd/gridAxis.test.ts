import { expect, test } from "vitest";
import { axis } from "../geometry.ts";
import { createGridAxis } from "./gridAxis.ts";

const EPSILON = Number.EPSILON;

test.each([
  ["an even number of nodes", axis(-5, 5, 100), 50],
  ["an odd number of nodes", axis(-5, 5, 7), 4],
  ["a window off the origin", axis(3.1, 4.7, 33), 17],
  ["a window far off", axis(1e6 + 0.1, 1e6 + 7.3, 61), 31],
  ["unequal, but symmetric distances, downwards", Float64Array.of(3, 1.5, 1, -1, -1.5, -3), 3],
  ["one node", Float64Array.of(2.5), 1],
])("%s mirror each other: half of them are rows", (_, nodes, count) => {
  const { centre, total, rows } = createGridAxis(nodes);
  expect([total, rows.length]).toEqual([nodes.length, count]);
  const rounding = 4 * EPSILON * Math.max(...nodes.map(Math.abs));
  for (let i = 0; i < count; i++) {
    expect(Math.abs(centre + rows[i] - nodes[i])).toBeLessThanOrEqual(rounding);
    expect(Math.abs(centre - rows[i] - nodes[total - 1 - i])).toBeLessThanOrEqual(rounding);
  }
});

test("without symmetry, every node is a row", () => {
  const nodes = axis(-5, 5, 10);
  nodes[3] += 1e-9;
  const { centre, total, rows } = createGridAxis(nodes);
  expect([centre, total]).toEqual([0, 10]);
  expect(rows).toEqual(nodes);
});
