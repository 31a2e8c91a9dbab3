import { type Sentence, sentence } from "../sentence.ts";
import { atomicNumberOf, LAST_ELEMENT, symbolOf } from "./elements.ts";
import { type Comment, clip, LARGEST, parseComment, readNumber } from "./extendedComment.ts";
import type { Frames } from "./frames.ts";
import { lineProblem } from "./lineProblem.ts";
import { NEAREST } from "./molecule.ts";

/** The most that is read of a file. */
export const MOST_FRAMES = 5000;
export const MOST_ATOMS = 30;
/** Å from the origin along any axis: farther away, rounding alone would be felt in the distances. */
export const FARTHEST = 10_000;
/** A longer line is no line of a molecule: the file is something else. */
const LONGEST_LINE = 20_000;

/** What a reader should be told of a file that was read. */
export interface XyzNotes {
  /** Frames with a Lattice=: the cell is left aside, the molecule is taken to be alone. */
  readonly lattices: number;
  /** Frames whose comment is a bare number, taken for the energy. */
  readonly bareEnergies: number;
  /** Frames with an energy, and with forces; fewer than all of them are left aside. */
  readonly withEnergy: number;
  readonly withForces: number;
}

export interface XyzFile {
  readonly frames: Frames;
  readonly notes: XyzNotes;
}

/** Reads a file piece by piece; pieces may end anywhere, within a line too. */
export interface XyzReader {
  /** @throws Problem "input" with the number of the line that cannot be read */
  readonly push: (piece: string) => void;
  /** What was read. @throws Problem "input" where the file ends too early, or holds nothing */
  readonly end: () => XyzFile;
  /** Frames complete so far. */
  readonly frames: () => number;
}

/** The frame being read. */
interface Open {
  readonly line: number;
  readonly atoms: number;
  readonly first: number;
  comment: Comment | null;
}

/** A reader of XYZ and extended XYZ, of many frames; coordinates in Å. */
export function createXyzReader(): XyzReader {
  const starts: number[] = [0];
  const lines: number[] = [];
  const numbers: number[] = [];
  const positions: number[] = [];
  const forces: number[] = [];
  const energies: number[] = [];
  const notes = { lattices: 0, bareEnergies: 0, withEnergy: 0, withForces: 0 };
  let open: Open | null = null;
  let line = 0;
  let rest = "";

  const begin = (text: string) => {
    if (text === "") return;
    const atoms = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (atoms < 1) {
      throw lineProblem(
        lines.length === 0
          ? sentence`Line ${line} should say how many atoms follow, but is “${clip(text)}”: an XYZ file begins with a whole number.`
          : sentence`Line ${line} should begin a new frame with its number of atoms, but is “${clip(text)}”: the frame of line ${lines[lines.length - 1]} announced ${counted(atomsOfLast())}, and all were read.`,
      );
    }
    if (atoms > MOST_ATOMS) {
      throw lineProblem(
        sentence`Line ${line} announces ${atoms} atoms, but molecules of at most ${MOST_ATOMS} atoms are read.`,
      );
    }
    if (lines.length === MOST_FRAMES) {
      throw lineProblem(
        sentence`Line ${line} begins frame ${MOST_FRAMES + 1}, but files of at most ${MOST_FRAMES} frames are read.`,
      );
    }
    open = { line, atoms, first: numbers.length, comment: null };
  };
  const atomsOfLast = () => starts[starts.length - 1] - starts[starts.length - 2];

  const readAtom = (text: string, frame: Open, { columns }: Comment) => {
    const words = text.split(/\s+/);
    if (text === "" || words.length < columns.width) {
      const found = text === "" ? 0 : words.length;
      throw lineProblem(
        sentence`Line ${line} has ${found} of the ${columns.width} columns of an atom: the frame of line ${frame.line} announced ${counted(frame.atoms)}, of which ${numbers.length - frame.first} were read.`,
      );
    }
    const number = atomicNumberOf(words[columns.species]);
    if (number === undefined) {
      throw lineProblem(
        sentence`Line ${line} has the element “${clip(words[columns.species])}”, which is not known here: H to ${symbolOf(LAST_ELEMENT)} are, by symbol or number.`,
      );
    }
    numbers.push(number);
    readTriple(words, columns.positions, positions, FARTHEST);
    if (columns.forces !== null) readTriple(words, columns.forces, forces, LARGEST);
    requireApart(frame);
  };

  const readTriple = (words: readonly string[], column: number, into: number[], most: number) => {
    for (const word of words.slice(column, column + 3)) {
      const value = readNumber(word);
      if (value === null)
        throw lineProblem(sentence`Line ${line} has “${clip(word)}” where a finite number should be.`);
      if (Math.abs(value) > most) {
        throw lineProblem(
          into === positions
            ? sentence`Line ${line} has the coordinate “${clip(word)}”: coordinates are in Å, and no larger than ${most}.`
            : sentence`Line ${line} has “${clip(word)}” in a force, which no atom feels: at most 10¹² is read.`,
        );
      }
      into.push(value);
    }
  };

  /** The atom just read, against those of its frame before it. */
  const requireApart = (frame: Open) => {
    const last = numbers.length - 1;
    for (let i = frame.first; i < last; i++) {
      let squared = 0;
      for (let k = 0; k < 3; k++) squared += (positions[3 * last + k] - positions[3 * i + k]) ** 2;
      if (squared > NEAREST ** 2) continue;
      const earlier = line - (last - i);
      throw lineProblem(
        sentence`Line ${line} puts an atom where the atom of line ${earlier} is: they must be more than ${NEAREST} Å apart.`,
      );
    }
  };

  const close = (frame: Open, comment: Comment) => {
    starts.push(numbers.length);
    lines.push(frame.line);
    energies.push(comment.energy ?? Number.NaN);
    if (comment.energy !== null) notes.withEnergy++;
    if (comment.columns.forces !== null) notes.withForces++;
    if (comment.bareEnergy) notes.bareEnergies++;
    if (comment.hasLattice) notes.lattices++;
    open = null;
  };

  const readLine = (text: string) => {
    line++;
    if (text.length > LONGEST_LINE) throw tooLong(line);
    if (open === null) begin(text.trim());
    else if (open.comment === null) open.comment = parseComment(text, line);
    else {
      readAtom(text.trim(), open, open.comment);
      if (numbers.length - open.first === open.atoms) close(open, open.comment);
    }
  };

  return {
    frames: () => lines.length,
    push: (piece) => {
      const text = line === 0 && rest === "" ? piece.replace(/^\uFEFF/, "") : rest + piece;
      // A carriage return at a piece's end may be half of a line end.
      const complete = text.endsWith("\r") ? text.slice(0, -1) : text;
      const pieces = complete.split(/\r\n|\n|\r/);
      const last = pieces.pop() ?? "";
      for (const one of pieces) readLine(one);
      rest = last + text.slice(complete.length);
      if (rest.length > LONGEST_LINE) throw tooLong(line + 1);
    },
    end: () => {
      if (rest !== "") readLine(rest.replace(/\r$/, ""));
      rest = "";
      if (open !== null) {
        const read = numbers.length - open.first;
        throw lineProblem(
          sentence`The frame of line ${open.line} announces ${counted(open.atoms)}, but the file ends after ${read}.`,
        );
      }
      const count = lines.length;
      if (count === 0)
        throw lineProblem(sentence`There is no molecule in it: an XYZ file begins with a number of atoms.`);
      const frames = {
        starts: Uint32Array.from(starts),
        numbers: Uint8Array.from(numbers),
        positions: Float64Array.from(positions),
        energies: notes.withEnergy === count ? Float64Array.from(energies) : null,
        forces: notes.withForces === count ? Float64Array.from(forces) : null,
        lines: Uint32Array.from(lines),
      };
      return { frames, notes: { ...notes } };
    },
  };
}

function counted(atoms: number): Sentence {
  return atoms === 1 ? sentence`1 atom` : sentence`${atoms} atoms`;
}

function tooLong(line: number) {
  return lineProblem(sentence`Line ${line} is longer than ${LONGEST_LINE} characters: this is not an XYZ file.`);
}

/** Reads a short text at once. @throws Problem "input" */
export function readXyz(text: string): XyzFile {
  const reader = createXyzReader();
  reader.push(text);
  return reader.end();
}
