import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Cell } from "./tableOf.ts";
import { writeCsv } from "./writeCsv.ts";

test("is RFC 4180 after its comments", () => {
  const columns = ["series", "energy (k_BT), upper"];
  const rows = [
    ['said "so"', 0.1],
    ["two\nlines", null],
    ["#1", -1e-300],
  ];
  expect(writeCsv({ columns, rows }, ["A title,\nbroken", "sigma: 8"])).toBe(
    [
      "# A title, broken",
      "# sigma: 8",
      'series,"energy (k_BT), upper"',
      '"said ""so""",0.1',
      '"two\nlines",',
      '"#1",-1e-300',
      "",
    ].join("\r\n"),
  );
});

test("reads back exactly", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string().filter((text) => !/^[=+@\t-]/.test(text)),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const text = writeCsv({ columns: ["a", "b", "c"], rows }, []);
      const { data, errors } = Papa.parse<string[]>(text, { newline: "\r\n", delimiter: "," });
      expect(errors).toEqual([]);
      // Of an empty text nothing is left to tell it from an empty cell.
      const texts = (row: readonly Cell[]) =>
        row.map((value) => (value === null ? "" : String(value).replace("e+", "e")));
      expect(data.slice(1, -1)).toEqual(rows.map(texts));
    }),
    { seed: 4, numRuns: 200 },
  );
});

test("nothing in it is a formula to a spreadsheet", () => {
  const rows = [["=1+1"], ["+x"], ["@SUM(A1)"], ["-x"], ["-0.5"], ["\t=1"]];
  expect(
    writeCsv({ columns: ["number"], rows }, [])
      .split("\r\n")
      .slice(1, 7),
  ).toEqual(["'=1+1", "'+x", "'@SUM(A1)", "'-x", "-0.5", "'\t=1"]);
});
