import type { NumberSpec } from "./number.ts";

/** The part of a log slider, at its far left, that stands for exactly 0 where that is allowed. */
const ZERO_ZONE = 0.04;
/** Arrow keys on a log slider: so many presses to a factor of ten. */
const PRESSES_PER_DECADE = 20;

/** Where on its slider a value stands: 0 (left) … 1 (right). */
export function sliderPosition(spec: NumberSpec, value: number): number {
  const { min, max } = spec;
  if (spec.scale === "linear") return clamp((value - min) / (max - min));
  if (value <= 0) return 0;
  const t = clamp(Math.log(value / min) / Math.log(max / min));
  return spec.zeroAllowed ? ZERO_ZONE + (1 - ZERO_ZONE) * t : t;
}

/** The value at a slider position 0 … 1, rounded to what a hand can mean: a step, or three digits. */
export function sliderValue(spec: NumberSpec, position: number): number {
  const { min, max } = spec;
  if (spec.scale === "linear") return settle(spec, min + (max - min) * clamp(position));
  if (!spec.zeroAllowed) return settle(spec, min * (max / min) ** clamp(position));
  if (position < ZERO_ZONE / 2) return 0;
  return settle(spec, min * (max / min) ** clamp((position - ZERO_ZONE) / (1 - ZERO_ZONE)));
}

/** The next value so many key presses up (or down); it always moves, unless it is at the end. */
export function nudge(spec: NumberSpec, value: number, presses: number): number {
  const { min, max, step } = spec;
  if (spec.scale === "linear") return settle(spec, value + presses * step);
  if (value <= 0) return presses > 0 ? settle(spec, min * 10 ** ((presses - 1) / PRESSES_PER_DECADE)) : 0;
  if (spec.zeroAllowed && presses < 0 && value <= min) return 0;
  const next = settle(spec, value * 10 ** (presses / PRESSES_PER_DECADE));
  if (next !== value || (presses > 0 ? value >= max : value <= min)) return next;
  return settle(spec, value + Math.sign(presses));
}

function settle(spec: NumberSpec, value: number): number {
  const { min, max, step } = spec;
  const inside = Math.min(max, Math.max(min, value));
  if (spec.scale === "log") {
    // The ends are exact, whatever their digits.
    if (inside === min || inside === max) return inside;
    const rounded = spec.integer ? Math.round(inside) : Number(inside.toPrecision(3));
    return Math.min(max, Math.max(min, rounded));
  }
  const stepped = Number((min + Math.round((inside - min) / step) * step).toPrecision(12)) + 0;
  return Math.min(max, spec.integer ? Math.round(stepped) : stepped);
}

function clamp(t: number): number {
  return Math.min(1, Math.max(0, t));
}
