import { t } from "../messages/t.ts";
import { type ChoiceSpec, choiceParameter } from "./choice.ts";

/** What the bonds of the classical force field are. */
export function bondFormParameter(at: { readonly default: "harmonic" | "morse" }): ChoiceSpec<"harmonic" | "morse"> {
  return choiceParameter({
    label: t`Bonds`,
    help: t`Springs pull back the harder the longer they are; Morse’s bonds can break.`,
    options: [
      { id: "harmonic", label: t`springs` },
      { id: "morse", label: "Morse" },
    ],
    ...at,
  });
}
