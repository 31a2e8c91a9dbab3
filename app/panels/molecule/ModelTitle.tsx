import type { MotionSource } from "../../../src/experiments/molecule/motionState.ts";
import { useFigureTheme } from "../useFigureTheme.ts";
import { DASH_ARRAYS, looksIn } from "./looks.ts";

/** A model's name after a short stroke in its own colour and dash. */
export function ModelTitle({ id, name }: { readonly id: MotionSource; readonly name?: string }) {
  const { color, label } = looksIn(useFigureTheme())[id];
  return (
    <span className="model-title">
      <svg className="swatch" viewBox="0 0 32 10" aria-hidden="true" style={{ color }}>
        <line x1="1" x2="31" y1="5" y2="5" stroke="currentColor" strokeWidth="2.5" strokeDasharray={DASH_ARRAYS[id]} />
      </svg>
      <span>{name ?? label}</span>
    </span>
  );
}
