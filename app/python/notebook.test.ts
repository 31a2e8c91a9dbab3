import { expect, it } from "vitest";
import { literal, Python, rows } from "./literals.ts";
import { notebookOf } from "./notebook.ts";
import { code, readCells, words } from "./program.ts";
import { scriptOf } from "./script.ts";

const PROGRAM = {
  title: "A figure",
  cells: readCells(
    [words("# A figure\n\nWith $x^2$."), code("import numpy as np", "x = 1"), code("print(x)")].join("\n\n"),
  ),
};

it("cells are read from their marks", () => {
  expect(PROGRAM.cells).toEqual([
    { kind: "text", source: "# A figure\n\nWith $x^2$." },
    { kind: "code", source: "import numpy as np\n\n\nx = 1" },
    { kind: "code", source: "print(x)" },
  ]);
});

it("a script is read back as the same cells", () => {
  expect(readCells(scriptOf(PROGRAM))).toEqual(PROGRAM.cells);
});

it("a notebook is of format 4.5, its cells with ids of their own", () => {
  const notebook = JSON.parse(notebookOf(PROGRAM));
  expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
  expect(notebook.metadata.kernelspec).toEqual({ name: "python3", display_name: "Python 3", language: "python" });
  const ids = notebook.cells.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
  expect(notebook.cells[0]).toEqual({
    id: "cell-1",
    cell_type: "markdown",
    metadata: {},
    source: ["# A figure\n", "\n", "With $x^2$."],
  });
  expect(notebook.cells[2]).toEqual({
    id: "cell-3",
    cell_type: "code",
    metadata: {},
    execution_count: null,
    outputs: [],
    source: ["print(x)"],
  });
});

it("values are written as Python writes them", () => {
  expect(literal({ bondLength: 1.5, on: true, none: null })).toBe("dict(bond_length=1.5, on=True, none=None)");
  expect(literal({ "a b": [1, -0, Number.NaN, Number.POSITIVE_INFINITY] })).toBe('{"a b": [1, -0.0, np.nan, np.inf]}');
  expect(literal(Float64Array.of(0.1, 1e-20))).toBe("np.array([0.1, 1e-20])");
  expect(literal(rows(Float64Array.of(1, 2, 3, 4), 2))).toBe("np.array([[1, 2], [3, 4]])");
  expect(literal(new Python("model.force"))).toBe("model.force");
});

it("long lists go on in the next line", () => {
  const lines = literal(Array.from({ length: 60 }, (_, i) => i / 7)).split("\n");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
});
