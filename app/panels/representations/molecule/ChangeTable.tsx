import type {
  DescribeMoleculeResult,
  OperationChange,
} from "../../../../src/experiments/molecules/describeMolecule.ts";
import type { Operation, OperationKind } from "../../../../src/molecules/operations.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";

/** What differs by less than this is the same but for rounding: Å, or the matrix’s unit. */
export const ROUNDING = 1e-10;

const ROWS: readonly (readonly [OperationKind, string])[] = [
  ["translate", t`shifted`],
  ["rotate", t`turned`],
  ["mirror", t`mirrored`],
  ["permute", t`in another order`],
  ["stretch", t`a bond stretched`],
];

const COLUMNS: readonly (readonly [keyof OperationChange, string])[] = [
  ["coordinates", t`coordinates`],
  ["matrix", t`matrix`],
  ["sorted", t`sorted`],
  ["spectrum", t`spectrum`],
];

export interface ChangeTableProps {
  readonly result: DescribeMoleculeResult | null;
  /** What `result` is the answer to. */
  readonly operations: readonly Operation[];
  readonly unit: string;
  readonly stale: boolean;
}

/** What each operation that is in force changes, alone, of each description; and all of them together. */
export function ChangeTable({ result, operations, unit, stale }: ChangeTableProps) {
  const changes = result === null || result.changes.length !== operations.length ? [] : result.changes;
  const changeBy = (kind: OperationKind) => changes[operations.findIndex((operation) => operation.kind === kind)];
  return (
    <table className={stale ? "change-table stale" : "change-table"}>
      <caption>{t`Largest change of any number, in Å and ${unit}`}</caption>
      <thead>
        <tr>
          <td />
          {COLUMNS.map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([kind, name]) => (
          <Row key={kind} name={name} change={changeBy(kind)} />
        ))}
        <Row name={t`all together`} change={operations.length === 0 ? undefined : result?.change} />
      </tbody>
    </table>
  );
}

function Row({ name, change }: { readonly name: string; readonly change: OperationChange | undefined }) {
  return (
    <tr data-idle={change === undefined || undefined}>
      <th scope="row">{name}</th>
      {COLUMNS.map(([key]) => (
        <td key={key} data-changed={change === undefined ? undefined : change[key] > ROUNDING}>
          {change === undefined ? "–" : <Mathematical text={changeText(change[key])} />}
        </td>
      ))}
    </tr>
  );
}

/** “= 0” for what is the same, to the last digit or but for rounding, which is said; “≠” before a change. */
export function changeText(change: number): string {
  if (change === 0) return "= 0";
  return change <= ROUNDING
    ? `= 0 (${digits(10 ** Math.ceil(Math.log10(change)), 1).replace("1×", "")})`
    : `≠ ${digits(change, 2)}`;
}
