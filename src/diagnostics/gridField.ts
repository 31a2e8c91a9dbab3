import type { ForceMap } from "../simd/gridPrediction.ts";

/** A field on the points of an even tensor grid, row-major with y as the row. */
export interface GridField extends ForceMap {
  /** [nx] and [ny], rising in equal steps. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Directions of a field between its grid points, in units of the grid: at (i, j), fractions allowed, writes the field's bilinear
 * interpolation in grid steps, scaled to length 1, into `out`.
 * @returns the speed there, in the field's units; 0 outside the grid, where the field is not finite, and where it stands still
 */
export function gridDirections({ x, y, forceX, forceY }: GridField): Directions {
  const [nx, ny] = [x.length, y.length];
  const [dx, dy] = [(x[nx - 1] - x[0]) / (nx - 1), (y[ny - 1] - y[0]) / (ny - 1)];
  return (i, j, out) => {
    if (!(i >= 0 && j >= 0 && i <= nx - 1 && j <= ny - 1)) return 0;
    const column = Math.min(i | 0, nx - 2);
    const row = Math.min(j | 0, ny - 2);
    const [s, t] = [i - column, j - row];
    const at = row * nx + column;
    const [w00, w01, w10, w11] = [(1 - s) * (1 - t), s * (1 - t), (1 - s) * t, s * t];
    const u = w00 * forceX[at] + w01 * forceX[at + 1] + w10 * forceX[at + nx] + w11 * forceX[at + nx + 1];
    const v = w00 * forceY[at] + w01 * forceY[at + 1] + w10 * forceY[at + nx] + w11 * forceY[at + nx + 1];
    const [stepX, stepY] = [u / dx, v / dy];
    const length = Math.sqrt(stepX * stepX + stepY * stepY);
    if (!(length > 0 && length < Number.POSITIVE_INFINITY)) return 0;
    out[0] = stepX / length;
    out[1] = stepY / length;
    return Math.sqrt(u * u + v * v);
  };
}

export type Directions = (i: number, j: number, out: Float64Array) => number;

/**
 * Goes one step along the streamline by the midpoint rule, `step` grid units (negative: upstream), writing the new place into
 * `place`.
 * @returns the speed half-way, 0 where the line ends
 */
export function stepAlong(directions: Directions, place: Float64Array, step: number, room: Float64Array): number {
  if (directions(place[0], place[1], room) === 0) return 0;
  const speed = directions(place[0] + (step / 2) * room[0], place[1] + (step / 2) * room[1], room);
  if (speed === 0) return 0;
  place[0] += step * room[0];
  place[1] += step * room[1];
  return speed;
}
