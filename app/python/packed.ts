/** Characters in a line of packed numbers. */
const LINE = 110;

/** Rows of numbers as the Python of `library/features.py` unpacks them, in base64: none loses a digit. */
export function packedRows(name: string, rows: Float64Array, columns: number): string {
  const bytes = new Uint8Array(8 * rows.length);
  const view = new DataView(bytes.buffer);
  for (const [k, value] of rows.entries()) view.setFloat64(8 * k, value, true);
  const pieces: string[] = [];
  // A line's bytes are a multiple of three, so that lines can be joined.
  const step = 3 * Math.floor(LINE / 4);
  for (let at = 0; at < bytes.length; at += step)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  return `${name} = packed(\n    """\n${pieces.join("\n")}\n""",\n    ${columns},\n)`;
}
