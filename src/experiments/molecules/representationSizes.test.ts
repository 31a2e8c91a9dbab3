import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { type RepresentationSizesResult, representationSizes } from "./representationSizes.ts";
import { cancelledAfter } from "./testMolecules.ts";

/** A clock that goes on by 2 ms whenever it is read. */
function clock(): () => number {
  let now = 0;
  return () => (now += 2);
}

const IDS = ["coulombMatrix", "coulombSpectrum", "cartesian", "symmetryFunctions"];

test("vectors grow as the closed forms say, and methane's is padded accordingly", async () => {
  const context = cancelledAfter(1000);
  const { atoms, sizes, done } = await representationSizes(
    { representations: IDS, carbons: [1, 2, 6] },
    context,
    clock(),
  );
  expect(done).toBe(3);
  expect(Array.from(atoms)).toEqual([5, 8, 20]);
  expect(sizes.map(({ representation }) => representation)).toEqual(IDS);
  const [matrix, spectrum, cartesian, functions] = sizes;
  expect(Array.from(matrix.dimension)).toEqual([15, 36, 210]);
  expect(Array.from(spectrum.dimension)).toEqual([5, 8, 20]);
  expect(Array.from(cartesian.dimension)).toEqual([15, 24, 60]);
  // Two elements: 2·(2·6 + 3·4), whatever the number of atoms.
  expect(Array.from(functions.dimension)).toEqual([48, 48, 48]);
  expect(Array.from(matrix.padding)).toEqual([0, 21 / 36, 195 / 210]);
  expect(Array.from(cartesian.padding)).toEqual([0, 9 / 24, 45 / 60]);
  // By the clock above one call takes 2 ms, which fills a stretch.
  for (const { milliseconds } of sizes) expect(Array.from(milliseconds)).toEqual([2, 2, 2]);
  expect((context.partials as RepresentationSizesResult[]).map((partial) => partial.done)).toEqual([1, 2, 3]);
});

test("chains too long and representations unknown are refused", async () => {
  await expect(representationSizes({ representations: IDS, carbons: [33] }, QUIET)).rejects.toMatchObject({
    parameter: "carbons",
  });
  await expect(representationSizes({ representations: ["soap"], carbons: [1] }, QUIET)).rejects.toMatchObject({
    parameter: "representation",
  });
});

test("measuring can be cancelled", async () => {
  const asked = representationSizes({ representations: IDS, carbons: [1, 2] }, cancelledAfter(3), clock());
  await expect(asked).rejects.toMatchObject({ kind: "cancelled" });
});
