import { t } from "../messages/t.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface TextSpec extends Spec<string> {
  readonly kind: "text";
  /** The most characters. */
  readonly most: number;
}

/** A line of text, such as a formula of one's own; whether it makes sense is for the engine to say. */
export function textParameter(options: ParameterText & { readonly default: string; readonly most: number }): TextSpec {
  const { most } = options;
  const check = (text: string): string | null => {
    if (text.trim() === "") return t`${nameOf(options)} must not be empty.`;
    if (text.length <= most) return null;
    return t`${nameOf(options)} must be at most ${most} characters; there are ${text.length}.`;
  };
  return {
    ...options,
    kind: "text",
    format: (text) => text,
    parse: (text) => {
      const problem = check(text);
      return problem === null ? { ok: true, value: text } : { ok: false, problem };
    },
    check,
    describe: (text) => text,
  };
}
