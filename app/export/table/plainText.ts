/** Plotly's small mark-up as plain text: "<i>k</i><sub>B</sub><i>T</i>" is "k_BT"; a line break is a space. */
export function plainText(markup: string): string {
  return markup
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<sub>/gi, "_")
    .replace(/<sup>/gi, "^")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}
