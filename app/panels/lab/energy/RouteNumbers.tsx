import type { RouteEnergies } from "../../../../src/experiments/energyCut.ts";
import type { ModelId } from "../../../../src/experiments/lab.ts";
import { t } from "../../../messages/t.ts";
import { BigNumber } from "../../BigNumber.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";

/** How far the two routes' energies are apart at the cut's end, for each model, large. */
export function RouteNumbers({
  models,
  routes,
  stale,
}: {
  /** Those that are asked for: each has its room before it is measured. */
  readonly models: readonly ModelId[];
  readonly routes: readonly RouteEnergies[];
  readonly stale: boolean;
}) {
  return (
    <ul className={stale ? "route-numbers stale" : "route-numbers"} aria-label={t`Disagreement of the two routes`}>
      {models.map((id) => {
        const route = routes.find((each) => each.id === id);
        return (
          <li key={id} data-source={id}>
            <SourceTitle source={id} />
            <BigNumber value={route === undefined ? null : Math.abs(route.disagreement)} />
          </li>
        );
      })}
    </ul>
  );
}
