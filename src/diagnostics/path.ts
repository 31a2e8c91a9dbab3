import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";

/** A path cut into pieces, each smooth; piece p runs over t = 0 … 1 from point p to point p + 1. */
export interface Path {
  /** The points between pieces [P+1]. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Writes r(t) and dr/dt of piece p, as x, y, dx/dt, dy/dt. */
  readonly at: (piece: number, t: number, out: Float64Array) => void;
}

/** A path of straight pieces through the points given [P+1]. */
export function straightPath(x: Float64Array, y: Float64Array): Path {
  return {
    x,
    y,
    at: (piece, t, out) => {
      const dx = x[piece + 1] - x[piece];
      const dy = y[piece + 1] - y[piece];
      out[0] = x[piece] + dx * t;
      out[1] = y[piece] + dy * t;
      out[2] = dx;
      out[3] = dy;
    },
  };
}

/** The straight line from (x0, y0) to (x1, y1) in equal pieces. */
export function linePath(x0: number, y0: number, x1: number, y1: number, pieces: number): Path {
  const points = Array.from({ length: pieces + 1 }, (_, i) => i / pieces);
  return straightPath(
    Float64Array.from(points, (t) => (t === 1 ? x1 : x0 + (x1 - x0) * t)),
    Float64Array.from(points, (t) => (t === 1 ? y1 : y0 + (y1 - y0) * t)),
  );
}

/**
 * A circle as arcs, run from its rightmost point, counter-clockwise unless asked otherwise.
 * @throws Problem "input" unless the centre is finite and the radius is finite and positive
 */
export function circlePath(cx: number, cy: number, radius: number, pieces: number, clockwise = false): Path {
  if (!(radius > 0 && Number.isFinite(radius + cx + cy))) {
    throw new Problem("input", sentence`A circle needs a centre and a radius above zero, not ${radius}.`, "loop");
  }
  const angle = ((clockwise ? -2 : 2) * Math.PI) / pieces;
  // The last point is the first, to the last bit.
  const angles = Float64Array.from({ length: pieces + 1 }, (_, p) => (p % pieces) * angle);
  return {
    x: angles.map((a) => cx + radius * Math.cos(a)),
    y: angles.map((a) => cy + radius * Math.sin(a)),
    at: (piece, t, out) => {
      const c = radius * Math.cos((piece + t) * angle);
      const s = radius * Math.sin((piece + t) * angle);
      out[0] = cx + c;
      out[1] = cy + s;
      out[2] = -s * angle;
      out[3] = c * angle;
    },
  };
}

/**
 * A closed polygon whose last vertex joins its first, its sides cut into about `pieces` pieces of like length.
 * @throws Problem "input" for fewer than three vertices, coordinates that are not finite, or no extent at all
 */
export function polygonPath(vertices: readonly (readonly [number, number])[], pieces: number): Path {
  if (vertices.length < 3 || !vertices.flat().every(Number.isFinite)) {
    throw new Problem("input", sentence`A closed path needs at least three corners, all of them finite.`, "loop");
  }
  const sides = vertices.map((from, i) => {
    const to = vertices[(i + 1) % vertices.length];
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  const perimeter = sides.reduce((sum, side) => sum + side.length, 0);
  if (!(perimeter > 0))
    throw new Problem("input", sentence`The closed path is a single point: draw it larger.`, "loop");
  const points: (readonly [number, number])[] = [];
  for (const { from, to, length } of sides) {
    const count = Math.ceil((length / perimeter) * pieces);
    for (let i = 0; i < count; i++) {
      points.push([from[0] + ((to[0] - from[0]) * i) / count, from[1] + ((to[1] - from[1]) * i) / count]);
    }
  }
  points.push(points[0]);
  return straightPath(
    Float64Array.from(points, (point) => point[0]),
    Float64Array.from(points, (point) => point[1]),
  );
}

/** The signed area of a polygon, ½ Σ (xᵢ yᵢ₊₁ − xᵢ₊₁ yᵢ): positive where it runs counter-clockwise. */
export function signedArea(vertices: readonly (readonly [number, number])[]): number {
  const [originX, originY] = vertices[0];
  let sum = 0;
  for (let i = 0; i < vertices.length; i++) {
    const [x, y] = vertices[i];
    const [nextX, nextY] = vertices[(i + 1) % vertices.length];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum / 2;
}
