import type { CovariantBlockResult } from "../../../../src/experiments/covariant/covariantBlock.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { rich, t } from "../../../messages/t.ts";

/** The average so far and the integral: entries, and how well each obeys the law. */
export function BlockTable({ result }: { readonly result: CovariantBlockResult }) {
  const rows = [
    { name: t`average so far`, block: result.average, residual: result.averageResidual },
    { name: t`integral, in closed form`, block: result.integral, residual: result.integralResidual },
  ];
  return (
    <div className="table-room">
      <table className="change-table">
        <caption>{rich`${<b key="k">K</b>}(ρ, ρ′), and how far it is from K(Sρ, S′ρ′) = S K(ρ, ρ′) S′ᵀ, in parts of its size`}</caption>
        <thead>
          <tr>
            <td />
            {["xx", "xy", "yx", "yy"].map((entry) => (
              <th key={entry} scope="col">
                <i>K</i>
                <sub>{entry}</sub>
              </th>
            ))}
            <th scope="col">{t`law broken by`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, block, residual }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {Array.from(block, (value, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the four places of a block.
                <td key={k}>
                  <Mathematical text={digits(value, 3)} />
                </td>
              ))}
              <td data-changed={residual > 1e-10}>
                <Mathematical text={digits(residual, 2)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
