import { useState } from "react";
import type { Cell, Table } from "../export/table/tableOf.ts";
import { t } from "../messages/t.ts";

/** Rows shown at first, and how many more at a time. */
const FIRST = 15;
const MORE = 200;

/** Numbers in print: as many digits as one reads; the file has them all. */
const DIGITS = 6;

function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? cell : String(Number(cell.toPrecision(DIGITS))).replace("-", "−");
}

/** A table of numbers, the first rows of it until more are asked for. */
export function DataTable({ caption, table: { columns, rows } }: { readonly caption: string; readonly table: Table }) {
  const [count, setCount] = useState(FIRST);
  const left = rows.length - count;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className="data-table" tabIndex={0} aria-label={t`Table: ${caption}`}>
        <table>
          <caption>
            {left > 0
              ? t`${caption}: the first ${count} of ${rows.length} rows`
              : t`${caption}: all ${rows.length} rows`}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <Quantity name={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map(([name, ...cells], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
              <tr key={index}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={columns[column + 1]}>{cellText(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setCount(count + MORE)}>
          {t`Show ${Math.min(left, MORE)} more rows`}
        </button>
      )}
    </>
  );
}

/** A quantity's plain name with its indices where they belong: "k_BT_0" is k with an index B, T with an index 0. */
function Quantity({ name }: { readonly name: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text.
  return name.split(/_(true|\w)/).map((piece, index) => (index % 2 === 0 ? piece : <sub key={index}>{piece}</sub>));
}
