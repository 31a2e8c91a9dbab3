import { describe, expect, it } from "vitest";
import { digits } from "./numbers.ts";
import { type Run, typesetRuns } from "./typesetRuns.ts";

/** The runs as mark-up: plain, *italic*, _low_, ^high^. */
function written(text: string): string {
  const marks: Readonly<Record<Run["kind"], string>> = { plain: "", italic: "*", low: "_", high: "^" };
  return typesetRuns(text)
    .map(({ kind, text: run }) => `${marks[kind]}${run}${marks[kind]}`)
    .join("");
}

describe("typesetRuns", () => {
  it.each([
    ["", ""],
    ["steps a frame", "steps a frame"],
    ["k_BT₀", "*k*_B_*T*_0_"],
    ["0.42 kT₀/length", "0.42 kT_0_/length"],
    ["−9.8×10⁻¹⁴ kT₀", "−9.8×10^−14^ kT_0_"],
    ["10²", "10^2^"],
    ["D_x, D_y", "D_x_, D_y_"],
  ])("cuts “%s”", (text, runs) => {
    expect(written(text)).toBe(runs);
  });

  it("raises every exponent that a number is written with", () => {
    for (let exponent = -30; exponent <= 30; exponent++) {
      const value = digits(Number(`2.5e${exponent}`));
      if (!value.includes("×10")) continue;
      expect(written(value)).toBe(`2.5×10^${String(exponent).replace("-", "−")}^`);
    }
  });

  it("gives each run a place of its own", () => {
    const places = typesetRuns("k_BT₀ and 10⁻³ k_BT₀").map(({ at }) => at);
    expect(new Set(places).size).toBe(places.length);
  });
});
