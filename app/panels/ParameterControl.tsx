import { ChoiceControl } from "../controls/ChoiceControl.tsx";
import { MatrixControl } from "../controls/MatrixControl.tsx";
import { NumberControl } from "../controls/NumberControl.tsx";
import { SwitchControl } from "../controls/SwitchControl.tsx";
import { TextControl } from "../controls/TextControl.tsx";
import type { ChoiceSpec } from "../parameters/choice.ts";
import type { Matrix2, MatrixSpec } from "../parameters/matrix.ts";
import { isNumberSpec } from "../parameters/number.ts";
import type { Spec } from "../parameters/spec.ts";
import type { SwitchSpec } from "../parameters/switch.ts";
import type { TextSpec } from "../parameters/text.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";
import { useAccess } from "./ControlAccess.ts";
import { Fixed } from "./ParameterPart.tsx";

export interface ParameterControlProps<Key extends string = string> {
  /** The parameter, by its key. */
  readonly name: Key;
  /** For a choice: side by side, or a menu. */
  readonly look?: "segments" | "menu";
  /** Of a number: false for a field only, without a slider. */
  readonly slider?: boolean;
  /** Why it can't be used at present. */
  readonly disabled?: string | undefined;
  /** What the engine has against the present value. */
  readonly problem?: string | undefined;
  /** Of a text: the character that is about, 1 for the first. */
  readonly problemAt?: number | undefined;
  /** What follows from the present value, allowed as it is. */
  readonly warning?: string | undefined;
}

/** The control of one of the chapter's parameters, generated from its specification; an embedded figure may have it fixed, or not at all. */
export function ParameterControl(props: ParameterControlProps) {
  const access = useAccess(props.name);
  if (access === "hidden") return null;
  return access === "locked" ? (
    <Fixed>
      <GeneratedControl {...props} />
    </Fixed>
  ) : (
    <GeneratedControl {...props} />
  );
}

function GeneratedControl(props: ParameterControlProps) {
  const { name, look, slider, disabled, problem, problemAt, warning } = props;
  const { specs, store } = useSettings();
  const spec: Spec<unknown> | undefined = specs[name];
  const value = useSetting((state) => state.values[name]);
  const { setValue, endGesture } = store.getState();
  const change = (next: unknown, settled: boolean) => {
    setValue(name, next, settled ? {} : { coalesce: name });
    if (settled) endGesture();
  };
  if (spec === undefined) throw new Error(`This chapter has no parameter called “${name}”.`);
  if (isNumberSpec(spec) && typeof value === "number") {
    return (
      <NumberControl
        spec={spec}
        name={name}
        value={value}
        disabled={disabled}
        problem={problem}
        warning={warning}
        {...(slider === undefined ? {} : { slider })}
        onChange={change}
      />
    );
  }
  if (isChoice(spec) && typeof value === "string") {
    return (
      <ChoiceControl
        spec={spec}
        name={name}
        value={value}
        {...(look ? { look } : {})}
        onChange={(next) => change(next, true)}
      />
    );
  }
  if (isSwitch(spec) && typeof value === "boolean") {
    return <SwitchControl spec={spec} name={name} value={value} onChange={(next) => change(next, true)} />;
  }
  if (isMatrix(spec) && isMatrixValue(value)) {
    return <MatrixControl spec={spec} name={name} value={value} onChange={(next) => change(next, true)} />;
  }
  if (isText(spec) && typeof value === "string") {
    return (
      <TextControl spec={spec} name={name} value={value} problem={problem} problemAt={problemAt} onChange={change} />
    );
  }
  // Boxes, paths and points are taken hold of in their figure.
  return null;
}

const isChoice = (spec: Spec<unknown>): spec is ChoiceSpec => spec.kind === "choice";
const isSwitch = (spec: Spec<unknown>): spec is SwitchSpec => spec.kind === "switch";
const isMatrix = (spec: Spec<unknown>): spec is MatrixSpec => spec.kind === "matrix";
const isText = (spec: Spec<unknown>): spec is TextSpec => spec.kind === "text";

function isMatrixValue(value: unknown): value is Matrix2 {
  return Array.isArray(value) && value.length === 4 && value.every((entry) => typeof entry === "number");
}
