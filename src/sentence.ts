/**
 * A sentence for the reader that remembers how it was put together, so that the page can say it in another language: the pattern
 * “N must be at most {0}, not {1}.” and its values. Plain data, which crosses from the worker to the page.
 */
export interface Sentence {
  readonly pattern: string;
  readonly values: readonly SentenceValue[];
}

/** A number, a name, or a part of the sentence that is itself to be translated. */
export type SentenceValue = string | number | Sentence;

/** Writes a sentence: sentence`N must be at most ${most}, not ${count}.` */
export function sentence(strings: TemplateStringsArray, ...values: readonly SentenceValue[]): Sentence {
  return { pattern: patternOf(strings), values };
}

/** The pattern of a template's texts: `["From ", " samples"]` is “From {0} samples”; lines of the source are one in it. */
export function patternOf(strings: readonly string[]): string {
  return strings.reduce((pattern, text, index) => `${pattern}{${index - 1}}${text}`).replace(/\s*\n\s*/g, " ");
}

/** The pieces of a pattern in order: texts, and the numbers of the values between them. */
export function piecesOf(pattern: string): readonly (string | number)[] {
  return pattern
    .split(/\{(\d+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : Number(piece)))
    .filter((piece) => piece !== "");
}

/** The sentence as it was written, in English; or as `translate` gives the pattern and the names in it. */
export function tell(said: SentenceValue, translate: (pattern: string) => string = (pattern) => pattern): string {
  if (typeof said === "number") return String(said);
  if (typeof said === "string") return translate(said);
  const { pattern, values } = said;
  return piecesOf(translate(pattern))
    .map((piece) => (typeof piece === "string" ? piece : tell(values[piece] ?? "", translate)))
    .join("");
}
