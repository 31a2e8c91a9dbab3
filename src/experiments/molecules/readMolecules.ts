import { type Frames, frameCount, moleculeAt } from "../../molecules/frames.ts";
import { formulaOf } from "../../molecules/molecule.ts";
import { createXyzReader, type XyzNotes } from "../../molecules/readXyz.ts";
import { sentence } from "../../sentence.ts";
import type { ExperimentContext } from "../context.ts";

/** A file as the platform gives it (a Blob): read in pieces, so that it never stands in memory twice. */
export interface TextSource {
  readonly size: number;
  readonly slice: (from: number, to: number) => { readonly text: () => Promise<string> };
}

export interface ReadMoleculesRequest {
  /** XYZ or extended XYZ, of many frames. */
  readonly source: string | TextSource;
}

export interface ReadMoleculesResult {
  readonly frames: Frames;
  readonly notes: XyzNotes;
  /** The sum formulas that occur, and in how many frames, in the order of the file. */
  readonly formulas: readonly { readonly formula: string; readonly count: number }[];
  /** True where the n-th atom is of the same element in every frame. */
  readonly sameAtoms: boolean;
}

/** Characters, or bytes, between two pauses: a few milliseconds. */
const PIECE = 1 << 16;

/**
 * Reads a file of molecules, piece by piece.
 * @throws Problem "input" with the number of the line that cannot be read, "cancelled"
 */
export async function readMolecules(
  { source }: ReadMoleculesRequest,
  context: ExperimentContext,
): Promise<ReadMoleculesResult> {
  const reader = createXyzReader();
  const size = typeof source === "string" ? source.length : source.size;
  for (let at = 0; at < size; at += PIECE) {
    // A character cut in two by a piece's end can only be of a comment, where nothing reads it.
    reader.push(typeof source === "string" ? source.slice(at, at + PIECE) : await source.slice(at, at + PIECE).text());
    const frames = reader.frames();
    context.progress(Math.min(1, (at + PIECE) / size), sentence`${frames} frames read`);
    await context.checkpoint();
  }
  const { frames, notes } = reader.end();
  return { frames, notes, ...contentsOf(frames) };
}

function contentsOf(frames: Frames): Pick<ReadMoleculesResult, "formulas" | "sameAtoms"> {
  const counts = new Map<string, number>();
  const first = moleculeAt(frames, 0).numbers.join();
  let sameAtoms = true;
  for (let k = 0; k < frameCount(frames); k++) {
    const { numbers } = moleculeAt(frames, k);
    const formula = formulaOf(numbers);
    counts.set(formula, (counts.get(formula) ?? 0) + 1);
    if (numbers.join() !== first) sameAtoms = false;
  }
  return { formulas: Array.from(counts, ([formula, count]) => ({ formula, count })), sameAtoms };
}
