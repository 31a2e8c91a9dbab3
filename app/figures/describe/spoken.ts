const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Plotly's small mark-up as it is best read out: "<i>k</i><sub>B</sub><i>T</i><sub>0</sub>" is "kT₀". */
export function spoken(markup: string): string {
  return markup
    .replace(/<i>k<\/i><sub>B<\/sub>/g, "k")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<sub>([^<]*)<\/sub>/gi, (_, index: string) => small(index, SUBSCRIPTS, " "))
    .replace(/<sup>([^<]*)<\/sup>/gi, (_, index: string) => small(index, SUPERSCRIPTS, "^"))
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/- /g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function small(index: string, digits: string, before: string): string {
  return /^[0-9]+$/.test(index) ? index.replace(/[0-9]/g, (digit) => digits[Number(digit)]) : `${before}${index}`;
}

/** A quantity's name without its unit in brackets: "x" of "x (reduced length)". */
export function withoutUnit(quantity: string): string {
  return quantity.replace(/\s*\([^)]*\)$/, "");
}

/** The text of a Plotly title, which is a text or an object with one. */
export function titleText(title: unknown): string {
  if (typeof title === "string") return spoken(title);
  if (typeof title !== "object" || title === null || !("text" in title)) return "";
  return typeof title.text === "string" ? spoken(title.text) : "";
}
