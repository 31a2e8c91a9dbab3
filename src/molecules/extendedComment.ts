import { sentence } from "../sentence.ts";
import { lineProblem } from "./lineProblem.ts";

/** In which column, 0 for the first, each thing stands; atoms need all columns up to `width`. */
export interface Columns {
  /** The element: a symbol or an atomic number. */
  readonly species: number;
  /** The first of x, y, z. */
  readonly positions: number;
  /** The first of f_x, f_y, f_z; null where there are none. */
  readonly forces: number | null;
  readonly width: number;
}

/** What the second line of a frame says. */
export interface Comment {
  readonly columns: Columns;
  /** Null where there is none. */
  readonly energy: number | null;
  /** True where the line is nothing but a number, taken for the energy. */
  readonly bareEnergy: boolean;
  readonly hasLattice: boolean;
}

/** Of an energy or a component of a force, in any unit: larger ones are a slip, and their squares would be lost. */
export const LARGEST = 1e12;

/** Plain XYZ: element, x, y, z; what stands behind is left alone. */
const PLAIN: Columns = { species: 0, positions: 1, forces: null, width: 4 };

/** The names energies and forces go by, the usual one first. */
const ENERGY_KEYS = ["energy", "ref_energy", "dft_energy", "total_energy", "free_energy"];
const FORCE_KEYS = ["forces", "force", "ref_forces", "dft_forces"];

/** key=value, the value bare, in quotation marks or in brackets. */
const PAIR = /([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^}]*)\}|\[([^\]]*)\]|(\S+))/g;

/**
 * Reads a comment line of extended XYZ; any other comment is left alone, but for a single number, which is an energy.
 *
 * Source: the format as ASE and QUIP write it, https://github.com/libAtoms/extxyz.
 * @throws Problem "input" with the line's number
 */
export function parseComment(text: string, line: number): Comment {
  const bare = readNumber(text.trim());
  // A number as long as that is a name or a date.
  const alone = bare !== null && Math.abs(bare) > LARGEST ? null : bare;
  const pairs = new Map<string, string>();
  for (const [, key, ...values] of text.matchAll(PAIR)) {
    pairs.set(key.toLowerCase(), values.find((value) => value !== undefined) ?? "");
  }
  const properties = pairs.get("properties");
  const written = ENERGY_KEYS.map((key) => pairs.get(key)).find((value) => value !== undefined);
  const energy = written === undefined ? alone : readNumber(written);
  if (written !== undefined && energy !== null && Math.abs(energy) > LARGEST) {
    throw lineProblem(
      sentence`Line ${line} gives the energy as “${clip(written)}”, which no molecule has: at most 10¹² is read.`,
    );
  }
  if (written !== undefined && energy === null) {
    throw lineProblem(sentence`Line ${line} gives the energy as “${clip(written)}”, which is not a finite number.`);
  }
  return {
    columns: properties === undefined ? PLAIN : parseProperties(properties, line),
    energy,
    bareEnergy: written === undefined && alone !== null,
    hasLattice: pairs.has("lattice"),
  };
}

/** “species:S:1:pos:R:3:forces:R:3”: name, kind and number of columns of each property in turn. */
function parseProperties(text: string, line: number): Columns {
  const parts = text.split(":");
  const first = new Map<string, { readonly at: number; readonly count: number }>();
  let width = 0;
  for (let k = 0; k < parts.length; k += 3) {
    const [name, kind, count] = parts.slice(k, k + 3);
    if (!/^[SRIL]$/i.test(kind ?? "") || !/^[1-9]\d{0,3}$/.test(count ?? "")) {
      throw lineProblem(
        sentence`Line ${line} has Properties=${clip(text)}, which should be name, kind (S, R, I or L) and number of columns in turn, as in species:S:1:pos:R:3.`,
      );
    }
    first.set(name.toLowerCase(), { at: width, count: Number(count) });
    width += Number(count);
  }
  const species = [first.get("species"), first.get("z")].find((found) => found?.count === 1);
  const positions = [first.get("pos"), first.get("positions")].find((found) => found?.count === 3);
  const forces = FORCE_KEYS.map((key) => first.get(key)).find((found) => found?.count === 3);
  if (species === undefined || positions === undefined) {
    throw lineProblem(
      sentence`Line ${line} has Properties=${clip(text)}, which lacks species:S:1 or pos:R:3: every atom needs an element and a place.`,
    );
  }
  return { species: species.at, positions: positions.at, forces: forces?.at ?? null, width };
}

/**
 * A finite number as files write it, the Fortran and Mathematica ways included (1.0D-3, 1.0*^-3); null for anything else.
 */
export function readNumber(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)((e|d|\*\^)[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text.replace(/d|\*\^/i, "e"));
  return Number.isFinite(value) ? value : null;
}

/** Enough of what was written to recognise it by. */
export function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
