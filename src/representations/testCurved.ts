import type { Representation } from "./types.ts";

/** A curved map of the plane onto itself, q = (x + y²/10, sin y): no registry entry, for tests of what a bent q asks for. */
export const curvedPlane: Representation = {
  dimension: 2,
  map: (x, y, out, offset) => out.set([x + 0.1 * y * y, Math.sin(y)], offset),
  jacobian: (_x, y, out, offset) => out.set([1, 0.2 * y, 0, Math.cos(y)], offset),
  secondDerivative: (_x, y, out, offset) => out.set([0, 0, 0, 0.2, 0, 0, 0, -Math.sin(y)], offset),
};
