import { describe, expect, test } from "vitest";
import { findBonds, fragmentOf } from "./bonds.ts";
import { findLibraryMolecule } from "./library.ts";
import { centroid, distance, type Molecule } from "./molecule.ts";
import { applyOperation, mirror, type Operation, permute, rotate, stretch, translate } from "./operations.ts";

const of = (id: string) => findLibraryMolecule(id).create();

function expectClose(a: ArrayLike<number>, b: ArrayLike<number>, digits = 12): void {
  expect(a.length).toBe(b.length);
  for (let k = 0; k < a.length; k++) expect(a[k]).toBeCloseTo(b[k], digits);
}

/** The handedness of atoms 0 … 3: their triple product. */
function chirality({ positions: p }: Molecule): number {
  const [a, b, c] = [1, 2, 3].map((i) => [0, 1, 2].map((k) => p[3 * i + k] - p[k]));
  return a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
}

test("a shift adds to every atom", () => {
  const moved = translate(of("water"), [1, -2, 3]);
  const still = of("water");
  for (let k = 0; k < 9; k++) expect(moved.positions[k] - still.positions[k]).toBeCloseTo([1, -2, 3][k % 3], 12);
});

test("a turn by 90° about z is right-handed, and keeps the centroid", () => {
  const centred = translate(of("ammonia"), [1, 2, 3]);
  const turned = rotate(centred, [0, 0, 2], 90);
  const c = centroid(centred);
  expectClose(centroid(turned), c);
  for (let i = 0; i < 4; i++) {
    const [x, y] = [0, 1].map((k) => centred.positions[3 * i + k] - c[k]);
    const [u, v] = [0, 1].map((k) => turned.positions[3 * i + k] - c[k]);
    expectClose([u, v], [-y, x]);
  }
});

test("turns and mirrors keep all distances; a mirror reverses handedness, twice is nothing", () => {
  const molecule = of("ammonia");
  const turned = rotate(molecule, [1, -2, 0.5], 71);
  const mirrored = mirror(molecule, [1, 1, -3]);
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < i; j++) {
      expect(distance(turned, i, j)).toBeCloseTo(distance(molecule, i, j), 12);
      expect(distance(mirrored, i, j)).toBeCloseTo(distance(molecule, i, j), 12);
    }
  }
  expect(chirality(turned)).toBeCloseTo(chirality(molecule), 12);
  expect(chirality(mirrored)).toBeCloseTo(-chirality(molecule), 12);
  expect(Math.abs(chirality(molecule))).toBeGreaterThan(0.5);
  expectClose(mirror(mirrored, [1, 1, -3]).positions, molecule.positions);
});

test("a new order takes elements and places along", () => {
  const molecule = of("ethanol");
  const order = [8, 2, 0, 1, 3, 7, 6, 5, 4];
  const permuted = permute(molecule, order);
  expect(Array.from(permuted.numbers)).toEqual([1, 8, 6, 6, 1, 1, 1, 1, 1]);
  for (const [k, i] of order.entries()) {
    expect(permuted.positions.slice(3 * k, 3 * k + 3)).toEqual(molecule.positions.slice(3 * i, 3 * i + 3));
  }
});

describe("stretching a bond", () => {
  test("moves the smaller fragment, whichever atom is named first", () => {
    const molecule = of("ethanol");
    for (const bond of [[1, 2] as const, [2, 1] as const]) {
      const longer = stretch(molecule, bond, 0.3);
      expect(distance(longer, 1, 2)).toBeCloseTo(1.731, 12);
      // O and its H go, C₂H₅ stays.
      expect(longer.positions.slice(0, 6)).toEqual(molecule.positions.slice(0, 6));
      expect(distance(longer, 2, 8)).toBeCloseTo(0.971, 12);
    }
  });

  test("goes on past where distances alone would show a bond, if the bonds are given", () => {
    const molecule = of("ethylene");
    const bonds = findBonds(molecule);
    const broken = stretch(molecule, [2, 3], 2, bonds);
    expect(findBonds(broken)).toHaveLength(4);
    expect(distance(stretch(broken, [2, 3], -2, bonds), 2, 3)).toBeCloseTo(1.3305, 12);
  });

  test.each([
    ["ethylene", [0, 1], 0.1, /Atoms 1 and 2 are not bonded/],
    ["benzene", [0, 1], 0.1, /part of a ring/],
    ["water", [0, 1], -0.95, /0\.957 Å long, and cannot change by -0\.95 Å/],
    ["water", [0, 1], Number.NaN, /cannot change/],
  ] as const)("of %s at %j by %d is refused", (id, bond, by, said) => {
    expect(() => stretch(of(id), bond, by)).toThrow(said);
  });
});

test.each([
  [{ kind: "rotate", axis: [0, 0, 0], degrees: 10 }, "axis"],
  [{ kind: "mirror", normal: [0, Number.NaN, 1] }, "normal"],
  [{ kind: "translate", by: [0, Number.POSITIVE_INFINITY, 1] }, "by"],
  [{ kind: "permute", order: [0, 0, 1] }, "order"],
  [{ kind: "permute", order: [0, 1] }, "order"],
] satisfies [Operation, string][])("%j is refused", (operation, parameter) => {
  expect(() => applyOperation(of("water"), operation)).toThrow(expect.objectContaining({ kind: "input", parameter }));
});

test("no operation touches the molecule it is given", () => {
  const molecule = of("ethylene");
  const operations: Operation[] = [
    { kind: "translate", by: [1, 1, 1] },
    { kind: "rotate", axis: [1, 0, 0], degrees: 45 },
    { kind: "mirror", normal: [1, 0, 0] },
    { kind: "permute", order: [5, 4, 3, 2, 1, 0] },
    { kind: "stretch", bond: [2, 3], by: 0.2 },
  ];
  for (const operation of operations) {
    const done = applyOperation(molecule, operation);
    expect(molecule).toEqual(of("ethylene"));
    expect(done.positions).not.toEqual(molecule.positions);
    expect(done.numbers.buffer).not.toBe(molecule.numbers.buffer);
  }
});

test("fragments are what bonds reach", () => {
  const bonds = findBonds(of("ethanol"));
  expect(fragmentOf(0, bonds)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(fragmentOf(0, bonds, [0, 1])).toEqual([0, 3, 4, 5]);
});
