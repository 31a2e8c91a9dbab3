import { expect, test } from "vitest";
import { plainText } from "./plainText.ts";

test.each([
  ["energy (<i>k</i><sub>B</sub><i>T</i><sub>0</sub>)", "energy (k_BT_0)"],
  ["energy-<br>conserving", "energy- conserving"],
  ["10<sup>4</sup>", "10^4"],
  ["|<i>f</i> − <i>f</i><sub>true</sub>|", "|f − f_true|"],
  [" a < b ", "a < b"],
  ["", ""],
])("“%s” reads “%s”", (markup, text) => {
  expect(plainText(markup)).toBe(text);
});
