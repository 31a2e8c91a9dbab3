/** The width of a text at a size, in CSS pixels. */
export type Measure = (text: string, size: number) => number;

/**
 * Sets pieces of text one after the other in lines no wider than `width`. A line breaks between pieces, and within a piece only
 * where that alone is too wide; a single word that is too wide stays whole.
 * @param between what stands between two pieces of a line.
 */
export function wrap(
  pieces: readonly string[],
  width: number,
  measure: (text: string) => number,
  between = " ",
): readonly string[] {
  const parts = pieces.flatMap((piece) => {
    const words = measure(piece) <= width ? [piece] : piece.split(" ");
    return words.map((text, index) => ({ text, joint: index === 0 ? between : " " }));
  });
  const lines: string[] = [];
  for (const { text, joint } of parts) {
    const last = lines.at(-1);
    if (last !== undefined && measure(last + joint + text) <= width) lines[lines.length - 1] = last + joint + text;
    else lines.push(text);
  }
  return lines;
}
