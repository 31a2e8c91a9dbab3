import { circlePath, type Path, polygonPath } from "../../../../src/diagnostics/path.ts";
import type { Loop } from "../../../../src/experiments/loopWork.ts";
import { type Box, contains } from "../../../../src/geometry.ts";
import type { Point } from "../../../figures/plotGeometry.ts";

/** As many pieces as the engine cuts a loop into, so that points and works belong together. */
const PIECES = 120;
/** Of the window's width: the radius of the circle one starts from, 3 in the default window. */
const RADIUS = 0.3;
const SMALLEST_SIZE = 0.05;
const LARGEST_RADIUS = 10;

/** The points of a loop in the order in which it is run, closed. */
export function loopPath(loop: Loop): Path {
  return loop.kind === "circle"
    ? circlePath(loop.x, loop.y, loop.radius, PIECES, loop.clockwise)
    : polygonPath(loop.vertices, PIECES);
}

/** The circle of a third of the window, run counter-clockwise: radius 3 round the origin in the default window. */
export function circleIn(box: Box): Loop {
  return roundLoop({ kind: "circle", ...middle(box), radius: RADIUS * (box.x1 - box.x0) });
}

/** The square whose sides touch that circle. */
export function squareIn(box: Box): Loop {
  const { x, y } = middle(box);
  const half = RADIUS * (box.x1 - box.x0);
  return roundLoop({
    kind: "polygon",
    vertices: [
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half],
    ],
  });
}

function middle({ x0, x1, y0, y1 }: Box): Point {
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

/** A circle's centre, the mean of a polygon's corners. */
export function centreOf(loop: Loop): Point {
  if (loop.kind === "circle") return { x: loop.x, y: loop.y };
  const mean = (of: 0 | 1) => loop.vertices.reduce((sum, vertex) => sum + vertex[of], 0) / loop.vertices.length;
  return { x: mean(0), y: mean(1) };
}

/** The loop carried to another centre. */
export function moveLoop(loop: Loop, to: Point): Loop {
  if (loop.kind === "circle") return roundLoop({ ...loop, x: to.x, y: to.y });
  const from = centreOf(loop);
  return mapVertices(loop.vertices, ([x, y]) => [x + to.x - from.x, y + to.y - from.y]);
}

/** One corner of a polygon put elsewhere. */
export function moveVertex(vertices: readonly Vertex[], index: number, to: Point): Loop {
  return mapVertices(vertices, (vertex, i) => (i === index ? [to.x, to.y] : vertex));
}

/** The same path, run the other way. */
export function reverseLoop(loop: Loop): Loop {
  if (loop.kind === "polygon") return { ...loop, vertices: [...loop.vertices].reverse() };
  const { clockwise = false, ...circle } = loop;
  return clockwise ? circle : { ...circle, clockwise: true };
}

/** Where a circle's size is taken hold of: there, both the key upwards and the key to the right enlarge it. */
const DIAGONALS = [
  [Math.SQRT1_2, Math.SQRT1_2],
  [-Math.SQRT1_2, Math.SQRT1_2],
  [-Math.SQRT1_2, -Math.SQRT1_2],
  [Math.SQRT1_2, -Math.SQRT1_2],
] as const;

/** Where the size is taken hold of: on the path, at its upper right or else where it is in the window, never outside. */
export function sizeHandle(loop: Loop, box: Box): Point {
  const { x, y } = centreOf(loop);
  const candidates =
    loop.kind === "circle"
      ? DIAGONALS.map(([right, up]) => ({ x: x + right * loop.radius, y: y + up * loop.radius }))
      : loop.vertices
          .map((vertex) => ({ x: vertex[0], y: vertex[1] }))
          .sort((a, b) => Math.hypot(b.x - x, b.y - y) - Math.hypot(a.x - x, a.y - y));
  const inside = candidates.find(({ x, y }) => contains(box, x, y)) ?? candidates[0];
  return { x: clamp(inside.x, box.x0, box.x1), y: clamp(inside.y, box.y0, box.y1) };
}

/** The loop made larger or smaller round its centre by pulling its size handle from one place to another. */
export function resizeLoop(loop: Loop, handle: Point, to: Point): Loop {
  const { x, y } = centreOf(loop);
  const distance = Math.hypot(handle.x - x, handle.y - y);
  if (distance === 0) return loop;
  const pulled = ((to.x - handle.x) * (handle.x - x) + (to.y - handle.y) * (handle.y - y)) / distance;
  if (loop.kind === "circle") {
    return roundLoop({ ...loop, radius: clamp(loop.radius + pulled, SMALLEST_SIZE, LARGEST_RADIUS) });
  }
  const factor = Math.max(SMALLEST_SIZE, distance + pulled) / distance;
  return mapVertices(loop.vertices, (vertex) => [x + factor * (vertex[0] - x), y + factor * (vertex[1] - y)]);
}

/** Whether any of the loop is to be seen in the window. */
export function isInView(loop: Loop, box: Box): boolean {
  const path = loopPath(loop);
  return path.x.some((x, i) => contains(box, x, path.y[i]));
}

type Vertex = readonly [number, number];

function mapVertices(vertices: readonly Vertex[], change: (vertex: Vertex, index: number) => Vertex): Loop {
  return roundLoop({ kind: "polygon", vertices: vertices.map(change) });
}

/** Coordinates to a thousandth: finer than a hand, and short in a link. */
export function roundLoop(loop: Loop): Loop {
  return loop.kind === "circle"
    ? { ...loop, x: thousandth(loop.x), y: thousandth(loop.y), radius: thousandth(loop.radius) }
    : { ...loop, vertices: loop.vertices.map(([x, y]) => [thousandth(x), thousandth(y)] as const) };
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
