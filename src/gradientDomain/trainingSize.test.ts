import { expect, test } from "vitest";
import { MEMORY_LIMIT } from "../simd/heap.ts";
import { mostGeometries, requireTrainingMemory, trainingSize } from "./trainingSize.ts";

test("ethanol's N = 200 is a system of 5,400 × 5,400; component-wise of 200 × 200", () => {
  const { rows, bytes, evaluations, factorisation } = trainingSize("conserving", 200, 9, 12);
  expect(rows).toBe(5400);
  // 233 MB of matrix, half of it again for the factor's copy, and 36 · 4 numbers for each of 2,400 orderings.
  expect(bytes).toBe(1.5 * 8 * 5400 ** 2 + 8 * 36 * 4 * 2400);
  expect(evaluations).toBe(20100 * 12);
  expect(factorisation).toBe(5400 ** 3 / 6);
  expect(trainingSize("cartesian", 200, 9, 12).rows).toBe(200);
});

test("what is allowed ends where the memory does, and what is beyond is refused with its estimate", () => {
  const most = mostGeometries("conserving", 9, 1);
  expect(trainingSize("conserving", most, 9, 1).bytes).toBeLessThanOrEqual(MEMORY_LIMIT);
  expect(trainingSize("conserving", most + 1, 9, 1).bytes).toBeGreaterThan(MEMORY_LIMIT);
  requireTrainingMemory("conserving", most, 9, 1);
  expect(() => requireTrainingMemory("conserving", 1000, 9, 1)).toThrow(/27000 × 27000 and would take about 8\.7 GB/);
  expect(mostGeometries("cartesian", 9, 1)).toBeGreaterThan(1000);
});
