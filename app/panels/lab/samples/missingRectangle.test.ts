import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_BOX } from "../../../../src/geometry.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import { GRIPS, gripPlace, moveGrip, visiblePart } from "./missingRectangle.ts";

const BOX = { x0: 1, x1: 4.5, y0: -2.5, y1: 2.5 };

test("a corner takes its two sides along", () => {
  expect(moveGrip(BOX, "lower left", 0.123, -3, DEFAULT_BOX)).toEqual({ x0: 0.12, x1: 4.5, y0: -3, y1: 2.5 });
  expect(moveGrip(BOX, "upper right", 4, 1, DEFAULT_BOX)).toEqual({ x0: 1, x1: 4, y0: -2.5, y1: 1 });
  expect(moveGrip(BOX, "upper left", 2, 5, DEFAULT_BOX)).toEqual({ x0: 2, x1: 4.5, y0: -2.5, y1: 5 });
  expect(moveGrip(BOX, "lower right", 2, 5, DEFAULT_BOX)).toEqual({ x0: 1, x1: 2, y0: 2.3, y1: 2.5 });
});

test("the centre takes all of it along, up to the edge", () => {
  expect(moveGrip(BOX, "centre", 0, 1, DEFAULT_BOX)).toEqual({ x0: -1.75, x1: 1.75, y0: -1.5, y1: 3.5 });
  expect(moveGrip(BOX, "centre", 9, -9, DEFAULT_BOX)).toEqual({ x0: 1.5, x1: 5, y0: -5, y1: 0 });
});

test("wherever a grip is taken, the rectangle stays one that is allowed", () => {
  const place = fc.double({ min: -8, max: 8, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...GRIPS), place, place), { maxLength: 12 }), (moves) => {
      let box = BOX;
      for (const [grip, x, y] of moves) {
        box = moveGrip(box, grip, x, y, DEFAULT_BOX);
        expect(labSpecs.missingBox.check(box)).toBeNull();
      }
    }),
    { seed: 4 },
  );
});

test("a grip moved to where it is changes nothing", () => {
  for (const grip of GRIPS) expect(moveGrip(BOX, grip, ...gripPlace(BOX, grip), DEFAULT_BOX)).toEqual(BOX);
});

test("a window shows a part, or nothing", () => {
  expect(visiblePart(BOX, DEFAULT_BOX)).toEqual(BOX);
  expect(visiblePart(BOX, { x0: 2, x1: 5, y0: -5, y1: -2 })).toEqual({ x0: 2, x1: 4.5, y0: -2.5, y1: -2 });
  expect(visiblePart(BOX, { x0: -5, x1: 1, y0: -5, y1: 5 })).toBeNull();
});
