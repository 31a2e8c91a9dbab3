import { describe, expect, it } from "vitest";
import { contrast, mix, scaleThrough } from "./color.ts";

describe("color", () => {
  it("gives the contrast ratios of WCAG's own definition", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    // #777777: linear (0x77/255 = 0.46667 → 0.18447), ratio 1.05/0.23447.
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(1.05 / 0.234475, 3);
  });

  it("keeps the ends, and blends black and white to Oklab's half lightness", () => {
    expect(mix("#0b63c5", "#d55e00", 0)).toBe("#0b63c5");
    expect(mix("#0b63c5", "#d55e00", 1)).toBe("#d55e00");
    // L = 0.5 is linear light 0.125, which encodes to 1.055·0.125^(1/2.4) − 0.055 = 0.38857 → 99 = 0x63.
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#636363");
  });

  it("passes through every colour given", () => {
    const stops = scaleThrough(["#112233", "#445566", "#aabbcc"], 4);
    expect(stops).toHaveLength(5);
    expect(stops[0]).toEqual([0, "#112233"]);
    expect(stops[2]).toEqual([0.5, "#445566"]);
    expect(stops[4]).toEqual([1, "#aabbcc"]);
  });
});
