import { expect, test } from "vitest";
import { elapsed } from "./elapsed.ts";

test.each([
  [-5, "0:00"],
  [0, "0:00"],
  [999, "0:00"],
  [61_000, "1:01"],
  [45 * 60_000, "45:00"],
  [3_600_000, "1:00:00"],
  [3_600_000 + 5 * 60_000 + 9_999, "1:05:09"],
])("%d ms is %s", (milliseconds, text) => {
  expect(elapsed(milliseconds)).toBe(text);
});
