import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "../problem.ts";
import { type Frames, forcesAt, frameCount, framesOf, moleculeAt, moleculesOf, requireSameAtoms } from "./frames.ts";
import { findLibraryMolecule } from "./library.ts";
import { formulaOf } from "./molecule.ts";
import { createXyzReader, MOST_FRAMES, readXyz } from "./readXyz.ts";
import { writeXyz } from "./writeXyz.ts";

const WATER = "3\nwater\nO 0 0 0.1\nH 0 0.76 -0.47\nH 0 -0.76 -0.47\n";
const EXTENDED = `2
Lattice="10 0 0 0 10 0 0 0 10" Properties=species:S:1:pos:R:3:charge:R:1:forces:R:3 energy=-1.5e1 pbc="T T T" name='a b'
H 0 0 0 0.1 1 2 3
F 0 0 0.92 -0.1 -1 -2 -3
`;

function problemOf(text: string): Problem {
  try {
    readXyz(text);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error("It was read.");
}

describe("what is read", () => {
  test("plain XYZ", () => {
    const { frames, notes } = readXyz(WATER);
    expect(frameCount(frames)).toBe(1);
    expect(formulaOf(moleculeAt(frames, 0).numbers)).toBe("H2O");
    expect(Array.from(frames.positions)).toEqual([0, 0, 0.1, 0, 0.76, -0.47, 0, -0.76, -0.47]);
    expect([frames.energies, frames.forces]).toEqual([null, null]);
    expect(notes).toEqual({ lattices: 0, bareEnergies: 0, withEnergy: 0, withForces: 0 });
  });

  test("extended XYZ: columns by name, energy, forces; the lattice is noted", () => {
    const { frames, notes } = readXyz(EXTENDED + EXTENDED);
    expect(Array.from(frames.lines)).toEqual([1, 5]);
    expect(Array.from(frames.energies ?? [])).toEqual([-15, -15]);
    expect(Array.from(forcesAt(frames, 1) ?? [])).toEqual([1, 2, 3, -1, -2, -3]);
    expect(Array.from(moleculeAt(frames, 1).positions)).toEqual([0, 0, 0, 0, 0, 0.92]);
    expect(notes).toEqual({ lattices: 2, bareEnergies: 0, withEnergy: 2, withForces: 2 });
  });

  test("columns in another order, and atomic numbers for symbols", () => {
    const { frames } = readXyz("1\nProperties=force:R:3:id:I:1:Z:I:1:pos:R:3\n7 8 9 42 6 1 2 3\n");
    expect(Array.from(frames.numbers)).toEqual([6]);
    expect(Array.from(frames.positions)).toEqual([1, 2, 3]);
    expect(Array.from(frames.forces ?? [])).toEqual([7, 8, 9]);
  });

  test.each([
    ["tabs", WATER.replaceAll(" ", "\t")],
    [
      "many spaces, and some before and behind",
      WATER.replaceAll(" ", "   ").replace("3\n", "  3  \n").replace("O", " O"),
    ],
    ["Windows line ends", WATER.replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", WATER.replaceAll("\n", "\r")],
    ["no line end at the end", WATER.trimEnd()],
    ["blank lines behind", `${WATER}\n  \n\t\n`],
    ["a byte-order mark", `\uFEFF${WATER}`],
    ["symbols in another case, and as numbers", WATER.replace("O", "o").replace("H", "1")],
    ["further columns", WATER.replaceAll("7\n", "7 0.5 text\n")],
    ["Fortran exponents", WATER.replace("0.1", "1.0D-1")],
    ["Mathematica exponents", WATER.replace("0.1", "1.0*^-1")],
    ["signs and bare points", WATER.replace("0.1", "+.1").replace("0.76", ".76")],
  ])("%s change nothing", (_what, text) => {
    const { lines: _, ...plain } = readXyz(WATER).frames;
    expect(readXyz(text).frames).toMatchObject(plain);
  });

  test("frames apart by blank lines, of different molecules", () => {
    const { frames } = readXyz(`${WATER}\n\n1\n\nHe 0 0 0\n`);
    expect(moleculesOf(frames).map(({ numbers }) => formulaOf(numbers))).toEqual(["H2O", "He"]);
    expect(Array.from(frames.lines)).toEqual([1, 8]);
  });

  test("a comment that is a number is the energy, and that is noted", () => {
    const { frames, notes } = readXyz("1\n -76.4 \nHe 0 0 0\n");
    expect(Array.from(frames.energies ?? [])).toEqual([-76.4]);
    expect(notes.bareEnergies).toBe(1);
    expect(readXyz("1\n20261123220800\nHe 0 0 0\n").frames.energies).toBeNull();
  });

  test("energies and forces that some frames lack are left aside, and counted", () => {
    const { frames, notes } = readXyz(EXTENDED + WATER);
    expect([frames.energies, frames.forces]).toEqual([null, null]);
    expect(notes).toMatchObject({ withEnergy: 1, withForces: 1 });
  });
});

describe("what cannot be read is said with its line", () => {
  test.each([
    ["", "There is no molecule in it: an XYZ file begins with a number of atoms."],
    [" \n\n", "There is no molecule in it: an XYZ file begins with a number of atoms."],
    ["hello\n", "Line 1 should say how many atoms follow, but is “hello”: an XYZ file begins with a whole number."],
    ["-3\n", "Line 1 should say how many atoms follow, but is “-3”: an XYZ file begins with a whole number."],
    ["0\n\n", "Line 1 should say how many atoms follow, but is “0”: an XYZ file begins with a whole number."],
    ["31\n", "Line 1 announces 31 atoms, but molecules of at most 30 atoms are read."],
    ["3\n\nO 0 0 0\nH 0 0 1\n", "The frame of line 1 announces 3 atoms, but the file ends after 2."],
    ["3\n", "The frame of line 1 announces 3 atoms, but the file ends after 0."],
    [
      WATER.replace("3", "2"),
      "Line 5 should begin a new frame with its number of atoms, but is “H 0 -0.76 -0.47”: the frame of line 1 announced 2 atoms, and all were read.",
    ],
    [
      WATER.replace("3", "4") + WATER,
      "Line 6 has 1 of the 4 columns of an atom: the frame of line 1 announced 4 atoms, of which 3 were read.",
    ],
    [
      "2\n\nO 0 0 0\n\nH 0 0 1\n",
      "Line 4 has 0 of the 4 columns of an atom: the frame of line 1 announced 2 atoms, of which 1 were read.",
    ],
    ["1\n\nXx 0 0 0\n", "Line 3 has the element “Xx”, which is not known here: H to Kr are, by symbol or number."],
    ["1\n\nC 0 nan 0\n", "Line 3 has “nan” where a finite number should be."],
    ["1\n\nC 0 1e999 0\n", "Line 3 has “1e999” where a finite number should be."],
    ["1\n\nC 0 -1e200 0\n", "Line 3 has the coordinate “-1e200”: coordinates are in Å, and no larger than 10000."],
    [
      "1\nenergy=-1e200\nC 0 0 0\n",
      "Line 2 gives the energy as “-1e200”, which no molecule has: at most 10¹² is read.",
    ],
    [
      "1\nProperties=species:S:1:pos:R:3:forces:R:3\nC 0 0 0 0 1e13 0\n",
      "Line 3 has “1e13” in a force, which no atom feels: at most 10¹² is read.",
    ],
    ["1\n\n", "The frame of line 1 announces 1 atom, but the file ends after 0."],
    ["1\n\nC 0 1,5 0\n", "Line 3 has “1,5” where a finite number should be."],
    ["1\nenergy=NaN\nC 0 0 0\n", "Line 2 gives the energy as “NaN”, which is not a finite number."],
    [
      "1\nProperties=species:S:1:pos:R\nC 0 0 0\n",
      "Line 2 has Properties=species:S:1:pos:R, which should be name, kind (S, R, I or L) and number of columns in turn, as in species:S:1:pos:R:3.",
    ],
    [
      "1\nProperties=species:S:1:pos:R:2\nC 0 0\n",
      "Line 2 has Properties=species:S:1:pos:R:2, which lacks species:S:1 or pos:R:3: every atom needs an element and a place.",
    ],
    [
      EXTENDED.replace(" 1 2 3", " 1 2"),
      "Line 3 has 7 of the 8 columns of an atom: the frame of line 1 announced 2 atoms, of which 0 were read.",
    ],
    [
      "3\n\nC 0 0 0\nH 0 0 1\nH 0 0.001 1\n",
      "Line 5 puts an atom where the atom of line 4 is: they must be more than 0.01 Å apart.",
    ],
  ])("%j", (text, said) => {
    const problem = problemOf(text);
    expect(problem.message).toBe(said);
    expect(problem).toMatchObject({ kind: "input", parameter: "file" });
  });

  test("a file of one endless line is given up early", () => {
    const { push } = createXyzReader();
    expect(() => {
      for (let k = 0; k < 100; k++) push("x".repeat(1000));
    }).toThrow("Line 1 is longer than 20000 characters: this is not an XYZ file.");
  });

  test("one frame too many", () => {
    const one = "1\n\nHe 0 0 0\n";
    expect(frameCount(readXyz(one.repeat(MOST_FRAMES)).frames)).toBe(MOST_FRAMES);
    expect(problemOf(one.repeat(MOST_FRAMES + 1)).message).toBe(
      "Line 15001 begins frame 5001, but files of at most 5000 frames are read.",
    );
  });
});

/** Any frames of one to five atoms, far enough apart. */
const anyFrames: fc.Arbitrary<Frames> = fc
  .tuple(
    fc.boolean(),
    fc.boolean(),
    fc.array(fc.array(fc.integer({ min: 1, max: 36 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
  )
  .chain(([withEnergy, withForces, all]) => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0);
    const list = (count: number) => fc.array(number, { minLength: count, maxLength: count });
    const jitter = (n: number) =>
      fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 3 * n, maxLength: 3 * n });
    return fc
      .tuple(list(all.length), fc.tuple(...all.map(({ length }) => fc.tuple(jitter(length), list(3 * length)))))
      .map(([energies, places]) =>
        framesOf(
          all.map((numbers, k) => ({
            numbers: Uint8Array.from(numbers),
            positions: Float64Array.from(places[k][0], (shift, at) => Math.floor(at / 3) + shift),
          })),
          withEnergy ? Float64Array.from(energies) : null,
          withForces ? places.map(([, forces]) => Float64Array.from(forces)) : null,
        ),
      );
  });

test("what is written is read again to the last digit, in pieces of any length and with any line ends", () => {
  fc.assert(
    fc.property(
      anyFrames,
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      (frames, size, end) => {
        const text = [...writeXyz(frames, "source=test")].join("").replaceAll("\n", end);
        const reader = createXyzReader();
        for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
        const { lines: _, ...read } = reader.end().frames;
        const { lines: __, ...written } = frames;
        expect(read).toEqual(written);
      },
    ),
    { numRuns: 150, seed: 6 },
  );
});

test("no text makes the reader fail but with a sentence", () => {
  const word = fc.oneof(
    fc.constantFrom("1", "2", "3", "H", "O", "0", "1.5", "Properties=species:S:1:pos:R:3", "energy=", '"', "\t"),
    fc.string(),
  );
  const text = fc.array(fc.tuple(word, fc.constantFrom(" ", "\n", "\r\n")), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      try {
        expect(frameCount(readXyz(parts.flat().join("")).frames)).toBeGreaterThan(0);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Problem);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

describe("frames that must have the same atoms", () => {
  const water = findLibraryMolecule("water").create();
  const turned = { numbers: Uint8Array.of(1, 8, 1), positions: water.positions };

  test("pass", () => {
    requireSameAtoms(framesOf([water, water, water]));
  });

  test("or name the first that differs, with its line", () => {
    expect(() => requireSameAtoms(framesOf([water, water, turned]))).toThrow(
      "Frame 3 has the atoms of H2O in another order than the first, but every frame must list them in the same order.",
    );
    expect(() => requireSameAtoms(readXyz(`${WATER}1\n\nHe 0 0 0\n`).frames)).toThrow(
      "Frame 2 (line 6) is He and the first is H2O, but every frame must have the same atoms in the same order.",
    );
  });
});
