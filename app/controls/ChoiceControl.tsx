import { useId } from "react";
import { Mathematical } from "../format/Mathematical.tsx";
import type { ChoiceSpec } from "../parameters/choice.ts";
import { ControlLabel } from "./ControlLabel.tsx";

export interface ChoiceControlProps<Id extends string> {
  readonly spec: ChoiceSpec<Id>;
  /** The parameter's key, for a page that shows some of the controls only. */
  readonly name?: string | undefined;
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  /** Few short options stand side by side; many go into a menu. */
  readonly look?: "segments" | "menu";
}

/** One of a few. */
export function ChoiceControl<Id extends string>({ spec, name, value, onChange, look }: ChoiceControlProps<Id>) {
  const id = useId();
  const chosen = spec.options.find((option) => option.id === value);
  const asSegments = look === undefined ? spec.options.length <= 3 : look === "segments";
  if (!asSegments) {
    return (
      <div className="control" data-control={name}>
        <ControlLabel htmlFor={id} spec={spec} />
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const option = spec.options.find((candidate) => candidate.id === event.target.value);
            if (option) onChange(option.id);
          }}
        >
          {spec.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <Summary text={chosen?.summary} />
      </div>
    );
  }
  return (
    <div className="control" data-control={name} role="radiogroup" aria-labelledby={`${id}-label`}>
      <div className="control-label">
        <span id={`${id}-label`} className="legend" title={spec.help}>
          {spec.label}
        </span>
      </div>
      <div className="segments">
        {spec.options.map((option) => (
          <label key={option.id} title={option.summary}>
            <input
              type="radio"
              name={id}
              value={option.id}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <Summary text={chosen?.summary} />
    </div>
  );
}

function Summary({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="control-help">
      <Mathematical text={text} />
    </p>
  );
}
