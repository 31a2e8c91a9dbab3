import { FORCE_MODELS } from "../../../../src/gradientDomain/types.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { ModelTitle } from "../ModelTitle.tsx";
import { type Account, largestOf } from "./accounts.ts";

/** Whose rows keep the place of those to come. */
const SOURCES = ["truth", ...FORCE_MODELS] as const;

/** What each source of forces keeps, in numbers, and how long the molecule lasts. */
export function DriftTable({ accounts }: { readonly accounts: readonly Account[] }) {
  return (
    <table className="change-table">
      <caption>{t`Largest change while the molecule is whole`}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t`own energy, meV`}</th>
          <th scope="col">{t`true energy, meV`}</th>
          <th scope="col">{t`angular momentum, ħ`}</th>
          <th scope="col">{t`whole for`}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.length === 0 && SOURCES.map((source) => <EmptyRow key={source} source={source} />)}
        {accounts.map((account) => (
          <tr key={account.source}>
            <th scope="row">
              <ModelTitle id={account.source} />
            </th>
            <td>
              <Mathematical text={account.own.some(Number.isNaN) ? t`has none` : digits(largestOf(account.own), 2)} />
            </td>
            <td>
              <Mathematical text={digits(largestOf(account.true), 2)} />
            </td>
            <td>
              <Mathematical text={digits(largestOf(account.angular), 2)} />
            </td>
            <td>{account.lasts ? t`all the time` : t`${(account.until / 1000).toFixed(2)} ps`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EmptyRow({ source }: { readonly source: Account["source"] }) {
  return (
    <tr>
      <th scope="row">
        <ModelTitle id={source} />
      </th>
      <td>–</td>
      <td>–</td>
      <td>–</td>
      <td>–</td>
    </tr>
  );
}
