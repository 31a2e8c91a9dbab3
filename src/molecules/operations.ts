import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { type Bond, findBonds, fragmentOf } from "./bonds.ts";
import { centroid, distance, type Molecule, NEAREST } from "./molecule.ts";
import { rotationAbout, type Vector } from "./rotation.ts";

/** Something done to a molecule; rotations and mirrors leave its centroid where it is. */
export type Operation =
  /** Å. */
  | { readonly kind: "translate"; readonly by: Vector }
  /** Right-handed about the axis. */
  | { readonly kind: "rotate"; readonly axis: Vector; readonly degrees: number }
  /** In the plane with this normal. */
  | { readonly kind: "mirror"; readonly normal: Vector }
  /** The new molecule's k-th atom is the old one's `order[k]`. */
  | { readonly kind: "permute"; readonly order: readonly number[] }
  /** Å longer, or shorter. */
  | { readonly kind: "stretch"; readonly bond: Bond; readonly by: number };

export type OperationKind = Operation["kind"];

/**
 * A new molecule; the given one is left as it is.
 * @param bonds which atoms are bonded, for stretching; by their distances where not given
 * @throws Problem "input"
 */
export function applyOperation(molecule: Molecule, operation: Operation, bonds?: readonly Bond[]): Molecule {
  switch (operation.kind) {
    case "translate":
      return translate(molecule, operation.by);
    case "rotate":
      return rotate(molecule, operation.axis, operation.degrees);
    case "mirror":
      return mirror(molecule, operation.normal);
    case "permute":
      return permute(molecule, operation.order);
    case "stretch":
      return stretch(molecule, operation.bond, operation.by, bonds);
    default:
      return operation satisfies never;
  }
}

/** R + t. */
export function translate(molecule: Molecule, by: Vector): Molecule {
  requireVector(by, "by");
  return moved(molecule, (r) => [r[0] + by[0], r[1] + by[1], r[2] + by[2]]);
}

/** Turns R − centroid about the axis, right-handed. */
export function rotate(molecule: Molecule, axis: Vector, degrees: number): Molecule {
  const a = unit(axis, "axis");
  requireVector([degrees, 0, 0], "degrees");
  return aboutCentroid(molecule, rotationAbout(a, (degrees * Math.PI) / 180));
}

/** v − 2 n (n·v) of v = R − centroid. */
export function mirror(molecule: Molecule, normal: Vector): Molecule {
  const n = unit(normal, "normal");
  return aboutCentroid(molecule, (v) => {
    const along = 2 * dot(n, v);
    return [v[0] - along * n[0], v[1] - along * n[1], v[2] - along * n[2]];
  });
}

/** The same atoms in another order. @throws Problem "input" unless the order names each atom once */
export function permute({ numbers, positions }: Molecule, order: readonly number[]): Molecule {
  const n = numbers.length;
  const isOrder =
    order.length === n && new Set(order).size === n && order.every((i) => Number.isInteger(i) && i >= 0 && i < n);
  if (!isOrder) {
    throw new Problem(
      "input",
      sentence`The new order must name each of the ${n} atoms once, but is ${order.map((i) => i + 1).join(", ")}.`,
      "order",
    );
  }
  return {
    numbers: Uint8Array.from(order, (i) => numbers[i]),
    positions: Float64Array.from({ length: 3 * n }, (_, k) => positions[3 * order[Math.floor(k / 3)] + (k % 3)]),
  };
}

/**
 * Makes a bond longer by moving the smaller of the two fragments that it holds together; of two as large, that of
 * the later atom.
 * @throws Problem "input" where the atoms are not bonded, the bond is part of a ring, or nothing would be left of it
 */
export function stretch(
  molecule: Molecule,
  bond: Bond,
  by: number,
  bonds: readonly Bond[] = findBonds(molecule),
): Molecule {
  const [i, j] = sortedBond(bond);
  const pulled = pulledFragment(bond, bonds);
  const refuse = (said: ReturnType<typeof sentence>) => new Problem("input", said, "bond");
  if (pulled === "unknown")
    throw refuse(sentence`Atoms ${bond[0] + 1} and ${bond[1] + 1} are not bonded, so there is no bond to stretch.`);
  if (pulled === "ring") {
    throw refuse(
      sentence`The bond of atoms ${i + 1} and ${j + 1} is part of a ring, so no fragment can be moved along it.`,
    );
  }
  const length = distance(molecule, i, j);
  if (!(length + by > NEAREST && Number.isFinite(by))) {
    throw refuse(
      sentence`The bond of atoms ${i + 1} and ${j + 1} is ${length.toFixed(3)} Å long, and cannot change by ${by} Å.`,
    );
  }
  const { from, to, fragment } = pulled;
  const positions = molecule.positions.slice();
  for (let k = 0; k < 3; k++) {
    const shift = ((molecule.positions[3 * to + k] - molecule.positions[3 * from + k]) / length) * by;
    for (const atom of fragment) positions[3 * atom + k] += shift;
  }
  return { numbers: molecule.numbers.slice(), positions };
}

/** What moves when a bond is stretched: away from the atom `from`, `to` and all that hangs on it. */
export interface PulledFragment {
  readonly from: number;
  readonly to: number;
  readonly fragment: readonly number[];
}

/** The smaller of the two fragments that a bond holds together; of two as large, that of the later atom. */
export function pulledFragment(bond: Bond, bonds: readonly Bond[]): PulledFragment | "unknown" | "ring" {
  const [i, j] = sortedBond(bond);
  const known = bonds.find((other) => other[0] === i && other[1] === j);
  if (known === undefined) return "unknown";
  const [left, right] = [fragmentOf(i, bonds, known), fragmentOf(j, bonds, known)];
  if (left.includes(j)) return "ring";
  return left.length < right.length ? { from: j, to: i, fragment: left } : { from: i, to: j, fragment: right };
}

function sortedBond(bond: Bond): Bond {
  return bond[0] < bond[1] ? bond : [bond[1], bond[0]];
}

function moved({ numbers, positions }: Molecule, move: (r: Vector) => Vector): Molecule {
  const out = new Float64Array(positions.length);
  for (let k = 0; k < out.length; k += 3) out.set(move([positions[k], positions[k + 1], positions[k + 2]]), k);
  return { numbers: numbers.slice(), positions: out };
}

function aboutCentroid(molecule: Molecule, move: (v: Vector) => Vector): Molecule {
  const c = centroid(molecule);
  return moved(molecule, (r) => {
    const v = move([r[0] - c[0], r[1] - c[1], r[2] - c[2]]);
    return [v[0] + c[0], v[1] + c[1], v[2] + c[2]];
  });
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function unit(vector: Vector, parameter: string): Vector {
  requireVector(vector, parameter);
  const length = Math.hypot(...vector);
  if (length > 0) return [vector[0] / length, vector[1] / length, vector[2] / length];
  throw new Problem("input", sentence`A direction must not be (0, 0, 0), which points nowhere.`, parameter);
}

function requireVector(vector: Vector, parameter: string): void {
  if (vector.every(Number.isFinite)) return;
  throw new Problem("input", sentence`Shifts, directions and angles must be finite numbers.`, parameter);
}
