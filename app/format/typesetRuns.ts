import { SUPERSCRIPTS } from "./numbers.ts";

/** A stretch of text set in one way. */
export interface Run {
  /** Where it starts in the text. */
  readonly at: number;
  readonly kind: "plain" | "italic" | "low" | "high";
  readonly text: string;
}

/** k_BT; a subscript by underscore; small digits below; small digits above. */
const MARKED = /k_BT|_(\p{L}|\p{N})|[₀-₉]+|[⁻⁰¹²³⁴-⁹]+/gu;

/** Cuts plain text such as “k_BT₀” or “3.1×10⁻¹⁴” into runs, its small digits as full-size ones to be set low or high. */
export function typesetRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  const add = (at: number, kind: Run["kind"], run: string) => {
    if (run !== "") runs.push({ at, kind, text: run });
  };
  for (const match of text.matchAll(MARKED)) {
    const at = match.index;
    const [marked, low] = match;
    add(end, "plain", text.slice(end, at));
    if (marked === "k_BT") {
      add(at, "italic", "k");
      add(at + 1, "low", "B");
      add(at + 3, "italic", "T");
    } else if (low !== undefined) add(at, "low", low);
    else if (SUBSCRIPTS.includes(marked[0])) add(at, "low", fullSize(marked, SUBSCRIPTS));
    else add(at, "high", fullSize(marked, SUPERSCRIPTS));
    end = at + marked.length;
  }
  add(end, "plain", text.slice(end));
  return runs;
}

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

function fullSize(small: string, alphabet: string): string {
  return Array.from(small, (character) => (character === "⁻" ? "−" : String(alphabet.indexOf(character)))).join("");
}
