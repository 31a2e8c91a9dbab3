/** What a statement comes to at the present settings. */
export type Verdict =
  /** True as measured; `value` is the number it rests on. */
  | { readonly verdict: "holds"; readonly value: string }
  /** False as measured, and why. */
  | { readonly verdict: "broken"; readonly value: string; readonly because: string }
  /** Not measured, and what is wanting. */
  | { readonly verdict: "pending"; readonly because: string };

/** One statement of the prose: the measures it rests on, by name, and how it is judged from what a chapter has measured. */
export interface ClaimDefinition<Measured> {
  readonly needs: readonly string[];
  readonly judge: (measured: Measured) => Verdict;
}

/** A number, or a few words, that the prose quotes as measured now. */
export interface Quantity<Measured> {
  readonly needs: readonly string[];
  /** As it stands in the text; null where it is not known. */
  readonly say: (measured: Measured) => string | null;
  /** Whether it is said in words, which look like the rest of the text. */
  readonly inWords?: boolean;
}

export const pending = (because: string): Verdict => ({ verdict: "pending", because });

export const judge = (holds: boolean, value: string, because: string): Verdict =>
  holds ? { verdict: "holds", value } : { verdict: "broken", value, because };

/** Whether both say the same in the same words. */
export function sameVerdict(a: Verdict, b: Verdict): boolean {
  const words = (verdict: Verdict): { readonly value?: string; readonly because?: string } => verdict;
  return a.verdict === b.verdict && words(a).value === words(b).value && words(a).because === words(b).because;
}
