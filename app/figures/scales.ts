/** Of a large map only about this many values are sorted: enough for a colour range, and a fraction of a millisecond. */
const SORTED_AT_MOST = 4000;

/**
 * The `fraction` quantile of the finite values, by linear interpolation; NaN where there are none.
 * Of more than 8,000 values every so many-th is taken.
 */
export function quantile(values: ArrayLike<number>, fraction: number): number {
  const stride = Math.max(1, Math.floor(values.length / SORTED_AT_MOST));
  const picked = new Float64Array(Math.ceil(values.length / stride));
  let count = 0;
  for (let i = 0; i < values.length; i += stride) if (Number.isFinite(values[i])) picked[count++] = values[i];
  const sorted = picked.subarray(0, count).sort();
  if (sorted.length === 0) return Number.NaN;
  const position = fraction * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

/** The part of a map that a colour range shows: a few extreme cells at the walls must not wash out the rest. */
const SHOWN = 0.98;

/** A range from 0 to the 98th percentile over all the maps together; [0, 1] where there is nothing to show. */
export function magnitudeRange(maps: readonly Float64Array[]): readonly [number, number] {
  const top = Math.max(...maps.map((map) => quantile(map, SHOWN)).filter(Number.isFinite));
  return [0, top > 0 && Number.isFinite(top) ? top : 1];
}

/**
 * A range symmetric about zero: ± the 98th percentile of |value| over all the maps together.
 * @param floor the smallest half-width, so that rounding noise is not blown up into a pattern.
 */
export function symmetricRange(maps: readonly Float64Array[], floor: number): readonly [number, number] {
  const [, top] = magnitudeRange(maps.map((map) => map.map(Math.abs)));
  const any = maps.some((map) => map.some((value) => Math.abs(value) > 0));
  const half = Math.max(any ? top : 0, floor);
  return [-half, half];
}

/** The smallest and the largest finite value; +∞ and −∞ where there is none. */
export function extent(values: Iterable<number>): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** The largest size of what is finite; 0 where nothing is. */
export function largestSize(values: Float64Array): number {
  return Math.max(0, extent(values.map(Math.abs))[1]);
}

/** The smallest range that holds all finite values, widened by `padding` of its length on both sides. */
export function paddedRange(lists: readonly Iterable<number>[], padding = 0.05): [number, number] {
  const extents = lists.map(extent);
  const low = Math.min(...extents.map(([least]) => least));
  const high = Math.max(...extents.map(([, most]) => most));
  if (low > high) return [0, 1];
  const margin = high > low ? (high - low) * padding : Math.max(Math.abs(low), 1) * padding;
  return [low - margin, high + margin];
}

/** The same for positive values on a logarithmic axis, as exponents of ten; values that are not positive are left out. */
export function logRange(lists: readonly Iterable<number>[], padding = 0.06): [number, number] {
  const exponents = lists.map((list) => Array.from(list, (value) => (value > 0 ? Math.log10(value) : Number.NaN)));
  return paddedRange(exponents, padding);
}

/** The largest of 1, 2, 2.5, 5 × 10ⁿ that cuts `length` into `parts` steps or more. */
export function niceStep(length: number, parts: number): number {
  const rough = length / parts;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [5, 2.5, 2, 1].find((candidate) => candidate * decade <= rough * (1 + 1e-9)) ?? 1;
  return step * decade;
}

/** The multiples, inside the range, of the smallest round step that makes at most about `most` of them. */
export function niceTicks([from, to]: readonly [number, number], most: number): number[] {
  if (!(to > from)) return [from];
  const decade = 10 ** Math.floor(Math.log10((to - from) / most));
  const step = decade * ([1, 2, 2.5, 5, 10].find((candidate) => (to - from) / (candidate * decade) <= most) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The smallest 1, 2 or 5 × 10ⁿ that is not below `value`, which is positive. */
export function roundUp(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((candidate) => candidate * decade >= value * (1 - 1e-12)) ?? 10;
  return step * decade;
}

/** Ticks m × 10ⁿ inside a logarithmic range given as exponents, the more to a decade the fewer decades there are. */
export function logTicks([from, to]: readonly [number, number]): number[] {
  const decades = to - from;
  const steps = decades > 3 ? [1] : decades > 0.8 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 7];
  const ticks: number[] = [];
  for (let decade = Math.floor(from); decade <= Math.ceil(to); decade++) {
    for (const step of steps) {
      const value = Number(`${step}e${decade}`);
      const exponent = Math.log10(value);
      if (exponent >= from && exponent <= to) ticks.push(value);
    }
  }
  return ticks;
}

/** A tick in print: 0.001 … 9999 as they are, others as a power of ten. */
export function logTickText(value: number): string {
  if (value >= 1e-3 && value < 1e4) return String(value);
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const mantissa = Number((value / 10 ** exponent).toPrecision(2));
  const power = `10<sup>${exponent < 0 ? "−" : ""}${Math.abs(exponent)}</sup>`;
  return mantissa === 1 ? power : `${mantissa}×${power}`;
}
