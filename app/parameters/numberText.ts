import { t } from "../messages/t.ts";

/** A number as read from text, or why it is not one (the end of a sentence). */
export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly why: string };

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

/** The shortest text that reads back as exactly this number, safe in a link. */
export function writeNumber(value: number): string {
  return String(value).replace("e+", "e");
}

/** Reads "0.5", "1e-3", "−2" (with a typographic minus) or a fraction such as "1/25". */
export function readNumber(text: string): NumberReading {
  const trimmed = text.trim().replace("−", "-");
  if (trimmed === "") return { ok: false, why: t`the field is empty` };
  const parts = trimmed.split("/").map((part) => part.trim());
  if (parts.length <= 2 && parts.every((part) => DECIMAL.test(part))) {
    const value = parts.map(Number).reduce((numerator, denominator) => numerator / denominator);
    if (Number.isFinite(value)) return { ok: true, value: value + 0 };
    return { ok: false, why: t`“${shorten(trimmed)}” is not finite` };
  }
  if (DECIMAL_COMMA.test(trimmed)) {
    return { ok: false, why: t`write “${trimmed.replace(",", ".")}”, with a point, instead of “${trimmed}”` };
  }
  return { ok: false, why: t`“${shorten(trimmed)}” is not one` };
}

/** Keeps a quotation of what was typed short enough for a sentence. */
export function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}

/** A number in words that a screen reader speaks, with so many significant digits. */
export function speakNumber(value: number, digits = 4): string {
  const rounded = Number(value.toPrecision(digits)) + 0;
  const size = Math.abs(rounded);
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return signed(rounded);
  const [mantissa, exponent] = rounded.toExponential().split("e");
  return t`${signed(Number(mantissa))} times 10 to the ${signed(Number(exponent))}`;
}

function signed(value: number): string {
  return value < 0 ? t`minus ${-value}` : String(value);
}
