import type { ForceCurvesRequest } from "../../../../src/experiments/covariant/forceCurves.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { ModelName } from "../ModelName.tsx";
import { fitCost } from "./curveCosts.ts";

/** What one fit at the largest N costs, model by model. */
export function CostTable({ of }: { readonly of: ForceCurvesRequest }) {
  const most = Math.max(...of.sets.counts);
  return (
    <div className="table-room">
      <table className="change-table">
        <caption>{t`One fit to N = ${most} samples, counted`}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t`rows of the matrix`}</th>
            <th scope="col">{t`neighbours compared`}</th>
            <th scope="col">{t`multiplications to solve it`}</th>
          </tr>
        </thead>
        <tbody>
          {of.models.map((model) => {
            const { rows, exponentials, factorisation } = fitCost(of, model, most);
            return (
              <tr key={model}>
                <th scope="row">
                  <ModelName model={model} />
                </th>
                {[rows, exponentials, factorisation].map((value, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the three columns.
                  <td key={k}>
                    <Mathematical text={plain(value)} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
