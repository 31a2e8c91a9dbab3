/** A single step that meets the walls more often than this is no motion any more but a blow-up: restart the walker. */
export const MOST_REFLECTIONS = 100;

/**
 * The place in [lower, upper] that a straight path to `value` ends at when it is mirrored at each wall it meets.
 *
 * A triangle wave of period 2(upper − lower), so that an overshoot of any length is folded properly, not just clamped.
 */
export function fold(value: number, lower: number, upper: number): number {
  if (value >= lower && value <= upper) return value;
  const width = upper - lower;
  const phase = (value - lower) % (2 * width);
  const distance = Math.abs(phase);
  const folded = lower + (distance <= width ? distance : 2 * width - distance);
  // The sum may round to just outside.
  return Math.min(upper, Math.max(lower, folded));
}

/** How many walls that path was mirrored at; the velocity across the walls changes sign where it is odd. */
export function reflections(value: number, lower: number, upper: number): number {
  if (value >= lower && value <= upper) return 0;
  return Math.abs(Math.floor((value - lower) / (upper - lower)));
}
