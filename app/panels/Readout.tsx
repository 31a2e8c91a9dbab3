import type { ReactNode } from "react";
import { Mathematical } from "../format/Mathematical.tsx";

/** Numbers that matter, each with its name and unit; tabular, so that they change without jumping. */
export function Readout({
  rows,
  label,
}: {
  readonly rows: readonly (readonly [name: ReactNode, value: ReactNode, key?: string])[];
  readonly label: string;
}) {
  return (
    <dl className="readout" aria-label={label}>
      {rows.map(([name, value, key]) => (
        <div key={key ?? String(name)}>
          <dt>{name}</dt>
          <dd>{typeof value === "string" ? <Mathematical text={value} /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
