import { describe, expect, it } from "vitest";
import { speakNumber } from "./numberText.ts";

describe("speakNumber", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [0.1 + 0.2, "0.3"],
    [-2.5, "minus 2.5"],
    [1e-12, "1 times 10 to the minus 12"],
    [-3.25e-7, "minus 3.25 times 10 to the minus 7"],
    [123456, "1.235 times 10 to the 5"],
  ])("says %s as %s", (value, spoken) => {
    expect(speakNumber(value)).toBe(spoken);
  });
});
