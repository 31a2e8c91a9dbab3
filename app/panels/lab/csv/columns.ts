import { t } from "../../../messages/t.ts";
import { readNumber } from "../../../parameters/numberText.ts";

/** Where a table has what a sample is made of. */
export interface Columns {
  readonly x: number;
  readonly y: number;
  /** Null where the table has no forces. */
  readonly force: { readonly fx: number; readonly fy: number } | null;
  /** Columns in the table. */
  readonly count: number;
  /** The names of columns that mean nothing here. */
  readonly others: readonly string[];
}

export type ColumnsReading =
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly problem: string };

type Quantity = "x" | "y" | "fx" | "fy";

/** What people call the four columns, once case, units and separators are taken off. */
const NAMES: Readonly<Record<string, Quantity>> = {
  x: "x",
  posx: "x",
  positionx: "x",
  y: "y",
  posy: "y",
  positiony: "y",
  fx: "fx",
  forcex: "fx",
  fy: "fy",
  forcey: "fy",
};

const NOT_A_NUMBER = /^[+-]?(nan|inf|infinity)$/i;

/** True for a row of names: none of its cells is a number, and some have letters. */
export function isHeader(cells: readonly string[]): boolean {
  return !cells.some(isNumeric) && cells.some((cell) => /\p{L}/u.test(cell));
}

function isNumeric(cell: string): boolean {
  return readNumber(cell).ok || readNumber(cell.replace(",", ".")).ok || NOT_A_NUMBER.test(cell);
}

/** What "F_x (kT/length)" and the like stand for. */
function quantityOf(name: string): Quantity | undefined {
  const bare = name
    .toLowerCase()
    .replace(/[([{].*$/, "")
    .replace(/[\s_.-]/g, "");
  return Object.hasOwn(NAMES, bare) ? NAMES[bare] : undefined;
}

/** Reads a header: x and y, and both or neither of fx and fy, in any order and case, with any other columns between. */
export function columnsOfHeader(names: readonly string[]): ColumnsReading {
  const places = new Map<Quantity, number>();
  const others: string[] = [];
  for (const [index, name] of names.entries()) {
    const quantity = quantityOf(name);
    if (quantity === undefined) {
      if (name !== "") others.push(name);
    } else if (places.has(quantity)) {
      return { ok: false, problem: t`The header names the column ${quantity} twice.` };
    } else {
      places.set(quantity, index);
    }
  }
  const missing = (["x", "y"] as const).filter((quantity) => !places.has(quantity));
  const [x, y, fx, fy] = (["x", "y", "fx", "fy"] as const).map((quantity) => places.get(quantity));
  if (x === undefined || y === undefined) {
    const problem =
      missing.length === 2
        ? t`The columns x and y are missing: the header must name x and y, and may name fx and fy.`
        : t`The column ${missing[0]} is missing: the header must name x and y, and may name fx and fy.`;
    return { ok: false, problem };
  }
  if (fx === undefined && fy === undefined) {
    return { ok: true, columns: { x, y, force: null, count: names.length, others } };
  }
  if (fx === undefined || fy === undefined) {
    const absent = fx === undefined ? "fx" : "fy";
    return { ok: false, problem: t`The column ${absent} is missing: give both components of the force, or neither.` };
  }
  return { ok: true, columns: { x, y, force: { fx, fy }, count: names.length, others } };
}

/** Without a header, two columns are x, y and four are x, y, fx, fy. */
export function columnsByPosition(count: number, line: number): ColumnsReading {
  if (count === 2) return { ok: true, columns: { x: 0, y: 1, force: null, count, others: [] } };
  if (count === 4) return { ok: true, columns: { x: 0, y: 1, force: { fx: 2, fy: 3 }, count, others: [] } };
  const columns = count === 1 ? t`1 column` : t`${count} columns`;
  return {
    ok: false,
    problem: t`Columns are missing or too many: without a header there must be two (x, y) or four (x, y, fx, fy), and line ${line} has ${columns}.`,
  };
}
