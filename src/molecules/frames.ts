import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { formulaOf, type Molecule } from "./molecule.ts";

/** Many molecules end to end, as a file holds them: few large arrays, which travel between threads. */
export interface Frames {
  /** Where each frame's atoms begin, and after the last one the end [frames + 1]. */
  readonly starts: Uint32Array;
  /** Atomic numbers [atoms]. */
  readonly numbers: Uint8Array;
  /** Å [3 atoms]. */
  readonly positions: Float64Array;
  /** In the file's own unit [frames]; null unless every frame has one. */
  readonly energies: Float64Array | null;
  /** In the file's own unit [3 atoms]; null unless every frame has them. */
  readonly forces: Float64Array | null;
  /** The line of the file that each frame begins in, 1 for the first [frames]; 0 where there is no file. */
  readonly lines: Uint32Array;
}

export function frameCount({ starts }: Frames): number {
  return starts.length - 1;
}

/** Frame k as views of the frames' own arrays. */
export function moleculeAt({ starts, numbers, positions }: Frames, k: number): Molecule {
  return {
    numbers: numbers.subarray(starts[k], starts[k + 1]),
    positions: positions.subarray(3 * starts[k], 3 * starts[k + 1]),
  };
}

/** Every frame, as views. */
export function moleculesOf(frames: Frames): Molecule[] {
  return Array.from({ length: frameCount(frames) }, (_, k) => moleculeAt(frames, k));
}

/** The forces on frame k's atoms [3n], as a view; null where there are none. */
export function forcesAt({ starts, forces }: Frames, k: number): Float64Array | null {
  return forces?.subarray(3 * starts[k], 3 * starts[k + 1]) ?? null;
}

/**
 * Molecules put end to end.
 * @param energies [frames]
 * @param forces of each molecule [3n]
 */
export function framesOf(
  molecules: readonly Molecule[],
  energies: Float64Array | null = null,
  forces: readonly Float64Array[] | null = null,
): Frames {
  const starts = new Uint32Array(molecules.length + 1);
  for (const [k, { numbers }] of molecules.entries()) starts[k + 1] = starts[k] + numbers.length;
  const atoms = starts[molecules.length];
  const frames = {
    starts,
    numbers: new Uint8Array(atoms),
    positions: new Float64Array(3 * atoms),
    energies: energies?.slice() ?? null,
    forces: forces === null ? null : new Float64Array(3 * atoms),
    lines: new Uint32Array(molecules.length),
  };
  for (const [k, { numbers, positions }] of molecules.entries()) {
    frames.numbers.set(numbers, starts[k]);
    frames.positions.set(positions, 3 * starts[k]);
    if (forces !== null) frames.forces?.set(forces[k], 3 * starts[k]);
  }
  return frames;
}

/**
 * For what compares atom by atom: the n-th atom must be of the same element in every frame.
 * @throws Problem "input" naming the first frame that differs
 */
export function requireSameAtoms(frames: Frames, parameter = "file"): void {
  const first = moleculeAt(frames, 0).numbers;
  for (let k = 1; k < frameCount(frames); k++) {
    const { numbers } = moleculeAt(frames, k);
    if (numbers.length === first.length && numbers.every((number, i) => number === first[i])) continue;
    const [here, there] = [formulaOf(numbers), formulaOf(first)];
    const where = frames.lines[k] > 0 ? sentence`Frame ${k + 1} (line ${frames.lines[k]})` : sentence`Frame ${k + 1}`;
    const said =
      here === there
        ? sentence`${where} has the atoms of ${there} in another order than the first, but every frame must list them in the same order.`
        : sentence`${where} is ${here} and the first is ${there}, but every frame must have the same atoms in the same order.`;
    throw new Problem("input", said, parameter);
  }
}
