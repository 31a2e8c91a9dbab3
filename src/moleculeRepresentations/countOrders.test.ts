import { describe, expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { findLibraryMolecule } from "../molecules/library.ts";
import { type Molecule, moleculeOf } from "../molecules/molecule.ts";
import { permute } from "../molecules/operations.ts";
import { randomMolecule } from "../molecules/testMolecule.ts";
import { coulombMatrix, reordered } from "./coulomb.ts";
import { countOrders } from "./countOrders.ts";

const count = (molecule: Molecule) => runToEnd(countOrders(molecule));
const of = (id: string) => findLibraryMolecule(id).create();

describe("by the symmetry of the distances", () => {
  // n! orders over the g permutations that leave all distances and elements as they are; sorted, the product of the factorials of
  // each set of rows that tie, over g. Ethylene: g = 4 in the plane, 2 carbon and 4 hydrogen rows tie, 2!·4!/4 = 12.
  test.each([
    ["water", 6, 3, 1],
    ["ammonia", 24, 4, 1],
    ["methane", 120, 5, 1],
    ["ethylene", 720, 180, 12],
  ])("%s: %i orders, %i matrices, %i sorted ones", (id, total, distinct, distinctSorted) => {
    expect(count(of(id))).toMatchObject({ done: total, total, distinct, distinctSorted });
  });

  test("without any symmetry every order has its matrix, and sorting leaves one", () => {
    expect(count(randomMolecule(1, [6, 1, 1, 1, 8]))).toMatchObject({ total: 120, distinct: 120, distinctSorted: 1 });
  });

  test("a row of four equal atoms: 4!/2 matrices, and (2!·2!)/2 sorted ones", () => {
    const row = moleculeOf([0, 1.2, 2.4, 3.6].map((x) => ["H", x, 0, 0] as const));
    expect(count(row)).toMatchObject({ distinct: 12, distinctSorted: 2 });
  });
});

test("the twelve are different, and as many orders lead to each", () => {
  const { sortedOrders, sortedFrom } = count(of("ethylene"));
  expect(Array.from(sortedFrom)).toEqual(Array(12).fill(60));
  const matrix = coulombMatrix(of("ethylene"), "bohr");
  const texts = Array.from({ length: 12 }, (_, k) => {
    const sorted = reordered(matrix, Array.from(sortedOrders.subarray(6 * k, 6 * k + 6)));
    return Array.from(sorted, (value) => value.toFixed(6)).join();
  });
  expect(new Set(texts).size).toBe(12);
});

test("which order one begins with makes no difference", () => {
  const shuffled = permute(of("ethylene"), [3, 5, 0, 2, 4, 1]);
  expect(count(shuffled)).toMatchObject({ distinct: 180, distinctSorted: 12 });
});

test("says how far it is, and stops where it is told to", () => {
  const seen: number[] = [];
  const steps = countOrders(of("methane"), ({ done }) => seen.push(done));
  expect(steps.next()).toEqual({ done: false, value: 60 / 120 });
  expect(steps.next()).toEqual({ done: false, value: 1 });
  expect(steps.next().done).toBe(true);
  expect(seen).toEqual([60, 120]);
});

test("more than eight atoms are refused with the number of their orders", () => {
  expect(() => count(of("ethanol"))).toThrow("The 9 atoms of this molecule have 362880 orders");
});
