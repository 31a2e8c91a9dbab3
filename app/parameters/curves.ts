import { t } from "../messages/t.ts";
import { type ChoiceSpec, choiceParameter } from "./choice.ts";
import { type NumberSpec, numberParameter } from "./number.ts";

/** How many sample sets a learning curve takes for each N. */
export function sampleSetsParameter({
  most = 20,
  ...at
}: {
  readonly most?: number;
  readonly default: number;
}): NumberSpec {
  return numberParameter({
    label: t`Sample sets for each N`,
    help: t`So many training sets are drawn for each N; the curves are their medians, the bands their quartiles.`,
    min: 1,
    max: most,
    integer: true,
    ...at,
  });
}

/** How far learning curves go: one of these N. */
export function largestCountParameter<Count extends string>(
  counts: readonly Count[],
  at: { readonly default: NoInfer<Count> },
): ChoiceSpec<Count> {
  return choiceParameter({
    label: t`Largest N`,
    help: t`How far the learning curves go.`,
    options: counts.map((id) => ({ id, label: id })),
    ...at,
  });
}
