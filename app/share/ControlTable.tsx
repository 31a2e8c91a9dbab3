import { useId } from "react";
import { Mathematical } from "../format/Mathematical.tsx";
import { t } from "../messages/t.ts";
import type { Access } from "../panels/ControlAccess.ts";
import type { PanelControl } from "./usePanelControls.ts";

const CHOICES: readonly (readonly [Access, string])[] = [
  ["open", t`Show`],
  ["locked", t`Lock`],
  ["hidden", t`Hide`],
];

export interface ControlTableProps {
  readonly controls: readonly PanelControl[];
  readonly access: Readonly<Record<string, Access>>;
  readonly onChange: (access: Readonly<Record<string, Access>>) => void;
}

/** Each control of a panel: to be used, to be seen, or not there. */
export function ControlTable({ controls, access, onChange }: ControlTableProps) {
  const id = useId();
  if (controls.length === 0) return <p className="control-help">{t`This figure has no controls to choose from.`}</p>;
  const all = (choice: Access) => onChange(Object.fromEntries(controls.map(({ key }) => [key, choice])));
  return (
    <table className="control-table">
      <caption className="visually-hidden">{t`What readers can do with each control`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Control`}</th>
          {CHOICES.map(([choice, name]) => (
            <th key={choice} scope="col">
              <button type="button" className="button quiet" aria-label={t`${name} all`} onClick={() => all(choice)}>
                {name}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {controls.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">
              <Mathematical text={label} />
            </th>
            {CHOICES.map(([choice, name]) => (
              <td key={choice}>
                <input
                  type="radio"
                  name={`${id}-${key}`}
                  aria-label={`${name} ${label}`}
                  checked={(access[key] ?? "open") === choice}
                  onChange={() => onChange({ ...access, [key]: choice })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
