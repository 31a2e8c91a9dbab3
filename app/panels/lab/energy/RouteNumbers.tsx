import type { RouteEnergies } from "../../../../src/experiments/energyCut.ts";
import { t } from "../../../messages/t.ts";
import { SourceTitle } from "../../SourceTitle.tsx";
import { BigNumber } from "../BigNumber.tsx";

/** How far the two routes' energies are apart at the cut's end, for each model, large. */
export function RouteNumbers({
  routes,
  stale,
}: {
  readonly routes: readonly RouteEnergies[];
  readonly stale: boolean;
}) {
  return (
    <ul className={stale ? "route-numbers stale" : "route-numbers"} aria-label={t`Disagreement of the two routes`}>
      {routes.map(({ id, disagreement }) => (
        <li key={id} data-source={id}>
          <SourceTitle source={id} />
          <BigNumber value={Math.abs(disagreement)} />
        </li>
      ))}
    </ul>
  );
}
