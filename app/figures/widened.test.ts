import { expect, test } from "vitest";
import { widened } from "./widened.ts";

test("a range is widened about its middle up to the least, and left where it is wider", () => {
  expect(widened([-1.5, -1.5], 0.5)).toEqual([-1.75, -1.25]);
  expect(widened([0, 2], 0.5)).toEqual([0, 2]);
});
