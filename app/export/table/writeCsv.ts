import { writeNumber } from "../../parameters/numberText.ts";
import type { Cell, Table } from "./tableOf.ts";

const END = "\r\n";

/** How a text begins that spreadsheets take for more than text. */
const FORMULA = /^[=+@\t]|^-(?![\d.])/;

/**
 * A table as CSV (RFC 4180): comma-separated, a header, lines that end in CR LF, quotation marks where they are needed; every
 * number reads back exactly, and what is not there is empty. Before the header stand comments, lines that begin with "# ", which
 * `pandas.read_csv(…, comment="#")` and `numpy.genfromtxt` pass over.
 */
export function writeCsv({ columns, rows }: Table, comments: readonly string[]): string {
  const lines = [
    ...comments.map((comment) => `# ${comment.replace(/\s+/g, " ").trim()}`),
    columns.map(written).join(","),
    ...rows.map((row) => row.map(written).join(",")),
  ];
  return lines.join(END) + END;
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return writeNumber(cell);
  // A spreadsheet would run it as a formula.
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  // A number sign begins a comment also within a line, for some readers.
  return /[",#\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
