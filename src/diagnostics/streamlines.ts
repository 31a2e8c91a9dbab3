import { type Directions, type GridField, gridDirections, stepAlong } from "./gridField.ts";

/** Streamlines as one broken line, and where arrowheads go. */
export interface Streamlines {
  /** Points of all lines, with NaN between one line and the next. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The middle of each line, and the unit direction there: [x, y, u, v] each. */
  readonly heads: Float64Array;
}

/** Length of a step in grid units. */
const STEP = 0.25;
/** A line ends where it comes nearer than this part of the separation to another, or to itself. */
const NEAREST = 0.5;
/** A line shorter than so many separations is left out, and so is one that gets no further than one: a curl round a point. */
const SHORTEST = 1.5;
/** Points of a line that are given lie about this part of the grid's width apart. */
const FINEST = 0.005;
/** The most steps either way: a spiral ends by coming near itself, a closed line at its beginning. */
const LONGEST = 4000;

/**
 * Streamlines spread evenly: each new one starts at a separation from those there are, until none fits in any more.
 *
 * @param field on an even grid of square cells in the plot's own proportions
 * @param across how many lines would stand side by side across the grid's width
 *
 * Source: B. Jobard & W. Lefer, Visualization in Scientific Computing '97, 43 (1997), doi:10.1007/978-3-7091-6876-9_5.
 */
export function streamlines(field: GridField, across: number): Streamlines {
  const { x, y } = field;
  const directions = gridDirections(field);
  const separation = (x.length - 1) / across;
  const crowd = createCrowd(x.length, y.length, separation);
  const lines: Line[] = [];
  const waiting: Line[] = [];

  const tryFrom = (i: number, j: number): void => {
    if (crowd.isNear(i, j, separation)) return;
    const line = drawLine(directions, crowd, [i, j], separation);
    if (line.length / 2 < (SHORTEST * separation) / STEP || extentOf(line) < separation) return;
    for (let k = 0; k < line.length; k += 2) crowd.add(line[k], line[k + 1]);
    lines.push(line);
    waiting.push(line);
  };

  // The rest of the plane that lines do not lead to is tried point by point, from the middle outwards.
  for (const [i, j] of startingPlaces(x.length, y.length, separation)) {
    tryFrom(i, j);
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      for (const [a, b] of beside(line, directions, separation)) tryFrom(a, b);
    }
  }
  return toData(lines, field, directions);
}

/** The longer side of the rectangle that a line fills. */
function extentOf(line: Line): number {
  const side = (component: 0 | 1) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let k = component; k < line.length; k += 2) {
      low = Math.min(low, line[k]);
      high = Math.max(high, line[k]);
    }
    return high - low;
  };
  return Math.max(side(0), side(1));
}

/** Points of one line in grid units, [i₀, j₀, i₁, j₁, …]. */
type Line = readonly number[];

/** The line through a point, as far up and downstream as there is room. */
function drawLine(directions: Directions, crowd: Crowd, start: readonly [number, number], separation: number): Line {
  const down = walk(directions, crowd, start, STEP, separation);
  if (down.isClosed) return down.points;
  const up = walk(directions, crowd, start, -STEP, separation).points;
  const line: number[] = [];
  for (let k = up.length - 2; k >= 2; k -= 2) line.push(up[k], up[k + 1]);
  for (const value of down.points) line.push(value);
  return line;
}

function walk(
  directions: Directions,
  crowd: Crowd,
  [i, j]: readonly [number, number],
  step: number,
  separation: number,
): { readonly points: number[]; readonly isClosed: boolean } {
  const place = Float64Array.of(i, j);
  const room = new Float64Array(2);
  const points = [i, j];
  const near = NEAREST * separation;
  /** Own points further back than this along the line count as another line's. */
  const behind = 2 * Math.ceil((4 * near) / STEP);
  for (let k = 0; k < LONGEST; k++) {
    if (stepAlong(directions, place, step, room) === 0) break;
    const [a, b] = place;
    if (crowd.isNear(a, b, near)) break;
    if (points.length > behind && Math.hypot(a - i, b - j) < STEP) return { points: [...points, i, j], isClosed: true };
    points.push(a, b);
    if (k % 4 === 0 && comesNearItself(points, behind, near)) break;
  }
  return { points, isClosed: false };
}

/** True where the line's end lies near its own earlier course: a spiral; not near its start, where it may yet close. */
function comesNearItself(points: readonly number[], behind: number, near: number): boolean {
  const [a, b] = [points[points.length - 2], points[points.length - 1]];
  for (let k = behind; k < points.length - behind; k += 4) {
    if (Math.hypot(points[k] - a, points[k + 1] - b) < near) return true;
  }
  return false;
}

/** Places at a separation to either side of a line. */
function* beside(line: Line, directions: Directions, separation: number): Generator<readonly [number, number]> {
  const direction = new Float64Array(2);
  const every = 2 * Math.max(1, Math.round(separation / 2 / STEP));
  for (let k = 0; k < line.length; k += every) {
    if (directions(line[k], line[k + 1], direction) === 0) continue;
    for (const side of [1.01, -1.01]) {
      yield [line[k] - side * separation * direction[1], line[k + 1] + side * separation * direction[0]];
    }
  }
}

/** The grid at half separations, the middle first. */
function startingPlaces(nx: number, ny: number, separation: number): readonly (readonly [number, number])[] {
  const [ci, cj] = [(nx - 1) / 2, (ny - 1) / 2];
  const step = separation / 2;
  const places: [number, number][] = [];
  for (let j = cj - Math.floor(cj / step) * step; j <= ny - 1; j += step) {
    for (let i = ci - Math.floor(ci / step) * step; i <= nx - 1; i += step) places.push([i, j]);
  }
  const fromMiddle = ([i, j]: readonly [number, number]) => Math.hypot(i - ci, j - cj);
  return places.sort((a, b) => fromMiddle(a) - fromMiddle(b));
}

/** Points of the lines so far, by cells of one separation. */
interface Crowd {
  readonly add: (i: number, j: number) => void;
  /** True outside the grid, and nearer to any point than `distance` ≤ separation. */
  readonly isNear: (i: number, j: number, distance: number) => boolean;
}

function createCrowd(nx: number, ny: number, separation: number): Crowd {
  const columns = Math.ceil(nx / separation) + 1;
  const cells: number[][] = Array.from({ length: columns * (Math.ceil(ny / separation) + 1) }, () => []);
  const cellOf = (i: number, j: number) => Math.floor(j / separation) * columns + Math.floor(i / separation);
  return {
    add: (i, j) => cells[cellOf(i, j)].push(i, j),
    isNear: (i, j, distance) => {
      if (!(i >= 0 && j >= 0 && i <= nx - 1 && j <= ny - 1)) return true;
      const here = cellOf(i, j);
      for (const row of [-columns, 0, columns]) {
        for (const column of [-1, 0, 1]) {
          const cell = cells[here + row + column];
          if (cell === undefined) continue;
          for (let k = 0; k < cell.length; k += 2) {
            if (Math.hypot(cell[k] - i, cell[k + 1] - j) < distance) return true;
          }
        }
      }
      return false;
    },
  };
}

function toData(lines: readonly Line[], { x, y }: GridField, directions: Directions): Streamlines {
  const scale = (axis: Float64Array) => (axis[axis.length - 1] - axis[0]) / (axis.length - 1);
  const [dx, dy] = [scale(x), scale(y)];
  const points = { x: [] as number[], y: [] as number[] };
  const heads: number[] = [];
  const direction = new Float64Array(2);
  // Steps are finer than can be seen.
  const stride = 2 * Math.max(1, Math.round((FINEST * x.length) / STEP));
  for (const line of lines) {
    const last = line.length - 2;
    const add = (k: number): void => {
      points.x.push(x[0] + line[k] * dx);
      points.y.push(y[0] + line[k + 1] * dy);
    };
    for (let k = 0; k < last; k += stride) add(k);
    add(last);
    points.x.push(Number.NaN);
    points.y.push(Number.NaN);
    const middle = 2 * Math.floor(line.length / 4);
    if (directions(line[middle], line[middle + 1], direction) === 0) continue;
    const [u, v] = [direction[0] * dx, direction[1] * dy];
    const length = Math.hypot(u, v);
    heads.push(x[0] + line[middle] * dx, y[0] + line[middle + 1] * dy, u / length, v / length);
  }
  return { x: Float64Array.from(points.x), y: Float64Array.from(points.y), heads: Float64Array.from(heads) };
}
