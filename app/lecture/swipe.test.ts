import { expect, test } from "vitest";
import { swipeOf } from "./swipe.ts";

test.each([
  ["left goes on", { dx: -120, dy: 10, milliseconds: 200 }, "next"],
  ["right goes back", { dx: 120, dy: -20, milliseconds: 200 }, "previous"],
  ["a tap is none", { dx: 3, dy: 2, milliseconds: 80 }, null],
  ["a scroll is none", { dx: -70, dy: 300, milliseconds: 300 }, null],
  ["a slant is none", { dx: -100, dy: 80, milliseconds: 200 }, null],
  ["a slow hand is none", { dx: -200, dy: 0, milliseconds: 2000 }, null],
])("%s", (_, stroke, swipe) => {
  expect(swipeOf(stroke)).toBe(swipe);
});
