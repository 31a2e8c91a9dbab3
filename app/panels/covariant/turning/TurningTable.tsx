import type { AtomModelName } from "../../../../src/experiments/covariant/atomModels.ts";
import type { TurnedPredictionsResult } from "../../../../src/experiments/covariant/turnedPredictions.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { ModelName } from "../ModelName.tsx";
import { forceChange, turningResidual } from "./turningNumbers.ts";

/** What is the same to rounding. */
const ROUNDING = 1e-6;

/** Which model's arrow turns, which stays, and whose energy changes. */
export function TurningTable({ result, at }: { readonly result: TurnedPredictionsResult; readonly at: number }) {
  const energyOf = (model: AtomModelName) => result.energies.find((each) => each.model === model);
  return (
    <div className="table-room">
      <table className="change-table">
        <caption>{t`Over all angles, in parts of the root-mean-square force; and at the present angle`}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t`from turning with the cluster`}</th>
            <th scope="col">{t`from staying as it is`}</th>
            <th scope="col">{t`error now (ε/σ)`}</th>
            <th scope="col">{t`energy changes by (ε)`}</th>
          </tr>
        </thead>
        <tbody>
          {result.models.map((model) => {
            const energy = energyOf(model.model);
            const numbers = [turningResidual(model, result), forceChange(model, result)];
            return (
              <tr key={model.model}>
                <th scope="row">
                  <ModelName model={model.model} />
                </th>
                {numbers.map((value, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the two columns.
                  <td key={k} data-changed={value > ROUNDING}>
                    <Mathematical text={said(value)} />
                  </td>
                ))}
                <td>
                  <Mathematical text={digits(model.errors[at], 2)} />
                </td>
                <td data-changed={energy !== undefined && energy.change > ROUNDING}>
                  <Mathematical text={energy === undefined ? "–" : said(energy.change)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function said(value: number): string {
  return value > ROUNDING ? digits(value, 2) : t`= 0 (${digits(value, 1)})`;
}
