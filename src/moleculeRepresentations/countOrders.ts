import type { Steps } from "../linalg/steps.ts";
import type { Molecule } from "../molecules/molecule.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { coulombMatrix, reordered, rowNormOrder } from "./coulomb.ts";

/** What listing the same atoms in every order makes of the Coulomb matrix. */
export interface OrderCounts {
  /** Orders tried, of `total` = n!. */
  readonly done: number;
  readonly total: number;
  /** Different Coulomb matrices among them. */
  readonly distinct: number;
  /** Different ones after sorting by row norm, rows that tie staying as they came. */
  readonly distinctSorted: number;
  /** The order of the atoms in each of those, the first that led to it [distinctSorted × n]. */
  readonly sortedOrders: Uint8Array;
  /** How many orders led to each [distinctSorted]. */
  readonly sortedFrom: Uint32Array;
}

/** All orders of more atoms would take too long: 9! = 362,880. */
export const MOST_COUNTED_ATOMS = 8;

/** Entries nearer to each other than this, relative to the largest, are the same but for rounding. */
const SAME = 1e-9;
/** Orders between two pauses: a few milliseconds, and few enough to watch the counts grow. */
const STRETCH = 60;

/**
 * Tries every order of the atoms, and counts the different Coulomb matrices, sorted and not; nothing is counted but
 * matrices.
 *
 * @param onPause told the counts so far before each pause
 * @throws Problem "input" for more than 8 atoms
 */
export function* countOrders(molecule: Molecule, onPause: (soFar: OrderCounts) => void = () => {}): Steps<OrderCounts> {
  const n = molecule.numbers.length;
  const total = factorial(n);
  if (n > MOST_COUNTED_ATOMS) {
    throw new Problem(
      "input",
      sentence`The ${n} atoms of this molecule have ${total} orders, too many to try; choose one of at most ${MOST_COUNTED_ATOMS} atoms.`,
      "molecule",
    );
  }
  const matrix = coulombMatrix(molecule, "bohr");
  const classes = classesOf(matrix);
  const matrices = new Set<string>();
  const sorted = new Map<string, { readonly order: readonly number[]; from: number }>();
  const counts = (done: number): OrderCounts => ({
    done,
    total,
    distinct: matrices.size,
    distinctSorted: sorted.size,
    sortedOrders: Uint8Array.from([...sorted.values()].flatMap(({ order }) => order)),
    sortedFrom: Uint32Array.from(sorted.values(), ({ from }) => from),
  });

  const order = Array.from({ length: n }, (_, i) => i);
  let done = 0;
  do {
    matrices.add(keyOf(classes, order));
    const rows = rowNormOrder(reordered(matrix, order), n);
    const atoms = rows.map((row) => order[row]);
    const key = keyOf(classes, atoms);
    const known = sorted.get(key);
    if (known === undefined) sorted.set(key, { order: atoms, from: 1 });
    else known.from++;
    done++;
    if (done % STRETCH === 0) {
      onPause(counts(done));
      yield done / total;
    }
  } while (nextOrder(order));
  return counts(done);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Turns an order into the next by the dictionary; false after the last. */
function nextOrder(order: number[]): boolean {
  let i = order.length - 2;
  while (i >= 0 && order[i] > order[i + 1]) i--;
  if (i < 0) return false;
  let j = order.length - 1;
  while (order[j] < order[i]) j--;
  [order[i], order[j]] = [order[j], order[i]];
  order.push(...order.splice(i + 1).reverse());
  return true;
}

/** Small whole numbers in place of the entries, the same for entries that differ by rounding alone [n×n]. */
function classesOf(matrix: Float64Array): Uint16Array {
  const rising = Array.from(matrix.keys()).sort((a, b) => matrix[a] - matrix[b]);
  const same = SAME * Math.max(...matrix);
  const classes = new Uint16Array(matrix.length);
  for (let k = 1; k < rising.length; k++) {
    const step = matrix[rising[k]] - matrix[rising[k - 1]] > same ? 1 : 0;
    classes[rising[k]] = classes[rising[k - 1]] + step;
  }
  return classes;
}

/** A matrix in an order of its rows, as a text: equal texts are equal matrices. */
function keyOf(classes: Uint16Array, order: readonly number[]): string {
  const n = order.length;
  let key = "";
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) key += String.fromCharCode(classes[order[i] * n + order[j]]);
  }
  return key;
}
