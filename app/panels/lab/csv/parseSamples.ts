import Papa from "papaparse";
import type { PlacedSample } from "../../../../src/experiments/lab.ts";
import { t } from "../../../messages/t.ts";
import { readNumber } from "../../../parameters/numberText.ts";
import { FARTHEST, STRONGEST } from "../../../parameters/points.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import { type Columns, columnsByPosition, columnsOfHeader, isHeader } from "./columns.ts";
import { tooLong } from "./tooLong.ts";

/** Samples read from a table, and what should be said about them; or one sentence: what is wrong with it. */
export type SamplesReading =
  | { readonly ok: true; readonly samples: readonly PlacedSample[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

const MOST = labSpecs.points.most;
/** Read no further: so many lines hold all samples that are allowed, with room for comments and blank lines. */
const MOST_LINES = 2 * MOST + 100;

/**
 * Reads a table of samples: columns x, y and, if forces are given, fx, fy.
 *
 * Cells are separated by commas, semicolons, tabs or spaces. A header may name the columns in any order; without one,
 * there are two or four. Blank lines and lines that start with # are passed over. Never throws.
 */
export function parseSamples(text: string): SamplesReading {
  const length = tooLong(text.length);
  if (length !== null) return refuse(length);
  const clean = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^[ \t]*#[ \t]*/gm, "#");
  if (clean.trim() === "")
    return refuse(t`It is empty: there must be one line for each sample, with x, y or x, y, fx, fy.`);

  const { data, errors, meta } = readCells(clean);
  const badQuote = errors.find(({ type }) => type === "Quotes");
  if (badQuote) return refuse(t`Line ${(badQuote.row ?? 0) + 1} has a quotation mark that does not belong there.`);

  let columns: Columns | null = null;
  const samples: PlacedSample[] = [];
  for (const [index, record] of data.entries()) {
    const line = index + 1;
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === "")) continue;
    if (cells[0].startsWith("#")) {
      // Some programs write the header as a comment.
      const header = columnsOfHeader([cells[0].slice(1), ...cells.slice(1)]);
      if (columns === null && header.ok) columns = header.columns;
      continue;
    }
    if (columns === null) {
      const named = isHeader(cells);
      const reading = named ? columnsOfHeader(cells) : columnsByPosition(withoutEmptyEnd(cells).length, line);
      if (!reading.ok) return reading;
      columns = reading.columns;
      if (named) continue;
    }
    if (samples.length === MOST) return refuse(t`It has more than ${MOST} rows; the lab fits at most ${MOST} samples.`);
    const row = readRow(cells, columns, line);
    if (!row.ok) return row;
    samples.push(row.sample);
  }
  if (meta.truncated) return refuse(t`It has more than ${MOST_LINES} lines, most of them blank; remove those.`);
  if (columns === null || samples.length === 0)
    return refuse(t`It has no samples: there must be a line of numbers for each.`);

  const notes: string[] = [];
  if (columns.force === null) notes.push(t`Without fx and fy, the forces are the potential’s.`);
  if (columns.others.length > 0) notes.push(leftOut(columns.others));
  return { ok: true, samples, notes };
}

function refuse(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}

/** Records of cells; a record's index is its line, since no cell of numbers holds a line break. */
function readCells(text: string) {
  const lines = text.split("\n", MOST_LINES).filter((line) => line.trim() !== "");
  const first = lines.find((line) => !line.startsWith("#")) ?? lines[0] ?? "";
  // A comma may be a decimal one where something else separates the cells.
  const delimiter = [";", "\t", ","].find((candidate) => first.includes(candidate));
  const options = { newline: "\n", preview: MOST_LINES } as const;
  if (delimiter !== undefined) return Papa.parse<string[]>(text, { ...options, delimiter });
  const tabbed = text.replace(/^ +| +$/gm, "").replace(/ +/g, "\t");
  return Papa.parse<string[]>(tabbed, { ...options, delimiter: "\t" });
}

type RowReading =
  | { readonly ok: true; readonly sample: PlacedSample }
  | { readonly ok: false; readonly problem: string };

function readRow(cells: readonly string[], columns: Columns, line: number): RowReading {
  const given = withoutEmptyEnd(cells).length;
  if (given > columns.count || cells.length < columns.count) {
    return refuse(
      given > columns.count
        ? t`Line ${line} has ${given} cells instead of ${columns.count}; decimals must be written with a point, not a comma.`
        : t`Line ${line} has ${given} cells instead of ${columns.count}.`,
    );
  }
  const x = readCell(cells[columns.x], "x", line, FARTHEST);
  if (!x.ok) return x;
  const y = readCell(cells[columns.y], "y", line, FARTHEST);
  if (!y.ok) return y;
  const place = { x: x.value, y: y.value };
  if (columns.force === null) return { ok: true, sample: place };
  const fx = readCell(cells[columns.force.fx], "fx", line, STRONGEST);
  if (!fx.ok) return fx;
  const fy = readCell(cells[columns.force.fy], "fy", line, STRONGEST);
  return fy.ok ? { ok: true, sample: { ...place, fx: fx.value, fy: fy.value } } : fy;
}

type CellReading = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

function readCell(cell: string, column: string, line: number, limit: number): CellReading {
  const where = t`Line ${line}, column ${column}`;
  if (cell === "") return refuse(t`${where} is empty: every sample needs a number there.`);
  if (/^[+-]?nan$/i.test(cell))
    return refuse(t`${where} is NaN, which is not a number: correct it, or remove the line.`);
  if (/^[+-−]?(inf|infinity|∞)$/i.test(cell)) return refuse(t`${where} is infinite: it must be a finite number.`);
  const reading = readNumber(cell);
  if (!reading.ok) return refuse(t`${where} must be a number; ${reading.why}.`);
  if (Math.abs(reading.value) <= limit) return reading;
  return refuse(t`${where} must be between −${limit} and ${limit}; ${cell} is not.`);
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

function leftOut(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => (name.length <= 20 ? name : `${name.slice(0, 19)}…`));
  const rest = names.length - shown.length;
  const list = shown.join(", ");
  if (names.length === 1) return t`Left out: the column ${list}.`;
  return rest > 0 ? t`Left out: the columns ${list} and ${rest} more.` : t`Left out: the columns ${list}.`;
}
