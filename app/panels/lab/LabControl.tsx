import { ChoiceControl } from "../../controls/ChoiceControl.tsx";
import { MatrixControl } from "../../controls/MatrixControl.tsx";
import { NumberControl } from "../../controls/NumberControl.tsx";
import { SwitchControl } from "../../controls/SwitchControl.tsx";
import type { Matrix2 } from "../../parameters/matrix.ts";
import { type LabKey, type LabValues, labSpecs } from "../../store/labParameters.ts";
import { useLab } from "../../store/labStore.ts";

export interface LabControlProps {
  /** The parameter, by its key. */
  readonly name: LabKey;
  /** For a choice: side by side, or a menu. */
  readonly look?: "segments" | "menu";
  /** Why it can't be used at present. */
  readonly disabled?: string | undefined;
  /** What the engine has against the present value. */
  readonly problem?: string | undefined;
  /** What follows from the present value, allowed as it is. */
  readonly warning?: string | undefined;
}

/** The control of one of the lab's parameters, generated from its specification. */
export function LabControl({ name, look, disabled, problem, warning }: LabControlProps) {
  const spec = labSpecs[name];
  const value = useLab((state) => state.values[name]);
  const setValue = useLab((state) => state.setValue);
  const endGesture = useLab((state) => state.endGesture);
  const change = (next: LabValues[LabKey], settled: boolean) => {
    setValue(name, next, settled ? {} : { coalesce: name });
    if (settled) endGesture();
  };
  switch (spec.kind) {
    case "number":
      if (typeof value !== "number") return null;
      return (
        <NumberControl
          spec={spec}
          value={value}
          disabled={disabled}
          problem={problem}
          warning={warning}
          onChange={change}
        />
      );
    case "choice":
      if (typeof value !== "string") return null;
      return (
        <ChoiceControl spec={spec} value={value} {...(look ? { look } : {})} onChange={(next) => change(next, true)} />
      );
    case "switch":
      if (typeof value !== "boolean") return null;
      return <SwitchControl spec={spec} value={value} onChange={(next) => change(next, true)} />;
    case "matrix":
      if (!isMatrix(value)) return null;
      return <MatrixControl spec={spec} value={value} onChange={(next) => change(next, true)} />;
    default:
      // Boxes, loops, cuts and points are taken hold of in their figure.
      return null;
  }
}

function isMatrix(value: LabValues[LabKey]): value is Matrix2 {
  return Array.isArray(value) && value.length === 4 && value.every((entry) => typeof entry === "number");
}
