import { t } from "../messages/t.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface LinesSpec extends Spec<string> {
  readonly kind: "lines";
  /** The most characters. */
  readonly most: number;
}

/** A text of several lines, such as a molecule's file; whether it makes sense is for the engine to say. */
export function linesParameter(
  options: ParameterText & { readonly default: string; readonly most: number },
): LinesSpec {
  const { most } = options;
  const check = (text: string): string | null =>
    text.length <= most ? null : t`${nameOf(options)} must be at most ${most} characters; there are ${text.length}.`;
  return {
    ...options,
    kind: "lines",
    format: (text) => text,
    parse: (text) => {
      const problem = check(text);
      return problem === null ? { ok: true, value: text } : { ok: false, problem };
    },
    check,
    describe: (text) => t`a text of ${text.split("\n").length} lines`,
  };
}
