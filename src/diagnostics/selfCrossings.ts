/** Where a path crosses itself: stretch i + s meets the later stretch j + t (0 ≤ s, t < 1). */
export interface SelfCrossing {
  readonly i: number;
  readonly s: number;
  readonly j: number;
  readonly t: number;
}

/** Stretches that meet at a smaller angle than this (its sine) have no crossing point to speak of. */
const LEAST_SINE = 0.02;

/**
 * Every place where a path through given points crosses itself, in the order of the later stretch.
 *
 * Points are joined by straight lines. The plane is divided into cells as wide as the longest stretch, so that only
 * stretches that lie near each other are compared; a crossing counts in the one cell that it lies in.
 * @param x [P]
 * @param y [P]
 */
export function selfCrossings(x: Float64Array, y: Float64Array): readonly SelfCrossing[] {
  let width = 0;
  for (let i = 1; i < x.length; i++) width = Math.max(width, Math.abs(x[i] - x[i - 1]), Math.abs(y[i] - y[i - 1]));
  if (!(width > 0)) return [];
  const column = (place: number) => Math.floor(place / width);
  const cells = new Map<string, number[]>();
  const found: SelfCrossing[] = [];
  for (let j = 0; j + 1 < x.length; j++) {
    for (let a = column(Math.min(x[j], x[j + 1])); a <= column(Math.max(x[j], x[j + 1])); a++) {
      for (let b = column(Math.min(y[j], y[j + 1])); b <= column(Math.max(y[j], y[j + 1])); b++) {
        const key = `${a},${b}`;
        const cell = cells.get(key) ?? [];
        cells.set(key, cell);
        for (const i of cell) {
          const crossing = i < j - 1 ? cross(x, y, i, j) : null;
          if (crossing === null) continue;
          const inCell =
            column(x[i] + crossing.s * (x[i + 1] - x[i])) === a && column(y[i] + crossing.s * (y[i + 1] - y[i])) === b;
          if (inCell) found.push(crossing);
        }
        cell.push(j);
      }
    }
  }
  return found;
}

/** Solves r_i + s d_i = r_j + t d_j; null where the stretches do not meet, or are all but parallel. */
function cross(x: Float64Array, y: Float64Array, i: number, j: number): SelfCrossing | null {
  const [ix, iy] = [x[i + 1] - x[i], y[i + 1] - y[i]];
  const [jx, jy] = [x[j + 1] - x[j], y[j + 1] - y[j]];
  const [gapX, gapY] = [x[j] - x[i], y[j] - y[i]];
  const sine = ix * jy - iy * jx;
  if (Math.abs(sine) <= LEAST_SINE * Math.hypot(ix, iy) * Math.hypot(jx, jy)) return null;
  const s = (gapX * jy - gapY * jx) / sine;
  const t = (gapX * iy - gapY * ix) / sine;
  return s >= 0 && s < 1 && t >= 0 && t < 1 ? { i, s, j, t } : null;
}
