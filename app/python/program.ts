/** A stretch of a program: words, in Markdown with TeX, or Python. */
export interface Cell {
  readonly kind: "text" | "code";
  readonly source: string;
}

/** A program to be read: as a notebook, or as one script. */
export interface Program {
  readonly title: string;
  readonly cells: readonly Cell[];
}

const MARK = /^# %%( \[markdown\])?$/;

/**
 * Reads the percent format, in which all pieces are written: `# %%` begins Python, `# %% [markdown]` words, each line of
 * them behind `# `. What stands before the first mark is Python too.
 */
export function readCells(text: string): readonly Cell[] {
  const cells: { kind: Cell["kind"]; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const mark = MARK.exec(line);
    if (mark !== null) cells.push({ kind: mark[1] === undefined ? "code" : "text", lines: [] });
    else {
      if (cells.length === 0) cells.push({ kind: "code", lines: [] });
      cells[cells.length - 1].lines.push(line);
    }
  }
  return cells
    .map(({ kind, lines }) => ({
      kind,
      source: (kind === "text" ? lines.map((line) => line.replace(/^# ?/, "")) : lines).join("\n").trim(),
    }))
    .filter(({ source }) => source !== "");
}

/** A cell of words in the percent format. */
export function words(markdown: string): string {
  const lines = markdown
    .split("\n")
    .flatMap(wrapped)
    .map((line) => (line === "" ? "#" : `# ${line}`));
  return `# %% [markdown]\n${lines.join("\n")}`;
}

/** A cell of Python in the percent format. */
export function code(...pieces: readonly string[]): string {
  return `# %%\n${pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .join("\n\n\n")}`;
}

/** Python without some of its functions: nobody should have to read what is not used. */
export function without(source: string, ...names: readonly string[]): string {
  return source
    .split(/\n{3}(?=def )/)
    .filter((block) => !names.some((name) => block.startsWith(`def ${name}(`)))
    .join("\n\n\n");
}

/** Characters in a line of words. */
const WIDTH = 110;

/** A paragraph in lines; a formula that stands by itself stays as it is. */
function wrapped(line: string): readonly string[] {
  if (line.startsWith("$$")) return [line];
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== "" && last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
