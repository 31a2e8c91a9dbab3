import { describe, expect, test } from "vitest";
import type { Operation } from "../../molecules/operations.ts";
import { QUIET } from "../context.ts";
import { describeMolecule } from "./describeMolecule.ts";
import { choose } from "./testMolecules.ts";

const ask = (id: string, operations: readonly Operation[]) =>
  describeMolecule({ molecule: choose(id), unit: "bohr", operations }, QUIET);

const MOVES: readonly Operation[] = [
  { kind: "translate", by: [1, 2, 3] },
  { kind: "rotate", axis: [1, 1, 0], degrees: 40 },
  { kind: "mirror", normal: [1, 2, 3] },
];

test("shifts, turns and mirrors change coordinates and nothing else, alone and together", async () => {
  for (const id of ["water", "ammonia", "methane", "ethylene", "ethanol", "benzene"]) {
    const { changes, change } = await ask(id, MOVES);
    expect(changes).toHaveLength(3);
    for (const { coordinates, matrix, sorted, spectrum } of [...changes, change]) {
      expect(coordinates).toBeGreaterThan(0.1);
      expect(Math.max(matrix, sorted, spectrum)).toBeLessThan(1e-10);
    }
  }
});

test("another order of ethylene's atoms changes the matrix, and the sorted one where rows tie, but no eigenvalue", async () => {
  const { changes } = await ask("ethylene", [
    { kind: "permute", order: [2, 1, 0, 3, 4, 5] },
    { kind: "permute", order: [1, 0, 2, 3, 4, 5] },
  ]);
  // C for H: 36.9 where 0.5 was.
  expect(changes[0].matrix).toBeCloseTo(0.5 * 6 ** 2.4 - 0.5, 10);
  // Two hydrogens of one CH₂ change places: the matrix keeps its form but for cis and trans, and cannot be sorted back.
  const turn = (121.45 * Math.PI) / 180;
  const cis = 1.3305 - 2 * 1.0805 * Math.cos(turn);
  const trans = Math.hypot(cis, 2 * 1.0805 * Math.sin(turn));
  for (const change of [changes[1].matrix, changes[1].sorted]) {
    // Between hydrogen and the far CH₂'s, cis becomes trans.
    expect(change).toBeCloseTo(0.529177210903 * (1 / cis - 1 / trans), 10);
  }
  for (const { spectrum } of changes) expect(spectrum).toBeLessThan(1e-10);
});

test("a stretched bond changes all of them, by the closed form where there is one", async () => {
  const { change, after } = await ask("ethylene", [{ kind: "stretch", bond: [2, 3], by: 0.2 }]);
  expect(change.coordinates).toBeCloseTo(0.2, 12);
  expect(change.matrix).toBeCloseTo(36 * 0.529177210903 * (1 / 1.3305 - 1 / 1.5305), 10);
  expect(change.spectrum).toBeGreaterThan(0.1);
  expect(after.bonds).toHaveLength(10);
});

test("bonds go along with a new order, and stay however long they are made", async () => {
  const { before, after } = await ask("water", [{ kind: "permute", order: [1, 0, 2] }]);
  expect(Array.from(before.bonds)).toEqual([0, 1, 0, 2]);
  expect(Array.from(after.bonds)).toEqual([0, 1, 1, 2]);
  const broken = await ask("water", [{ kind: "stretch", bond: [0, 1], by: 3 }]);
  expect(Array.from(broken.after.bonds)).toEqual([0, 1, 0, 2]);
});

test("rows of the sorted matrix fall in norm, and name their atoms", async () => {
  const { before } = await ask("ethanol", []);
  const n = 9;
  for (let k = 0; k < n; k++) {
    const row = before.sorted.subarray(k * n, (k + 1) * n);
    expect(Math.hypot(...row)).toBeCloseTo(before.rowNorms[k], 10);
    if (k > 0) expect(before.rowNorms[k]).toBeLessThanOrEqual(before.rowNorms[k - 1] * (1 + 1e-9));
    for (let l = 0; l < n; l++) expect(row[l]).toBe(before.matrix[before.order[k] * n + before.order[l]]);
  }
  expect(before.formula).toBe("C2H6O");
});

describe("a molecule of one's own", () => {
  const own = (xyz: string) =>
    describeMolecule({ molecule: { id: "own", xyz }, unit: "angstrom", operations: [] }, QUIET);

  test("is read from its text, the first frame of several", async () => {
    const { before } = await own("2\n\nH 0 0 0\nF 0 0 0.92\n1\n\nHe 0 0 0\n");
    expect(before.formula).toBe("FH");
    expect(before.matrix[1]).toBeCloseTo(9 / 0.92, 12);
  });

  test("that cannot be read is refused with its line, as the text's fault", async () => {
    await expect(own("2\n\nH 0 0 0\nQ 0 0 0.92\n")).rejects.toMatchObject({
      kind: "input",
      parameter: "xyz",
      message: "Line 4 has the element “Q”, which is not known here: H to Kr are, by symbol or number.",
    });
  });
});

test("an unknown molecule is refused", async () => {
  await expect(ask("caffeine", [])).rejects.toMatchObject({ kind: "input", parameter: "molecule" });
});
