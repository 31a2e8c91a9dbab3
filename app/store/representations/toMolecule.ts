import type { DescribeMoleculeRequest } from "../../../src/experiments/molecules/describeMolecule.ts";
import {
  chosenMolecule,
  type MoleculeChoice,
  OWN_MOLECULE,
} from "../../../src/experiments/molecules/moleculeChoice.ts";
import type { LengthUnit } from "../../../src/moleculeRepresentations/types.ts";
import { type Bond, findBonds, fragmentOf } from "../../../src/molecules/bonds.ts";
import { drawnOrder } from "../../../src/molecules/drawnOrder.ts";
import type { Molecule } from "../../../src/molecules/molecule.ts";
import type { Operation } from "../../../src/molecules/operations.ts";
import { Problem } from "../../../src/problem.ts";
import { keepIdentity } from "../keepIdentity.ts";
import type { RepresentationValues } from "./representationParameters.ts";
import { axisAndAngle } from "./turns.ts";

const keepChoice = keepIdentity<MoleculeChoice>();

/** The molecule that is chosen, as the engine takes it; a file counts only where it is wanted. */
export function toMolecule({ molecule, xyz }: Pick<RepresentationValues, "molecule" | "xyz">): MoleculeChoice {
  return keepChoice({ id: molecule, xyz: molecule === OWN_MOLECULE ? xyz : "" });
}

/** The unit of length in the Coulomb matrix. */
export function toUnit({ unit }: Pick<RepresentationValues, "unit">): LengthUnit {
  return unit === "angstrom" ? "angstrom" : "bohr";
}

/** What there is of the chosen molecule before the engine is asked: its atoms, and the bonds that can be stretched. */
export interface ReadMolecule {
  readonly molecule: Molecule;
  /** Those not in a ring. */
  readonly bonds: readonly Bond[];
}

let lastRead: { readonly choice: MoleculeChoice; readonly read: ReadMolecule | null } | null = null;

/** Null where its text cannot be read. */
export function readMolecule(choice: MoleculeChoice): ReadMolecule | null {
  if (lastRead?.choice === choice) return lastRead.read;
  const read = tryToRead(choice);
  lastRead = { choice, read };
  return read;
}

function tryToRead(choice: MoleculeChoice): ReadMolecule | null {
  try {
    const molecule = chosenMolecule(choice);
    const all = findBonds(molecule);
    return { molecule, bonds: all.filter((bond) => !fragmentOf(bond[0], all, bond).includes(bond[1])) };
  } catch (thrown) {
    if (thrown instanceof Problem) return null;
    throw thrown;
  }
}

/** The bond that is meant; of a molecule with fewer bonds the last one. */
export function chosenBond({ bonds }: ReadMolecule, bond: number): Bond | null {
  return bonds[Math.min(bond, bonds.length) - 1] ?? null;
}

/** What is done to the molecule, in the order in which it is done. */
export function toOperations(values: RepresentationValues): Operation[] {
  const { shiftX, shiftY, shiftZ, mirrored, bond, stretch } = values;
  const read = readMolecule(toMolecule(values));
  const operations: Operation[] = [];
  if (read === null) return operations;
  const stretched = chosenBond(read, bond);
  if (stretch !== 0 && stretched !== null) operations.push({ kind: "stretch", bond: stretched, by: stretch });
  if (mirrored) operations.push({ kind: "mirror", normal: [1, 0, 0] });
  const turn = axisAndAngle(values);
  if (turn !== null) operations.push({ kind: "rotate", ...turn });
  if (shiftX !== 0 || shiftY !== 0 || shiftZ !== 0)
    operations.push({ kind: "translate", by: [shiftX, shiftY, shiftZ] });
  // Atoms are meant by where they are listed, so their new order comes last.
  const order = toOrder(values, read.molecule.numbers.length);
  if (order.some((atom, k) => atom !== k)) operations.push({ kind: "permute", order });
  return operations;
}

/** The order of n atoms: that of the list, with two of them swapped where that is wanted, shuffled where one is drawn. */
export function toOrder(
  values: Pick<RepresentationValues, "atomOrder" | "swapped" | "swapFirst" | "swapSecond">,
  n: number,
): readonly number[] {
  const order = drawnOrder(n, values.atomOrder);
  if (!values.swapped) return order;
  const [a, b] = swappedAtoms(values, n);
  return order.map((atom) => (atom === a ? b : atom === b ? a : atom));
}

/** The two atoms that are swapped, 0 for the first of the list. */
export function swappedAtoms(
  { swapFirst, swapSecond }: Pick<RepresentationValues, "swapFirst" | "swapSecond">,
  n: number,
): readonly [number, number] {
  return [Math.min(swapFirst, n) - 1, Math.min(swapSecond, n) - 1];
}

/** What Figure 1 asks for. */
export function toDescription(values: RepresentationValues): DescribeMoleculeRequest {
  return { molecule: toMolecule(values), unit: toUnit(values), operations: toOperations(values) };
}

/** What the statements on Figure 1 are measured by where the reader does nothing to the molecule. */
const TRIAL = { shiftX: 1, turnX: 40, turnY: 25, stretch: 0.1 } as const;

/** The molecule with every operation in force: the reader's own where there is one, else one of no particular size. */
export function toTrial(values: RepresentationValues): DescribeMoleculeRequest {
  const { shiftX, shiftY, shiftZ, turnX, turnY, turnZ, stretch, atomOrder } = values;
  const isShifted = shiftX !== 0 || shiftY !== 0 || shiftZ !== 0;
  const isTurned = turnX !== 0 || turnY !== 0 || turnZ !== 0;
  return toDescription({
    ...values,
    mirrored: true,
    shiftX: isShifted ? shiftX : TRIAL.shiftX,
    turnX: isTurned ? turnX : TRIAL.turnX,
    turnY: isTurned ? turnY : TRIAL.turnY,
    stretch: stretch === 0 ? TRIAL.stretch : stretch,
    atomOrder: Math.max(1, atomOrder),
  });
}
