/**
 * The first JavaScript block in a chapter of a Markdown text.
 * @param {string} markdown
 * @param {string} heading the chapter's whole line, such as "## Use it"
 * @throws {Error} when the heading or the block under it is missing.
 */
export function exampleFrom(markdown, heading) {
  const lines = markdown.split(/\r?\n/);
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`README.md has no heading "${heading}".`);
  const rest = lines.slice(start + 1);
  const next = rest.findIndex((line) => /^##? /.test(line));
  const opening = rest.indexOf("```js");
  if (opening < 0 || (next >= 0 && next < opening))
    throw new Error(`README.md has no \`\`\`js block under "${heading}".`);
  const closing = rest.indexOf("```", opening + 1);
  if (closing < 0) throw new Error(`The \`\`\`js block under "${heading}" in README.md is not closed.`);
  return `${rest.slice(opening + 1, closing).join("\n")}\n`;
}

/**
 * Every number that a program printed, NaN and infinities included; digits within words, such as "f64", are none.
 * @param {string} output
 */
export function numbersIn(output) {
  const found = output.match(/(?<![\w.])-?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?!\w)/g) ?? [];
  return found.map(Number);
}
