import type { IntegrateMotionResult } from "../../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { motionIntegrators } from "../../../../src/molecularDynamics/integrators/registry.ts";
import { lastFinite } from "../../../figures/lineLayout.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t, translated } from "../../../messages/t.ts";
import { Readout } from "../../Readout.tsx";

/** What each rule comes to. */
export function IntegratorTable({ result }: { readonly result: IntegrateMotionResult | null }) {
  const number = (value: number | undefined, significant = 2) =>
    value === undefined ? "–" : digits(value, significant);
  return (
    <table className="integrator-table">
      <caption>{t`Errors with this step, and how they go with it`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`rule`}</th>
          <th scope="col">{t`largest energy error`}</th>
          <th scope="col">{t`places go as`}</th>
          <th scope="col">{t`energy goes as`}</th>
        </tr>
      </thead>
      <tbody>
        {motionIntegrators.map(({ id, label }) => {
          const motion = result?.motions.find((each) => each.id === id);
          return (
            <tr key={id} data-integrator={id}>
              <th scope="row">{translated(label)}</th>
              <td>
                {motion?.bounded === false ? (
                  t`out of bounds`
                ) : (
                  <Mathematical text={number(motion && lastFinite(motion.largestError))} />
                )}
              </td>
              <td>
                <Power value={motion?.errors.placeOrder} />
              </td>
              <td>
                <Power value={motion?.errors.energyOrder} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Its period, and how long a step may be. */
export function FastestVibration({ result }: { readonly result: IntegrateMotionResult | null }) {
  return (
    <Readout
      label={t`The fastest vibration`}
      rows={[
        [t`period of the fastest vibration`, t`${number(result?.period, 3)} fs`, "period"],
        [t`longest stable step, 2/ω`, t`${number(result?.limit, 4)} fs`, "limit"],
        [t`longest stable step, found by trying`, t`${number(result?.threshold, 4)} fs`, "threshold"],
      ]}
    />
  );
}

function number(value: number | undefined, significant = 2): string {
  return value === undefined ? "–" : digits(value, significant);
}

function Power({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return "–";
  return (
    <>
      Δ<i>t</i>
      <sup>{digits(value, 3)}</sup>
    </>
  );
}
