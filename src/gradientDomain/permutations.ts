import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";

/** Each trained geometry is seen in so many orders at most: every prediction sums over them all. */
export const MOST_PERMUTATIONS = 200;

/**
 * Every exchange of like atoms that leaves the bonds as they are, the identity first: π puts atom π[a] in place a.
 * @param numbers atomic numbers [n]
 * @returns [P×n]
 * @throws Problem "input" where there are more than can be averaged over
 */
export function bondPermutations(numbers: Uint8Array, bonds: readonly (readonly [number, number])[]): Int32Array {
  const n = numbers.length;
  const bonded = new Uint8Array(n * n);
  for (const [i, j] of bonds) bonded[i * n + j] = bonded[j * n + i] = 1;
  const found: number[][] = [];
  const taken = new Uint8Array(n);
  const order: number[] = [];
  const place = (a: number): void => {
    if (a === n) {
      found.push(order.slice());
      if (found.length > MOST_PERMUTATIONS) throw tooMany();
      return;
    }
    for (let b = 0; b < n; b++) {
      if (taken[b] === 1 || numbers[b] !== numbers[a]) continue;
      if (order.some((other, c) => bonded[other * n + b] !== bonded[c * n + a])) continue;
      taken[b] = 1;
      order.push(b);
      place(a + 1);
      order.pop();
      taken[b] = 0;
    }
  };
  // Atoms are tried in their own order, so the first that is found is the identity.
  place(0);
  return Int32Array.from(found.flat());
}

/**
 * The group that some permutations generate, the identity first.
 * @param generators each [n]
 * @returns [P×n]
 * @throws Problem "input" for what is no permutation of like atoms, or too large a group
 */
export function generatedPermutations(numbers: Uint8Array, generators: readonly (readonly number[])[]): Int32Array {
  const n = numbers.length;
  for (const generator of generators) requirePermutation(numbers, generator);
  const identity = Array.from({ length: n }, (_, a) => a);
  const group = new Map([[identity.join(), identity]]);
  // A map grows while it is walked through.
  for (const known of group.values()) {
    for (const generator of generators) {
      const next = known.map((a) => generator[a]);
      group.set(next.join(), next);
      if (group.size > MOST_PERMUTATIONS) throw tooMany();
    }
  }
  return Int32Array.from([...group.values()].flat());
}

function requirePermutation(numbers: Uint8Array, permutation: readonly number[]): void {
  const n = numbers.length;
  const isPermutation = permutation.length === n && new Set(permutation).size === n;
  if (isPermutation && permutation.every((b, a) => numbers[b] === numbers[a])) return;
  throw new Problem(
    "input",
    sentence`“${permutation.join(" ")}” does not exchange like atoms: give each of the atoms 0 to ${n - 1} once, in a place of the same element.`,
    "permutations",
  );
}

function tooMany(): Problem {
  return new Problem(
    "input",
    sentence`The like atoms can be exchanged in more than ${MOST_PERMUTATIONS} ways, too many to average over: give fewer permutations, or none.`,
    "permutations",
  );
}
