import { t } from "../messages/t.ts";
import { shorten } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface SwitchSpec extends Spec<boolean> {
  readonly kind: "switch";
}

/** On or off; "1" or "0" in a link. */
export function switchParameter(options: ParameterText & { readonly default: boolean }): SwitchSpec {
  return {
    ...options,
    kind: "switch",
    format: (value) => (value ? "1" : "0"),
    parse: (text) => {
      const word = text.trim().toLowerCase();
      if (word === "1" || word === "true") return { ok: true, value: true };
      if (word === "0" || word === "false") return { ok: true, value: false };
      return { ok: false, problem: t`${nameOf(options)} must be 1 (on) or 0 (off); “${shorten(text)}” is neither.` };
    },
    check: () => null,
    describe: (value) => (value ? t`on` : t`off`),
  };
}
