/** A range about its middle, at least so wide: what differs by rounding alone is drawn as the flat line that it is. */
export function widened([low, high]: readonly [number, number], least: number): [number, number] {
  const missing = Math.max(0, least - (high - low)) / 2;
  return [low - missing, high + missing];
}
