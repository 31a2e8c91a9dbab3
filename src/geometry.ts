/** An axis-aligned rectangle of the plane: x₀ < x < x₁, y₀ < y < y₁. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The lab's default window, [−5, 5]². */
export const DEFAULT_BOX: Box = { x0: -5, x1: 5, y0: -5, y1: 5 };

/** True where (x, y) lies in the closed box. */
export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

/** True where both have the same edges. */
export function isSameBox(a: Box, b: Box): boolean {
  return a.x0 === b.x0 && a.x1 === b.x1 && a.y0 === b.y0 && a.y1 === b.y1;
}

/**
 * A force field: writes f(x, y) = (f_x, f_y) into `out[offset]`, `out[offset + 1]`.
 * Writing into the caller's array keeps the hot loops free of garbage.
 */
export type ForceField = (x: number, y: number, out: Float64Array, offset: number) => void;

/** A scalar field, such as an energy E(x, y). */
export type ScalarField = (x: number, y: number) => number;

/**
 * The `count` cell-centred (or, with `edges`, edge-to-edge) coordinates of an axis.
 * @returns [count]
 */
export function axis(from: number, to: number, count: number, placement: "edges" | "centres" = "edges"): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const t = placement === "edges" ? (count === 1 ? 0.5 : i / (count - 1)) : (i + 0.5) / count;
    values[i] = from + (to - from) * t;
  }
  return values;
}
