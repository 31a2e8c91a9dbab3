import { t } from "../messages/t.ts";
import { shorten } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface ChoiceOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly summary?: string;
}

export interface ChoiceSpec<Id extends string = string> extends Spec<Id> {
  readonly kind: "choice";
  readonly options: readonly ChoiceOption<Id>[];
}

export interface ChoiceOptions<Id extends string> extends ParameterText {
  readonly default: NoInfer<Id>;
  readonly options: readonly ChoiceOption<Id>[];
}

/** One of a few. */
export function choiceParameter<const Id extends string>(options: ChoiceOptions<Id>): ChoiceSpec<Id> {
  const find = (id: string): ChoiceOption<Id> | undefined => options.options.find((option) => option.id === id);
  const refuse = (id: string): string => {
    const known = options.options.map((option) => option.id).join(", ");
    return t`${nameOf(options)} must be one of ${known}; “${shorten(id)}” is not.`;
  };
  return {
    ...options,
    kind: "choice",
    format: (value) => value,
    parse: (text) => {
      const option = find(text.trim());
      return option ? { ok: true, value: option.id } : { ok: false, problem: refuse(text) };
    },
    check: (value) => (find(value) ? null : refuse(value)),
    describe: (value) => find(value)?.label ?? value,
  };
}
