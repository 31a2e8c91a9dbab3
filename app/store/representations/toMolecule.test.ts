import { describe, expect, it } from "vitest";
import { type RepresentationValues, representationDefaults } from "./representationParameters.ts";
import { chosenBond, readMolecule, toDescription, toMolecule, toOperations, toOrder, toTrial } from "./toMolecule.ts";

const of = (patch: Partial<RepresentationValues>): RepresentationValues => ({ ...representationDefaults, ...patch });

it("nothing is done at first, and a molecule's file counts only where it is wanted", () => {
  expect(toDescription(representationDefaults)).toEqual({
    molecule: { id: "ethylene", xyz: "" },
    unit: "bohr",
    operations: [],
  });
  expect(toMolecule(of({ molecule: "own", xyz: "1\n\nH 0 0 0" }))).toEqual({ id: "own", xyz: "1\n\nH 0 0 0" });
});

it("operations come in an order in which atoms and bonds are those of the list", () => {
  const all = of({ stretch: 0.2, mirrored: true, turnZ: 90, shiftY: -1, atomOrder: 4 });
  const operations = toOperations(all);
  expect(operations.map(({ kind }) => kind)).toEqual(["stretch", "mirror", "rotate", "translate", "permute"]);
  expect(operations[0]).toEqual({ kind: "stretch", bond: [2, 3], by: 0.2 });
  expect(operations[3]).toEqual({ kind: "translate", by: [0, -1, 0] });
});

it("two atoms are swapped in the list, before it is shuffled; an atom with itself is not", () => {
  expect(toOperations(of({ swapped: true }))).toEqual([{ kind: "permute", order: [2, 1, 0, 3, 4, 5] }]);
  expect(toOperations(of({ swapped: true, swapSecond: 1 }))).toEqual([]);
  // Water has three atoms: the last stands for those beyond.
  expect(toOperations(of({ molecule: "water", swapped: true, swapSecond: 9 }))).toEqual([
    { kind: "permute", order: [2, 1, 0] },
  ]);
  const drawn = toOrder(of({ atomOrder: 5 }), 6);
  const both = toOrder(of({ atomOrder: 5, swapped: true, swapFirst: 2, swapSecond: 6 }), 6);
  expect(both.filter((atom, k) => atom !== drawn[k])).toHaveLength(2);
  expect(both.indexOf(1)).toBe(drawn.indexOf(5));
});

describe("the bond that is meant", () => {
  it("is the last one of a molecule with fewer, and none of a ring's", () => {
    const bondOf = (molecule: RepresentationValues["molecule"], bond: number) => {
      const read = readMolecule(toMolecule(of({ molecule })));
      return read && chosenBond(read, bond);
    };
    expect(bondOf("ethylene", 3)).toEqual([2, 3]);
    expect(bondOf("water", 3)).toEqual([0, 2]);
    expect(bondOf("benzene", 1)).toEqual([0, 6]);
  });

  it("is not asked for of what cannot be read", () => {
    expect(readMolecule(toMolecule(of({ molecule: "own", xyz: "what?" })))).toBeNull();
    expect(toOperations(of({ molecule: "own", xyz: "what?", turnX: 3 }))).toEqual([]);
  });
});

it("statements are measured with every operation, the reader's own where there is one", () => {
  const kinds = ["stretch", "mirror", "rotate", "translate", "permute"];
  expect(toTrial(representationDefaults).operations.map(({ kind }) => kind)).toEqual(kinds);
  const own = toTrial(of({ shiftZ: 2, stretch: -0.1 })).operations;
  expect(own.map(({ kind }) => kind)).toEqual(kinds);
  expect(own).toContainEqual({ kind: "translate", by: [0, 0, 2] });
  expect(own).toContainEqual({ kind: "stretch", bond: [2, 3], by: -0.1 });
});
