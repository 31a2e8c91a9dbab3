import { describe, expect, it } from "vitest";
import { digits, plain, relative, signedDigits } from "./numbers.ts";

describe("digits", () => {
  it.each([
    [1.376, "1.38"],
    [0.00421, "0.00421"],
    [0.0004213, "4.2×10⁻⁴"],
    [-3.14e-14, "−3.1×10⁻¹⁴"],
    [12345, "12345"],
    [123456, "1.2×10⁵"],
    [99.96, "100"],
    [0.99951, "1.00"],
    [-2.5, "−2.50"],
    [0, "0"],
    [-0, "0"],
    [Number.NaN, "–"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("writes %d as %s", (value, text) => {
    expect(digits(value)).toBe(text);
  });

  it("keeps as many as it is asked for", () => {
    expect(digits(Math.PI, 2)).toBe("3.1");
    expect(digits(Math.PI, 5)).toBe("3.1416");
    expect(digits(1234.5, 1)).toBe("1235");
    expect(digits(5e9, 1)).toBe("5×10⁹");
  });

  it("never writes a hyphen for a minus sign", () => {
    for (const value of [-1, -0.05, -1e-5, -1e7]) expect(digits(value)).not.toContain("-");
  });
});

describe("signedDigits", () => {
  it("says of every number but zero which way it goes", () => {
    expect([1.4321, -0.03712, 123.4, -2.2e-15, 0].map(signedDigits)).toEqual([
      "+1.43",
      "−0.0371",
      "+123",
      "−2.2×10⁻¹⁵",
      "0",
    ]);
  });
});

describe("plain", () => {
  it.each([
    [8, "8"],
    [0.001, "0.001"],
    [-0.25, "−0.25"],
    [1e-12, "1×10⁻¹²"],
    [2.5e-7, "2.5×10⁻⁷"],
    [3e6, "3×10⁶"],
    [1 / 25, "0.04"],
    [1 / 3, "0.333"],
    [0, "0"],
  ])("writes %d as %s", (value, text) => {
    expect(plain(value)).toBe(text);
  });
});

describe("relative", () => {
  it("is in per cent where that is readable, and a power of ten where it is not", () => {
    expect(relative(1, 4)).toBe("25 %");
    expect(relative(0.0171, 1)).toBe("1.7 %");
    expect(relative(-1, 8)).toBe("−13 %");
    expect(relative(3e-14, 1)).toBe("3.0×10⁻¹⁴");
    expect(relative(0, 1)).toBe("0");
    expect(relative(1, 0)).toBe("∞ %");
    expect(relative(0, 0)).toBe("–");
  });
});
