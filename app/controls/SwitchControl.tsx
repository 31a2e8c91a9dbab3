import type { SwitchSpec } from "../parameters/switch.ts";

export interface SwitchControlProps {
  readonly spec: SwitchSpec;
  /** The parameter's key, for a page that shows some of the controls only. */
  readonly name?: string | undefined;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** On or off. */
export function SwitchControl({ spec, name, value, onChange }: SwitchControlProps) {
  return (
    <label className="switch" data-control={name} title={spec.help}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{spec.label}</span>
    </label>
  );
}
