/** The first frame of an XYZ text, by the number of atoms in its first line; the text as it is, where that is none. */
export function firstFrame(text: string): string {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const atoms = /^\s*(\d{1,6})\s*$/.exec(lines[0])?.[1];
  if (atoms === undefined) return lines.join("\n");
  return `${lines
    .slice(0, Number(atoms) + 2)
    .join("\n")
    .trimEnd()}\n`;
}
