import { translated } from "../messages/t.ts";
import type { ChoiceOption } from "../parameters/choice.ts";

/** The entries of one of the engine's registries, to be chosen from: with their names in the reader's language. */
export function entryOptions<Id extends string>(entries: readonly ChoiceOption<Id>[]): readonly ChoiceOption<Id>[] {
  return entries.map(({ id, label, summary }) => ({
    id,
    label: translated(label),
    ...(summary === undefined ? {} : { summary: translated(summary) }),
  }));
}
