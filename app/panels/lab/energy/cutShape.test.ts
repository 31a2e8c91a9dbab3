import { describe, expect, it } from "vitest";
import { DEFAULT_BOX } from "../../../../src/geometry.ts";
import { labDefaults, labSpecs } from "../../../store/lab/labParameters.ts";
import { cutIn, detourOf, isAlongAxis, isInView, middleOf, moveCut, moveEnd } from "./cutShape.ts";

const cut = { x0: -2, y0: -1, x1: 4, y1: 3 };

describe("a line cut", () => {
  it("starts as the default, fitted to the window, with two routes to its end", () => {
    expect(cutIn(DEFAULT_BOX)).toEqual(labDefaults.cut);
    const box = { x0: 2, x1: 4, y0: -5, y1: -3 };
    expect(cutIn(box)).toEqual({ x0: 2.1, y0: -4.4, x1: 3.9, y1: -3.6 });
    expect(isInView(cutIn(box), box)).toBe(true);
    expect(isInView(cut, box)).toBe(false);
    expect(isAlongAxis(labDefaults.cut)).toBe(false);
    expect(isAlongAxis({ ...cut, y1: -1 })).toBe(true);
    expect(isAlongAxis({ ...cut, x1: -2 })).toBe(true);
  });

  it("takes the detour along x first", () => {
    expect(detourOf(cut)).toEqual([
      [-2, -1],
      [4, -1],
      [4, 3],
    ]);
  });

  it("moves by its ends and as a whole", () => {
    expect(moveEnd(cut, "start", { x: 1.23456, y: 0 })).toEqual({ ...cut, x0: 1.235, y0: 0 });
    expect(moveEnd(cut, "end", { x: 0, y: -5 })).toEqual({ ...cut, x1: 0, y1: -5 });
    expect(middleOf(cut)).toEqual({ x: 1, y: 1 });
    expect(moveCut(cut, { x: 0, y: 0 })).toEqual({ x0: -3, y0: -2, x1: 3, y1: 2 });
  });

  it("keeps its shape at the edge of what is allowed", () => {
    const pushed = moveCut(cut, { x: 5, y: -5 });
    expect(pushed).toEqual({ x0: -1, y0: -5, x1: 5, y1: -1 });
    expect(labSpecs.cut.check(pushed)).toBeNull();
  });
});
