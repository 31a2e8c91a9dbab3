import { describe, expect, test } from "vitest";
import { Problem } from "../problem.ts";
import { bondPermutations, generatedPermutations } from "./permutations.ts";
import { testMolecule } from "./testMolecules.ts";

describe("exchanges of like atoms that leave the bonds as they are", () => {
  // Ethanol: three hydrogens of the methyl group in 3! orders, two of the other carbon in 2!; benzene: the hexagon's 12 symmetries.
  test.each([
    ["water", 2],
    ["ammonia", 6],
    ["methane", 24],
    ["ethylene", 8],
    ["ethanol", 12],
    ["propane", 144],
    ["benzene", 12],
  ])("%s has %i, all of which leave the true energy as it is", (id, count) => {
    const { field, samples } = testMolecule(id, 1);
    const n = samples.numbers.length;
    const found = bondPermutations(samples.numbers, field.bonds);
    expect(found.length / n).toBe(count);
    expect([...found.subarray(0, n)]).toEqual([...samples.numbers.keys()]);
    const forces = new Float64Array(3 * n);
    const energy = field.evaluate(samples.positions, forces);
    for (let k = 0; k < count; k++) {
      const exchanged = samples.positions.map(
        (_, c) => samples.positions[3 * found[k * n + Math.floor(c / 3)] + (c % 3)],
      );
      expect(Math.abs(field.evaluate(exchanged, forces) - energy)).toBeLessThan(1e-10);
    }
  });

  test("too many are refused: pentane's have 2 · 3!² · 2!³", () => {
    const carbons = [0, 1, 2, 3, 4];
    const hydrogens = carbons.flatMap((c) => Array.from({ length: c === 0 || c === 4 ? 3 : 2 }, () => c));
    const bonds = [
      ...carbons.slice(1).map((c) => [c - 1, c] as const),
      ...hydrogens.map((c, h) => [c, 5 + h] as const),
    ];
    const numbers = Uint8Array.of(...carbons.map(() => 6), ...hydrogens.map(() => 1));
    expect(() => bondPermutations(numbers, bonds)).toThrow(Problem);
  });
});

describe("given permutations", () => {
  const ammonia = Uint8Array.of(7, 1, 1, 1);

  test("make the group that they generate: a cycle of three, and with an exchange all six", () => {
    expect(generatedPermutations(ammonia, [])).toEqual(Int32Array.of(0, 1, 2, 3));
    expect(generatedPermutations(ammonia, [[0, 2, 3, 1]])).toEqual(Int32Array.of(0, 1, 2, 3, 0, 2, 3, 1, 0, 3, 1, 2));
    const all = [
      [0, 2, 3, 1],
      [0, 2, 1, 3],
    ];
    expect(generatedPermutations(ammonia, all).length / 4).toBe(6);
  });

  test.each([[[1, 0, 2, 3]], [[0, 1, 1, 3]], [[0, 1, 2]], [[0, 1, 2, 4]]])("%j is refused", (permutation) => {
    expect(() => generatedPermutations(ammonia, [permutation])).toThrow(Problem);
  });
});
