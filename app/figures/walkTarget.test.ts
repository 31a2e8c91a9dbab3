import { expect, test } from "vitest";
import { walkTarget } from "./walkTarget.ts";

test("Page Up and Page Down go to the neighbours, round the ends; Home and End to the ends", () => {
  expect(walkTarget("PageDown", 1, 4)).toBe(2);
  expect(walkTarget("PageDown", 3, 4)).toBe(0);
  expect(walkTarget("PageUp", 2, 4)).toBe(1);
  expect(walkTarget("PageUp", 0, 4)).toBe(3);
  expect(walkTarget("Home", 2, 4)).toBe(0);
  expect(walkTarget("End", 2, 4)).toBe(3);
});

test("any other key leads nowhere", () => {
  expect(walkTarget("ArrowLeft", 2, 4)).toBeUndefined();
  expect(walkTarget("a", 2, 4)).toBeUndefined();
});
