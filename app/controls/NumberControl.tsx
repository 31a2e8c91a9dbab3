import { type ChangeEvent, type CSSProperties, type KeyboardEvent, useId, useRef, useState } from "react";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import type { NumberSpec } from "../parameters/number.ts";
import { writeNumber } from "../parameters/numberText.ts";
import { nudge, sliderPosition, sliderValue } from "../parameters/slider.ts";
import { ControlLabel } from "./ControlLabel.tsx";

export interface NumberControlProps {
  readonly spec: NumberSpec;
  /** The parameter's key, for a page that shows some of the controls only. */
  readonly name?: string | undefined;
  readonly value: number;
  /** `settled` is false while the hand is still on the slider. */
  readonly onChange: (value: number, settled: boolean) => void;
  /** Why the control can't be used now; it is then shown greyed with this sentence. */
  readonly disabled?: string | undefined;
  /** What the engine has against the present value. */
  readonly problem?: string | undefined;
  /** What follows from the present value, allowed as it is. */
  readonly warning?: string | undefined;
  /** False for a number that has no more or less, such as a seed: a field only. */
  readonly slider?: boolean;
}

/** Range inputs count in whole steps; fine enough that no hand can tell. */
const SLIDER_STEPS = 1000;

/** A slider and a number field for one number. */
export function NumberControl({
  spec,
  name,
  value,
  onChange,
  disabled,
  problem,
  warning,
  slider = true,
}: NumberControlProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isKeyHeld = useRef(false);
  const beforeTyping = useRef(value);
  const parsed = typed === null ? null : spec.parse(typed);
  const complaint = parsed !== null && !parsed.ok ? parsed.problem : problem;
  const position = sliderPosition(spec, value);

  const type = (event: ChangeEvent<HTMLInputElement>) => {
    if (typed === null) beforeTyping.current = value;
    setTyped(event.target.value);
    const reading = spec.parse(event.target.value);
    if (reading.ok) onChange(reading.value, false);
  };
  const settleTyped = () => {
    if (parsed === null) return;
    // What could not be read stays visible with its sentence until it is mended or the field is left a second time.
    if (parsed.ok) {
      setTyped(null);
      onChange(parsed.value, true);
    }
  };
  const keyInField = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isPressed(event, TAKE)) settleTyped();
    if (isPressed(event, LEAVE) && typed !== null) {
      setTyped(null);
      // Back to where it was, within the same undo step, which ends here.
      onChange(beforeTyping.current, false);
      onChange(beforeTyping.current, true);
    }
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      setTyped(null);
      onChange(nudge(spec, value, event.key === "ArrowUp" ? 1 : -1), true);
    }
  };
  const keyOnSlider = (event: KeyboardEvent<HTMLInputElement>) => {
    const next = SLIDER_KEYS[event.key]?.(spec, value);
    if (next === undefined) return;
    event.preventDefault();
    setTyped(null);
    // A key held down is one movement of the hand; it ends when the key comes up.
    isKeyHeld.current = true;
    onChange(next, false);
  };
  const releaseKey = () => {
    if (isKeyHeld.current) onChange(value, true);
    isKeyHeld.current = false;
  };

  const filled: CSSProperties & { readonly "--filled": string } = { "--filled": `${100 * position}%` };
  return (
    <div className="control" data-control={name} title={disabled}>
      <ControlLabel htmlFor={slider ? `${id}-slider` : `${id}-field`} spec={spec}>
        <input
          id={`${id}-field`}
          className="number-field"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-label={slider ? t`${spec.label}, as a number` : undefined}
          aria-invalid={complaint !== undefined}
          aria-describedby={complaint === undefined ? undefined : `${id}-problem`}
          value={typed ?? writeNumber(value)}
          disabled={disabled !== undefined}
          onChange={type}
          onBlur={settleTyped}
          onKeyDown={keyInField}
        />
      </ControlLabel>
      {slider && (
        <input
          id={`${id}-slider`}
          type="range"
          min={0}
          max={SLIDER_STEPS}
          step={1}
          value={Math.round(position * SLIDER_STEPS)}
          style={filled}
          aria-valuetext={spec.describe(value)}
          disabled={disabled !== undefined}
          onChange={(event) => {
            setTyped(null);
            onChange(sliderValue(spec, Number(event.target.value) / SLIDER_STEPS), false);
          }}
          onPointerUp={() => onChange(value, true)}
          onKeyDown={keyOnSlider}
          onKeyUp={releaseKey}
          onBlur={releaseKey}
        />
      )}
      {complaint !== undefined && (
        <p id={`${id}-problem`} className="control-problem" role="status">
          {complaint}
        </p>
      )}
      {complaint === undefined && warning !== undefined && (
        <p className="control-warning" role="status">
          {warning}
        </p>
      )}
      {disabled !== undefined && <p className="control-help">{disabled}</p>}
    </div>
  );
}

type Move = (spec: NumberSpec, value: number) => number;

const by =
  (presses: number): Move =>
  (spec, value) =>
    nudge(spec, value, presses);

const TAKE = declareKeys("control", ["Enter"], t`takes what is typed in a field`);
const LEAVE = declareKeys("control", ["Escape"], t`leaves a field as it was`);

/** Where each key takes the slider. */
const SLIDER_KEYS: Readonly<Record<string, Move>> = {
  ArrowRight: by(1),
  ArrowUp: by(1),
  ArrowLeft: by(-1),
  ArrowDown: by(-1),
  PageUp: by(10),
  PageDown: by(-10),
  Home: (spec) => sliderValue(spec, 0),
  End: (spec) => sliderValue(spec, 1),
};

declareKeys("control", ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], t`move a slider by a step`);
declareKeys("control", ["PageUp", "PageDown"], t`move a slider by ten steps`);
declareKeys("control", ["Home", "End"], t`take a slider to its ends`);
