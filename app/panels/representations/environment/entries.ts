import type { SymmetryFunctionScanRequest } from "../../../../src/experiments/molecules/symmetryFunctionScan.ts";
import type { VectorEntry } from "../../../figures/environment.ts";
import { t } from "../../../messages/t.ts";

/** What the numbers of the vector are, in the order of the engine’s result. */
export function entriesOf({ set }: Pick<SymmetryFunctionScanRequest, "set">): readonly VectorEntry[] {
  return [
    { name: "<i>G</i>¹", chosen: true },
    { name: "<i>G</i>²", chosen: true },
    ...set.radial.map(({ shift }) => ({ name: t`${shift} Å`, chosen: false })),
    ...set.angular.map(({ zeta, lambda }) => ({ name: `ζ ${zeta}<br>λ ${lambda > 0 ? "+" : "−"}1`, chosen: false })),
  ];
}
