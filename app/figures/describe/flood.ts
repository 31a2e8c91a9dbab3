/** A grid's values, row-major with y as the row [rows×columns]; what is not finite is a wall. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** A basin's lowest point. */
export interface Minimum {
  /** Into the values. */
  readonly at: number;
  readonly value: number;
}

/** The lowest way from one minimum to another leads over here: the minimax of the values over all paths between them. */
export interface Pass {
  readonly at: number;
  readonly value: number;
  /** The two minima, the deeper one first; both into `minima`. */
  readonly between: readonly [number, number];
}

export interface Basins {
  /** Deepest first. */
  readonly minima: readonly Minimum[];
  /** Lowest first. */
  readonly passes: readonly Pass[];
}

/** Values are sorted in so many steps of their range, by keys that hold the step and the place together exactly. */
const STEPS = 2 ** 31;
const PLACES = 2 ** 20;

/**
 * The minima of a map and the passes between them, by flooding it from below (a merge tree): the water rises, pools grow over the
 * eight neighbours of each point, and where two pools meet is the pass between their deepest minima.
 *
 * A minimum from which the way to a deeper one climbs less than `least` does not count, nor does one at the edge of the map: it
 * belongs to what lies outside.
 * @param field at most 2²⁰ points.
 * @see H. Carr, J. Snoeyink, U. Axen, Comput. Geom. 24 (2003) 75, doi:10.1016/S0925-7721(02)00093-7
 */
export function basinsOf({ columns, rows, values }: Field, least: number): Basins {
  const order = sortedPlaces(values);
  const parent = new Int32Array(values.length).fill(-1);
  /** Of a pool, at its root: the deepest minimum that does not lie at the edge, or −1. A pool's root is its deepest point. */
  const inner = new Int32Array(values.length).fill(-1);
  const minima: number[] = [];
  const passes: { readonly at: number; readonly between: readonly [number, number] }[] = [];

  const root = (of: number) => {
    let at = of;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  const isInside = (at: number) => {
    const column = at % columns;
    return column > 0 && column < columns - 1 && at >= columns && at < columns * (rows - 1);
  };
  /** Lets the pool `flat` run into the deeper pool `deep` at a point. */
  const join = (deep: number, flat: number, at: number) => {
    parent[flat] = deep;
    if (values[at] - values[flat] < least) return;
    if (isInside(flat)) minima.push(flat);
    const [one, other] = [inner[deep], inner[flat]];
    if (one < 0 || other < 0) {
      inner[deep] = Math.max(one, other);
      return;
    }
    const between = values[one] <= values[other] ? ([one, other] as const) : ([other, one] as const);
    passes.push({ at, between });
    inner[deep] = between[0];
  };

  // By column and row: the walls of the map are no neighbours of each other.
  const sides = [-1, 0, 1];
  for (const at of order) {
    let pool = -1;
    const column = at % columns;
    for (const dx of sides) {
      if (column + dx < 0 || column + dx >= columns) continue;
      for (const dy of sides) {
        const next = at + dx + dy * columns;
        if (next < 0 || next >= values.length || parent[next] < 0) continue;
        const met = root(next);
        if (pool < 0) pool = met;
        else if (met !== pool) {
          const [deep, flat] = values[pool] <= values[met] ? [pool, met] : [met, pool];
          join(deep, flat, at);
          pool = deep;
        }
      }
    }
    if (pool < 0) inner[at] = isInside(at) ? at : -1;
    parent[at] = pool < 0 ? at : pool;
  }
  for (const at of order) if (parent[at] === at && isInside(at)) minima.push(at);

  minima.sort((a, b) => values[a] - values[b]);
  return {
    minima: minima.map((at) => ({ at, value: values[at] })),
    passes: passes
      .map(({ at, between: [one, other] }) => ({
        at,
        value: values[at],
        between: [minima.indexOf(one), minima.indexOf(other)] as const,
      }))
      .sort((a, b) => a.value - b.value),
  };
}

/** The places of what is finite, by rising value. */
function sortedPlaces(values: Float64Array): Uint32Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    count++;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const steps = high > low ? (STEPS - 1) / (high - low) : 0;
  const keys = new Float64Array(count);
  let next = 0;
  for (let at = 0; at < values.length; at++) {
    if (Number.isFinite(values[at])) keys[next++] = Math.floor((values[at] - low) * steps) * PLACES + at;
  }
  return Uint32Array.from(keys.sort(), (key) => key % PLACES);
}
