import type { Program } from "./program.ts";

/** The program as a Jupyter notebook, format 4.5, not yet run. Source: https://nbformat.readthedocs.io/en/latest/format_description.html */
export function notebookOf({ title, cells }: Program): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      title,
      kernelspec: { name: "python3", display_name: "Python 3", language: "python" },
      language_info: { name: "python" },
    },
    cells: cells.map(({ kind, source }, index) => ({
      id: `cell-${index + 1}`,
      cell_type: kind === "code" ? "code" : "markdown",
      metadata: {},
      ...(kind === "code" ? { execution_count: null, outputs: [] } : {}),
      source: source.split(/(?<=\n)/),
    })),
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
