import { t } from "../messages/t.ts";
import { digits } from "./numbers.ts";

/** Units of time from the femtosecond to the year, in seconds; a span is told in the largest that it has one of. */
const UNITS: readonly (readonly [seconds: number, tell: (count: string) => string])[] = [
  [1e-15, (count) => t`${count} fs`],
  [1e-12, (count) => t`${count} ps`],
  [1e-9, (count) => t`${count} ns`],
  [1e-6, (count) => t`${count} µs`],
  [1e-3, (count) => t`${count} ms`],
  [1, (count) => t`${count} s`],
  [60, (count) => t`${count} min`],
  [3600, (count) => t`${count} h`],
  [86_400, (count) => t`${count} days`],
  [365.25 * 86_400, (count) => t`${count} years`],
];

/** A span of time in the unit that suits it, to two digits: 3.2 ns, 17 min, 5.1×10⁶ years. */
export function span(seconds: number): string {
  if (!Number.isFinite(seconds)) return "–";
  // 0.9999 of a unit is told as one of it.
  const [unit, tell] = UNITS.findLast(([size]) => seconds >= 0.9995 * size) ?? UNITS[0];
  return tell(digits(seconds / unit, 2));
}
