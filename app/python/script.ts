import type { Program } from "./program.ts";

/** The program as one Python file, its cells marked by `# %%`, as Spyder, VS Code, PyCharm and Jupytext read them. */
export function scriptOf({ cells }: Program): string {
  const parts = cells.map(({ kind, source }) =>
    kind === "code"
      ? `# %%\n${source}`
      : `# %% [markdown]\n${source
          .split("\n")
          .map((line) => `# ${line}`.trimEnd())
          .join("\n")}`,
  );
  return `${parts.join("\n\n")}\n`;
}
