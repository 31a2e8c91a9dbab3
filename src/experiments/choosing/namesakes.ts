/** The x that a representation does not tell from another one: single places, and whole stretches. */
export interface Namesakes {
  /** Rising. */
  readonly places: Float64Array;
  /** Beginnings and ends of stretches, alternating [2×stretches]. */
  readonly stretches: Float64Array;
}

/** Halvings of an interval: to rounding. */
const HALVINGS = 60;

/** Names this close, as part of how much they typically differ, are the same, and so they are to rounding. */
const SAME = 1e-9;
const ROUNDING = 1e-12;

/**
 * All x with M(x) = M(x₀) but x₀ itself: where M − M(x₀) changes its sign between two grid places, by bisection; stretches where it
 * is zero all along; x₀'s own stretch among them. What M does within a step of the grid is not seen.
 *
 * @param map M
 * @param grid rising, fine enough for M's bends [n]
 * @param probe x₀
 */
export function namesakes(map: (x: number) => number, grid: Float64Array, probe: number): Namesakes {
  const name = map(probe);
  const values = grid.map((x) => map(x) - name);
  const rounding = ROUNDING * Math.abs(name);
  const close = SAME * typicalSize(values) + rounding;
  const isSame = (value: number) => Math.abs(value) <= close;
  const own = (grid[grid.length - 1] - grid[0]) / (grid.length - 1);
  const places: number[] = [];
  const stretches: number[] = [];
  for (let i = 0; i < grid.length; i++) {
    if (isSame(values[i])) {
      let end = i;
      while (end + 1 < grid.length && isSame(values[end + 1])) end++;
      if (end > i) stretches.push(grid[i], grid[end]);
      else places.push(grid[i]);
      i = end;
    } else if (i + 1 < grid.length && !isSame(values[i + 1]) && values[i] * values[i + 1] < 0) {
      const found = bisect((x) => map(x) - name, grid[i], grid[i + 1]);
      // At a jump or a pole the sign changes without the name being met.
      const least = Math.min(Math.abs(values[i]), Math.abs(values[i + 1]));
      if (Math.abs(map(found) - name) <= 1e-6 * least + rounding) places.push(found);
    }
  }
  const isOther = (x: number) => Math.abs(x - probe) > own;
  return { places: Float64Array.from(places.filter(isOther)), stretches: Float64Array.from(stretches) };
}

/** The median of the sizes: a pole or two do not count. */
function typicalSize(values: Float64Array): number {
  const sizes = values.filter(Number.isFinite).map(Math.abs).sort();
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function bisect(difference: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rises = difference(low) < 0;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (difference(middle) < 0 === rises) low = middle;
    else high = middle;
  }
  return low;
}
