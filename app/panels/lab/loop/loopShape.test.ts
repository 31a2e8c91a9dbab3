import { describe, expect, it } from "vitest";
import type { Loop } from "../../../../src/experiments/loopWork.ts";
import { DEFAULT_BOX } from "../../../../src/geometry.ts";
import { labDefaults, labSpecs } from "../../../store/lab/labParameters.ts";
import {
  centreOf,
  circleIn,
  isInView,
  loopPath,
  moveLoop,
  moveVertex,
  resizeLoop,
  reverseLoop,
  sizeHandle,
  squareIn,
} from "./loopShape.ts";

const circle: Loop = { kind: "circle", x: 1, y: -1, radius: 2 };
const triangle: Loop = {
  kind: "polygon",
  vertices: [
    [0, 0],
    [3, 0],
    [0, 3],
  ],
};

describe("shapes of a closed path", () => {
  it("start from the default circle, fitted to the window, and stay within what a link may say", () => {
    expect(circleIn(DEFAULT_BOX)).toEqual(labDefaults.loop);
    const box = { x0: 1, x1: 3, y0: 2, y1: 4 };
    expect(circleIn(box)).toEqual({ kind: "circle", x: 2, y: 3, radius: 0.6 });
    for (const loop of [circleIn(box), squareIn(box), squareIn(DEFAULT_BOX)]) {
      expect(labSpecs.loop.check(loop)).toBeNull();
      expect(isInView(loop, DEFAULT_BOX)).toBe(true);
    }
    expect(isInView(circle, { x0: 4, x1: 5, y0: 4, y1: 5 })).toBe(false);
  });

  it("go round counter-clockwise until reversed, and back when reversed twice", () => {
    for (const loop of [circle, triangle, squareIn(DEFAULT_BOX)]) {
      expect(turned(loop)).toBeGreaterThan(0);
      expect(turned(reverseLoop(loop))).toBeCloseTo(-turned(loop), 12);
      expect(reverseLoop(reverseLoop(loop))).toEqual(loop);
    }
  });

  it("move as a whole", () => {
    expect(moveLoop(circle, { x: 0.5, y: 2 })).toEqual({ kind: "circle", x: 0.5, y: 2, radius: 2 });
    const moved = moveLoop(triangle, { x: 2, y: -1 });
    expect(centreOf(triangle)).toEqual({ x: 1, y: 1 });
    expect(moved).toEqual({
      kind: "polygon",
      vertices: [
        [1, -2],
        [4, -2],
        [1, 1],
      ],
    });
    expect(moveLoop({ ...circle, clockwise: true }, { x: 0, y: 0 })).toMatchObject({ clockwise: true });
  });

  it("grow by as much as their handle is pulled outwards", () => {
    const handle = sizeHandle(circle, DEFAULT_BOX);
    expect(Math.hypot(handle.x - 1, handle.y + 1)).toBeCloseTo(2, 12);
    expect(resizeLoop(circle, handle, { x: handle.x + 0.5, y: handle.y + 0.5 })).toMatchObject({ radius: 2.707 });
    // Across its own direction, nothing is pulled.
    expect(resizeLoop(circle, handle, { x: handle.x + 0.5, y: handle.y - 0.5 })).toMatchObject({ radius: 2 });
    expect(resizeLoop(circle, handle, { x: -50, y: -50 })).toMatchObject({ radius: 0.05 });
    expect(resizeLoop(triangle, { x: 3, y: 0 }, { x: 5, y: -1 })).toEqual({
      kind: "polygon",
      vertices: [
        [-1, -1],
        [5, -1],
        [-1, 5],
      ],
    });
  });

  it("keep their handle in the window", () => {
    const corner: Loop = { kind: "circle", x: 4, y: 4, radius: 3 };
    const { x, y } = sizeHandle(corner, DEFAULT_BOX);
    expect(x).toBeLessThan(4);
    expect(y).toBeLessThan(4);
    const huge: Loop = { kind: "circle", x: 0, y: 0, radius: 9 };
    expect(sizeHandle(huge, DEFAULT_BOX)).toEqual({ x: 5, y: 5 });
  });

  it("take one corner along", () => {
    const moved = moveVertex(
      [
        [0, 0],
        [3, 0],
        [0, 3],
      ] as const,
      1,
      { x: 2.00049, y: 1 },
    );
    expect(moved).toMatchObject({
      vertices: [
        [0, 0],
        [2, 1],
        [0, 3],
      ],
    });
  });
});

/** ½ ∮ (x dy − y dx), positive for counter-clockwise. */
function turned(loop: Loop): number {
  const { x, y } = loopPath(loop);
  let sum = 0;
  for (let i = 1; i < x.length; i++) sum += x[i - 1] * y[i] - x[i] * y[i - 1];
  return sum / 2;
}
