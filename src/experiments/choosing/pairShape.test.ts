import { expect, test } from "vitest";
import { pairShape } from "./pairShape.ts";

const LENNARD_JONES = { id: "lennardJones", values: {}, expression: "" };

test("a Lennard-Jones curve is a parabola in r⁻⁶", async () => {
  const { r, energy } = await pairShape({ potential: LENNARD_JONES, from: 0.9, to: 3 });
  expect([r[0], r[r.length - 1]]).toEqual([0.9, 3]);
  energy.forEach((u, i) => {
    const x = r[i] ** -6;
    expect(u).toBeCloseTo(4 * (x * x - x), 10);
  });
});

test("distances below zero are refused", async () => {
  await expect(pairShape({ potential: LENNARD_JONES, from: 0, to: 3 })).rejects.toMatchObject({ kind: "input" });
  await expect(pairShape({ potential: LENNARD_JONES, from: 2, to: 2 })).rejects.toMatchObject({ kind: "input" });
});
