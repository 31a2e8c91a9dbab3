import type { Point } from "../../../figures/plotGeometry.ts";

/** Each round of simplifying, the tolerance grows by this factor until few enough points are left. */
const COARSER = 1.3;
/** The smallest tolerance, as a fraction of the path's extent. */
const FINEST = 1e-3;

/**
 * A free-hand stroke as a closed path of at most `most` corners: the fewest that keep within the smallest tolerance that
 * does it (Douglas & Peucker, Cartographica 10, 112 (1973), doi:10.3138/FM57-6770-U75U-7727).
 * @returns null for a stroke that encloses nothing: fewer than three corners, or no wider than `smallest`.
 */
export function simplifyPath(points: readonly Point[], most: number, smallest: number): readonly Point[] | null {
  const extent = Math.min(span(points.map(({ x }) => x)), span(points.map(({ y }) => y)));
  if (points.length < 3 || !(extent >= smallest)) return null;
  let tolerance = FINEST * Math.max(span(points.map(({ x }) => x)), span(points.map(({ y }) => y)));
  let kept = keep(points, tolerance);
  while (kept.length > most) {
    tolerance *= COARSER;
    kept = keep(points, tolerance);
  }
  return kept.length < 3 ? null : kept;
}

/** A loop has no ends to hold on to: it is cut at its first point and at the one farthest from it. */
function keep(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first] = points;
  let opposite = 0;
  for (const [i, point] of points.entries()) {
    if (distance(point, first) > distance(points[opposite], first)) opposite = i;
  }
  const there = douglasPeucker(points.slice(0, opposite + 1), tolerance);
  const back = douglasPeucker([...points.slice(opposite), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

function douglasPeucker(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const from = points[0];
  const to = points[points.length - 1];
  let farthest = 0;
  let offset = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceToSegment(points[i], from, to);
    if (off > offset) {
      farthest = i;
      offset = off;
    }
  }
  if (offset <= tolerance) return [from, to];
  const before = douglasPeucker(points.slice(0, farthest + 1), tolerance);
  const after = douglasPeucker(points.slice(farthest), tolerance);
  return [...before.slice(0, -1), ...after];
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + t * dx, y: from.y + t * dy });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function span(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
