import { describe, expect, test } from "vitest";
import { symbolOf } from "../../molecules/elements.ts";
import { findLibraryMolecule, libraryMolecules } from "../../molecules/library.ts";
import { createMolecularForceField } from "../../potentials/molecular/forceField.ts";
import { QUIET } from "../context.ts";
import { type CountOrdersResult, countOrders } from "./countOrders.ts";
import { spectrumTwins } from "./spectrumTwins.ts";
import { cancelledAfter, choose } from "./testMolecules.ts";

test("ethylene's 720 orders make 180 matrices and 12 sorted ones, counted before one's eyes", async () => {
  const context = cancelledAfter(100);
  const result = await countOrders({ molecule: choose("ethylene") }, context);
  expect(result).toMatchObject({ done: 720, total: 720, distinct: 180, distinctSorted: 12 });
  const partials = context.partials as CountOrdersResult[];
  expect(partials.map(({ done }) => done)).toEqual(Array.from({ length: 12 }, (_, k) => 60 * (k + 1)));
  expect(partials[0].distinct).toBe(60);
  for (const [k, { distinct }] of partials.entries())
    expect(distinct).toBeGreaterThanOrEqual(partials[Math.max(0, k - 1)].distinct);
  expect(context.told[10]).toBe(660 / 720);
});

test("counting stops where it is no longer wanted, and refuses what is too large", async () => {
  await expect(countOrders({ molecule: choose("ethylene") }, cancelledAfter(0))).rejects.toMatchObject({
    kind: "cancelled",
  });
  await expect(countOrders({ molecule: choose("benzene") }, QUIET)).rejects.toMatchObject({
    kind: "input",
    parameter: "molecule",
  });
});

test("twins are found, the same for the same seed and others for another", async () => {
  const ask = (seed: number) => spectrumTwins({ molecule: choose("ethylene"), seed }, QUIET);
  const [a, b, c] = await Promise.all([ask(1), ask(1), ask(2)]);
  expect(a).toEqual(b);
  expect(c.second.positions).not.toEqual(a.second.positions);
  for (const { spectrumDifference, geometryDifference } of [a, c]) {
    expect(spectrumDifference).toBeLessThan(1e-8);
    expect(geometryDifference).toBeGreaterThan(0.1);
  }
  expect(Array.from(a.bonds)).toHaveLength(10);
});

describe("the energies of twins", () => {
  test.each(libraryMolecules.map(({ id }) => id))("%s: the force field lists the same atoms", (id) => {
    const symbols = Array.from(findLibraryMolecule(id).create().numbers, symbolOf);
    expect(createMolecularForceField(id).symbols).toEqual(symbols);
  });

  test("are those of the two geometries, and differ", async () => {
    const { energies, first, second } = await spectrumTwins({ molecule: choose("ethylene"), seed: 1 }, QUIET);
    const { evaluate } = createMolecularForceField("ethylene");
    const expected = [first, second].map(({ positions }) => evaluate(positions, new Float64Array(18)));
    expect(energies).toEqual(expected);
    expect(Math.abs(expected[0] - expected[1])).toBeGreaterThan(1);
  });

  test("of one's own molecule are not known", async () => {
    const xyz = "4\n\nO 0 0.734 -0.053\nO 0 -0.734 -0.053\nH 0.839 0.881 0.421\nH -0.839 -0.881 0.421\n";
    const { energies } = await spectrumTwins({ molecule: { id: "own", xyz }, seed: 1 }, QUIET);
    expect(energies).toBeNull();
  });
});

test("the search can be cancelled, and refuses settings that make no sense", async () => {
  const molecule = choose("ethylene");
  await expect(spectrumTwins({ molecule, seed: 1 }, cancelledAfter(2))).rejects.toMatchObject({ kind: "cancelled" });
  for (const parameter of ["apart", "displacement", "distortion"]) {
    const settings = { [parameter]: -1 };
    await expect(spectrumTwins({ molecule, seed: 1, settings }, QUIET)).rejects.toMatchObject({
      kind: "input",
      parameter,
    });
  }
});
