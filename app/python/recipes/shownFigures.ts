import type { Table } from "../../export/table/tableOf.ts";
import { assignments, type Value } from "../literals.ts";
import shownPanel from "../panels/shown.py?raw";
import { code, words } from "../program.ts";

/** A figure by its name, and what it shows in numbers. */
export interface ShownFigure {
  readonly label: string;
  readonly table: Table;
}

/** Where there is nothing to be computed anew: the figures' data as the page shows them, to be drawn. */
export function shownFigures(figures: readonly ShownFigure[]): readonly string[] {
  return [
    words(
      "## The data\n\nThere is no model in this figure that a few lines could fit again: its numbers are data here, and nothing is asserted of them.",
    ),
    code(assignments({ figures: new Map(figures.map(({ label, table }) => [label, seriesOf(table)])) })),
    shownPanel,
  ];
}

/** A table's series, each with the columns that it has numbers in. */
function seriesOf({ columns, rows }: Table): ReadonlyMap<string, Value> {
  const names = [...new Set(rows.map(([name]) => String(name)))];
  return new Map(
    names.flatMap((name) => {
      const own = rows.filter(([series]) => series === name);
      const quantities = columns.slice(1).flatMap((quantity, k) => {
        const values = Float64Array.from(own, (row) =>
          typeof row[k + 1] === "number" ? Number(row[k + 1]) : Number.NaN,
        );
        return values.some(Number.isFinite) ? [[quantity, values] as const] : [];
      });
      // Two numbers a point at least, or there is nothing to draw.
      return quantities.length < 2 ? [] : [[name, new Map(quantities)] as const];
    }),
  );
}
