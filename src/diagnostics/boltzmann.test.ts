import { describe, expect, it } from "vitest";
import { boltzmannProbabilities } from "./boltzmann.ts";

describe("Boltzmann probabilities of cells", () => {
  it("integrates a linear energy exactly enough, cell by cell", () => {
    // ∫ e^{−a x/kT} over a cell is a difference of exponentials.
    const box = { x0: -1, x1: 2, y0: 0, y1: 1 };
    const p = boltzmannProbabilities((x) => 3 * x, box, 6, 1.5);
    const whole = Math.exp(2) - Math.exp(-4);
    for (let cell = 0; cell < 36; cell++) {
      const x = -1 + 0.5 * (cell % 6);
      expect(p[cell]).toBeCloseTo((Math.exp(-2 * x) - Math.exp(-2 * (x + 0.5))) / whole / 6, 9);
    }
  });

  it("averages a ripple finer than a cell, which a value at the centre would sample", () => {
    // ∫ e^{−c sin} over whole periods is I₀(c) in every cell: a uniform density.
    const box = { x0: 0, x1: 4, y0: 0, y1: 4 };
    const p = boltzmannProbabilities((x) => 0.5 * Math.sin(2 * Math.PI * x + 1), box, 4, 1, 8);
    for (const value of p) expect(value).toBeCloseTo(1 / 16, 6);
  });

  it("normalises, and survives energies that overflow", () => {
    const box = { x0: -1, x1: 1, y0: -1, y1: 1 };
    const p = boltzmannProbabilities((x) => (x > 0 ? Number.POSITIVE_INFINITY : 5000 * x), box, 10, 1);
    expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(p[0]).toBeGreaterThan(0.09);
    expect(p[9]).toBe(0);
  });

  it("refuses an energy that is not a number, or nowhere finite", () => {
    const box = { x0: -1, x1: 1, y0: -1, y1: 1 };
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => boltzmannProbabilities(() => value, box, 4, 1)).toThrowError(
        expect.objectContaining({ kind: "input" }),
      );
    }
  });
});
