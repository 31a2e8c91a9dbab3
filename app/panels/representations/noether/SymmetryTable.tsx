import type { SymmetryBreaking } from "../../../../src/clusters/brokenSymmetry.ts";
import type { NoetherResult } from "../../../../src/experiments/noether/noether.ts";
import type { Conserved } from "../../../figures/conserved.ts";
import { t } from "../../../messages/t.ts";
import { CONSERVED, isKept } from "./kept.ts";

/** What may be done without anything changing, and by what it is broken. */
const SYMMETRIES: Readonly<
  Record<
    Conserved,
    { readonly name: string; readonly quantity: string; readonly isBroken: (breaking: SymmetryBreaking) => boolean }
  >
> = {
  momentum: {
    name: t`shift in space`,
    quantity: t`momentum`,
    isBroken: ({ field, wall }) => field !== 0 || wall !== null,
  },
  angularMomentum: {
    name: t`turn about the middle`,
    quantity: t`angular momentum`,
    isBroken: ({ wall, anisotropy }) => wall !== null || anisotropy !== 0,
  },
  energy: { name: t`shift in time`, quantity: t`energy`, isBroken: ({ modulation }) => modulation !== 0 },
};

/** Noether’s three lines: each symmetry, whether it is in place, and whether its quantity was kept. */
export function SymmetryTable({
  result,
  breaking,
}: {
  readonly result: NoetherResult | null;
  readonly breaking: SymmetryBreaking;
}) {
  return (
    <table className="change-table symmetry-table">
      <caption>{t`Each symmetry keeps something`}</caption>
      <tbody>
        {CONSERVED.map((conserved) => {
          const { name, quantity, isBroken } = SYMMETRIES[conserved];
          const broken = isBroken(breaking);
          const kept = result === null || isKept(result.drift, conserved);
          return (
            <tr key={conserved}>
              <th scope="row">{name}</th>
              <td data-changed={broken}>{broken ? t`broken` : t`in place`}</td>
              <td data-changed={!kept}>{kept ? t`${quantity} kept` : t`${quantity} drifts`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
