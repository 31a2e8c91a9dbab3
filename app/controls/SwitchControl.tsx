import type { SwitchSpec } from "../parameters/switch.ts";

export interface SwitchControlProps {
  readonly spec: SwitchSpec;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** On or off. */
export function SwitchControl({ spec, value, onChange }: SwitchControlProps) {
  return (
    <label className="switch" title={spec.help}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{spec.label}</span>
    </label>
  );
}
