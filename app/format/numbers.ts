/** The small digits of an exponent in plain text, 0 first; `Mathematical` sets them as real superscripts. */
export const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number with a few significant digits as one writes it: 1.38, 0.0042, 3.1×10⁻¹⁴, with a true minus sign. */
export function digits(value: number, significant = 3): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e5) {
    // Of the number as rounded: 99.96 is 100, not 100.0.
    const places = Math.floor(Math.log10(Number(size.toPrecision(significant))));
    const decimals = Math.min(6, Math.max(0, significant - 1 - places));
    return value.toFixed(decimals).replace("-", "−");
  }
  const [mantissa, exponent] = value.toExponential(Math.min(1, significant - 1)).split("e");
  return `${mantissa.replace("-", "−")}×10${superscript(exponent)}`;
}

/** A number as set by hand, without trailing zeros: 8, 0.001, 1×10⁻¹². */
export function plain(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-4 && size < 1e6)) return String(Number(value.toPrecision(3))).replace("-", "−");
  const [mantissa, exponent] = Number(value.toPrecision(3)).toExponential().split("e");
  return `${mantissa.replace("-", "−")}×10${superscript(exponent)}`;
}

function superscript(exponent: string): string {
  return String(Number(exponent)).replace(/./g, (character) =>
    character === "-" ? "⁻" : SUPERSCRIPTS[Number(character)],
  );
}

/** The same as `digits`, with a plus sign before what is gained. */
export function signedDigits(value: number): string {
  return value > 0 ? `+${digits(value)}` : digits(value);
}

/** A ratio, in per cent where that is readable and as a power of ten where it is not. */
export function relative(part: number, whole: number): string {
  const ratio = part / whole;
  return Math.abs(ratio) >= 1e-3 ? `${digits(100 * ratio, 2)} %` : digits(ratio, 2);
}
