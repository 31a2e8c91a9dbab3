/** What a field does as a whole, in units of its own variation: 1 is pure rotation, or a pure source. */
export interface Turning {
  /** Of the whole window; positive is anticlockwise, or outwards. */
  readonly net: number;
  /** The same, each part of the window counted by its size whatever its sense. */
  readonly all: number;
  /** How much of that may come of the grid alone: by how much it changes when every other point is left out. */
  readonly unsure: number;
}

/** A field on a full grid: rising axes [columns] and [rows], row-major values with y as the row. */
export interface GridVectors {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly u: ArrayLike<number>;
  readonly v: ArrayLike<number>;
}

/**
 * How much a field on a grid turns, ∫ curl f, and how much flows out of it, ∫ div f. Each cell's circulation and flux are taken along
 * its sides by the trapezoid rule, so that their sums are those round the whole window (Stokes, Gauss). They are taken for blocks of
 * two by two cells, along all their points and along their corners alone.
 */
export function turningOf(field: GridVectors): { readonly curl: Turning; readonly divergence: Turning } {
  const { x, y } = field;
  const curl = { net: 0, all: 0, unsure: 0 };
  const divergence = { net: 0, all: 0, unsure: 0 };
  let variation = 0;
  const add = (sums: typeof curl, fine: number, coarse: number) => {
    sums.net += fine;
    sums.all += Math.abs(fine);
    sums.unsure += Math.abs(fine - coarse);
  };
  // Thousands of cells are gone through between two frames: their sums go into arrays made once.
  const fine = new Float64Array(3);
  const coarse = new Float64Array(3);
  for (let row = 0; row + 2 < y.length; row += 2) {
    for (let column = 0; column + 2 < x.length; column += 2) {
      fine.fill(0);
      coarse.fill(0);
      addCell(fine, field, column, row, 1);
      addCell(fine, field, column + 1, row, 1);
      addCell(fine, field, column, row + 1, 1);
      addCell(fine, field, column + 1, row + 1, 1);
      addCell(coarse, field, column, row, 2);
      // A field may be unknown in places.
      if (!Number.isFinite(fine[2])) continue;
      variation += fine[2];
      add(curl, fine[0], coarse[0]);
      add(divergence, fine[1], coarse[1]);
    }
  }
  const part = ({ net, all, unsure }: Turning): Turning =>
    variation > 0
      ? { net: net / variation, all: all / variation, unsure: unsure / variation }
      : { net: 0, all: 0, unsure: 0 };
  return { curl: part(curl), divergence: part(divergence) };
}

/**
 * Adds a cell's circulation ∮ f·dr, anticlockwise, its flux ∮ f·n ds, outwards, and the most that either could be for changes of f as
 * large as those from corner to corner.
 */
function addCell(to: Float64Array, { x, y, u, v }: GridVectors, column: number, row: number, size: 1 | 2): void {
  const a = row * x.length + column;
  const b = a + size;
  const d = a + size * x.length;
  const c = d + size;
  const dx = x[column + size] - x[column];
  const dy = y[row + size] - y[row];
  to[0] += ((u[a] + u[b] - u[c] - u[d]) * dx + (v[b] + v[c] - v[a] - v[d]) * dy) / 2;
  to[1] += ((u[b] + u[c] - u[a] - u[d]) * dy + (v[c] + v[d] - v[a] - v[b]) * dx) / 2;
  const across =
    Math.sqrt((u[b] - u[a]) ** 2 + (v[b] - v[a]) ** 2) + Math.sqrt((u[c] - u[d]) ** 2 + (v[c] - v[d]) ** 2);
  const upwards =
    Math.sqrt((u[c] - u[b]) ** 2 + (v[c] - v[b]) ** 2) + Math.sqrt((u[d] - u[a]) ** 2 + (v[d] - v[a]) ** 2);
  to[2] += (across * dy + upwards * dx) / 2;
}

/** Points that form a full grid, as its axes; null where they don't. */
export function gridAxes(x: ArrayLike<number>, y: ArrayLike<number>): Pick<GridVectors, "x" | "y"> | null {
  const columns = [...new Set(Array.from(x))];
  const rows = [...new Set(Array.from(y))];
  if (columns.length < 3 || rows.length < 3 || columns.length * rows.length !== x.length) return null;
  for (let at = 0; at < x.length; at++) {
    if (x[at] !== columns[at % columns.length] || y[at] !== rows[Math.floor(at / columns.length)]) return null;
  }
  return { x: columns, y: rows };
}
