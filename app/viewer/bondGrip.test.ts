import { describe, expect, it } from "vitest";
import { gripPlace, pulledBy } from "./bondGrip.ts";

describe("the grip of a bond", () => {
  it("stands beyond the moving atom, and follows the hand along the bond as it is seen", () => {
    // 1.5 Å seen as 50 pixels, to the right and down by 3 to 4.
    const place = gripPlace([10, 20], [40, 60], 1.5, 0.03);
    expect(Math.hypot(place.x - 10, place.y - 20)).toBeCloseTo(50 + 34, 12);
    expect((place.x - 10) / (place.y - 20)).toBeCloseTo(3 / 4, 12);
    // All the way along: 1.5 Å for 50 pixels; across: nothing.
    expect(pulledBy(place, 30, 40)).toBeCloseTo(1.5, 12);
    expect(pulledBy(place, -4, 3)).toBeCloseTo(0, 12);
  });

  it("of a bond that points at the reader is pulled upwards, and no more than three times as fast", () => {
    const place = gripPlace([10, 20], [10, 20], 1.2, 0.02);
    expect([place.x, place.y]).toEqual([10, -14]);
    expect(pulledBy(place, 0, -1)).toBeCloseTo(0.02 / 0.3, 12);
    const slanted = gripPlace([10, 20], [13, 20], 1.2, 0.02);
    expect(pulledBy(slanted, 1, 0)).toBeCloseTo(0.02 / 0.3, 12);
  });
});
