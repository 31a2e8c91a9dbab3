import type { TrainingCost } from "../../../../src/experiments/molecule/molecularCost.ts";
import type { MolecularModelFit } from "../../../../src/experiments/molecule/molecularFit.ts";
import { FORCE_MODELS, type ForceModelId } from "../../../../src/gradientDomain/types.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits, plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { ModelTitle } from "../ModelTitle.tsx";
import { memoryText, secondsText } from "../words.ts";
import type { Fit } from "./useFit.ts";

/** For each model what its training takes, known before it begins, and how well it predicts. */
export function CostAndErrors({ fit: { cost, result, isPast, status } }: { readonly fit: Fit }) {
  const stale = isPast || status === "failed";
  return (
    <>
      <table className="change-table" data-part="costs">
        <caption>{t`What training takes: known before it begins, the time from a trial on this computer`}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t`equations`}</th>
            <th scope="col">{t`memory`}</th>
            <th scope="col">{t`time`}</th>
          </tr>
        </thead>
        <tbody>
          {FORCE_MODELS.map((id) => (
            <CostRow key={id} id={id} cost={cost?.costs.find((each) => each.id === id)} />
          ))}
        </tbody>
      </table>
      <table className="change-table" data-part="errors" data-stale={stale || undefined}>
        <caption>{t`Errors on geometries that were not learnt from, root mean square (mean absolute)`}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t`force, meV/Å`}</th>
            <th scope="col">{t`energy, meV`}</th>
            <th scope="col">σ</th>
            <th scope="col">λ</th>
          </tr>
        </thead>
        <tbody>
          {FORCE_MODELS.map((id) => (
            <ErrorRow key={id} id={id} model={result?.models.find((each) => each.id === id)} />
          ))}
          <tr>
            <th scope="row">{t`forces and energies themselves`}</th>
            <td>
              <Mathematical text={result === null ? "–" : digits(result.forceSpread)} />
            </td>
            <td>
              <Mathematical text={result === null ? "–" : digits(result.energySpread)} />
            </td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </>
  );
}

function CostRow({ id, cost }: { readonly id: ForceModelId; readonly cost: TrainingCost | undefined }) {
  const time = cost === undefined ? "–" : cost.allowed ? secondsText(cost.seconds) : t`too large: ${cost.most} at most`;
  return (
    <tr>
      <th scope="row">
        <ModelTitle id={id} />
      </th>
      <td>{cost === undefined ? "–" : String(cost.size)}</td>
      <td>{cost === undefined ? "–" : memoryText(cost.bytes)}</td>
      <td>{time}</td>
    </tr>
  );
}

function ErrorRow({ id, model }: { readonly id: ForceModelId; readonly model: MolecularModelFit | undefined }) {
  const { forceErrors = null, energyErrors = null } = model ?? {};
  const both = (errors: typeof forceErrors) =>
    errors === null ? "–" : `${digits(errors.rootMeanSquare)} (${digits(errors.meanAbsolute)})`;
  const noEnergy = model !== undefined && model.problem === null && id !== "conserving";
  return (
    <tr>
      <th scope="row">
        <ModelTitle id={id} />
      </th>
      <td>
        <Mathematical text={both(forceErrors)} />
      </td>
      <td>
        <Mathematical text={noEnergy ? t`has none` : both(energyErrors)} />
      </td>
      <td>
        <Mathematical text={forceErrors === null || model === undefined ? "–" : plain(model.lengthScale)} />
      </td>
      <td>
        <Mathematical text={forceErrors === null || model === undefined ? "–" : plain(model.ridge)} />
      </td>
    </tr>
  );
}
