import { describe, expect, it } from "vitest";
import type { ForceField, ScalarField } from "../geometry.ts";
import { solveFokkerPlanck } from "./fokkerPlanck.ts";

const BOX = { x0: -5, x1: 5, y0: -4, y1: 4 };

/** e^{−E/kT} at the cell centres, normalised. */
function boltzmannAtCentres(energy: ScalarField, bins: number, kT: number): Float64Array {
  const p = new Float64Array(bins * bins);
  for (let j = 0; j < bins; j++) {
    for (let i = 0; i < bins; i++) {
      p[j * bins + i] = Math.exp(-energy(-5 + ((i + 0.5) * 10) / bins, -4 + ((j + 0.5) * 8) / bins) / kT);
    }
  }
  const total = p.reduce((a, b) => a + b);
  return p.map((value) => value / total);
}

function worstRelative(a: Float64Array, b: Float64Array): number {
  return a.reduce((worst, value, i) => Math.max(worst, Math.abs(value / b[i] - 1)), 0);
}

/** V = (x−4)(x−2)(x+2)(x+3)/50 + y²/20, times `depth`. */
const quartic =
  (depth: number): ScalarField =>
  (x, y) =>
    depth * (((x - 4) * (x - 2) * (x + 2) * (x + 3)) / 50 + (y * y) / 20);
const quarticForce =
  (depth: number): ForceField =>
  (x, y, out, offset) => {
    // (x⁴ − x³ − 16x² + 4x + 48)′ = 4x³ − 3x² − 32x + 4
    out[offset] = (-depth * (4 * x ** 3 - 3 * x ** 2 - 32 * x + 4)) / 50;
    out[offset + 1] = (-depth * y) / 10;
  };

/** f = −k r + ω (−y, x). */
const stirred =
  (k: number, omega: number): ForceField =>
  (x, y, out, offset) => {
    out[offset] = -k * x - omega * y;
    out[offset + 1] = -k * y + omega * x;
  };

describe("stationary Fokker–Planck equation", () => {
  it("gives the Boltzmann density at the cell centres, and no entropy production, for a conservative force", async () => {
    const kT = 0.7;
    const { density, entropyProduction, currentX, currentY } = await solveFokkerPlanck(quarticForce(1), BOX, 40, kT);
    expect(worstRelative(density, boltzmannAtCentres(quartic(1), 40, kT))).toBeLessThan(1e-10);
    expect(entropyProduction).toBeLessThan(1e-20);
    for (const current of [...currentX, ...currentY]) expect(Math.abs(current)).toBeLessThan(1e-14);
  });

  it("keeps every probability right across barriers of hundreds of kT", async () => {
    const { density } = await solveFokkerPlanck(quarticForce(60), BOX, 30, 1);
    const expected = boltzmannAtCentres(quartic(60), 30, 1);
    expect(Math.min(...expected)).toBeLessThan(1e-190);
    expect(worstRelative(density, expected)).toBeLessThan(1e-8);
  });

  it("survives forces so steep that probabilities underflow", async () => {
    const { density, entropyProduction } = await solveFokkerPlanck(quarticForce(5000), BOX, 20, 1);
    expect(density.every((p) => Number.isFinite(p) && p >= 0)).toBe(true);
    expect(density.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(entropyProduction).toBeLessThan(1e-15);
  });

  it("finds the Gaussian of a stirred harmonic well and its entropy production 2ω²/k, to second order", async () => {
    // ∇·(ω(−y, x) p) = 0 for any p(r), so p = e^{−k r²/2kT} still; the current is ω(−y, x) p and the entropy production
    // ⟨|ω(−y, x)|²⟩/kT = ω²⟨r²⟩/kT = 2ω²/k, whatever kT.
    const k = 1.3;
    const omega = 0.6;
    const kT = 0.5;
    const expected = (2 * omega * omega) / k;
    const errors: number[] = [];
    for (const bins of [40, 80]) {
      const result = await solveFokkerPlanck(stirred(k, omega), BOX, bins, kT);
      errors.push(result.entropyProduction / expected - 1);
      const gauss = boltzmannAtCentres((x, y) => 0.5 * k * (x * x + y * y), bins, kT);
      let worst = 0;
      for (let cell = 0; cell < bins * bins; cell++) {
        worst = Math.max(worst, Math.abs(result.density[cell] - gauss[cell]) / gauss[(bins * bins + bins) / 2]);
      }
      expect(worst).toBeLessThan((1.6 / (bins * bins)) * 10);

      // Counter-clockwise, with the closed form's size: current per unit length and time ω(−y, x) p/area.
      const area = (10 / bins) * (8 / bins);
      const i = Math.floor(0.6 * bins);
      const j = Math.floor(0.55 * bins);
      const x = -5 + ((i + 0.5) * 10) / bins;
      const y = -4 + ((j + 0.5) * 8) / bins;
      const cell = j * bins + i;
      expect(result.currentX[cell] / ((-omega * y * gauss[cell]) / area)).toBeCloseTo(1, 1);
      expect(result.currentY[cell] / ((omega * x * gauss[cell]) / area)).toBeCloseTo(1, 1);
    }
    expect(Math.abs(errors[1])).toBeLessThan(0.01);
    expect(errors[0] / errors[1]).toBeGreaterThan(3.4);
    expect(errors[0] / errors[1]).toBeLessThan(4.6);
  });

  it("conserves probability: no current enters or leaves any cell", async () => {
    const bins = 12;
    const { currentX, currentY } = await solveFokkerPlanck(stirred(1, 2), BOX, bins, 1);
    // The net current across each full column of faces is zero, so the cell means along it cancel.
    for (let i = 0; i < bins; i++) {
      let column = 0;
      let row = 0;
      for (let j = 0; j < bins; j++) {
        column += currentX[j * bins + i];
        row += currentY[i * bins + j];
      }
      expect(Math.abs(column)).toBeLessThan(1e-15);
      expect(Math.abs(row)).toBeLessThan(1e-15);
    }
  });

  it("can be given up at a checkpoint", async () => {
    let calls = 0;
    const stop = () => (++calls > 3 ? Promise.reject(new Error("given up")) : Promise.resolve());
    await expect(solveFokkerPlanck(quarticForce(1), BOX, 40, 1, stop)).rejects.toThrow("given up");
  });

  it.each([
    [1, 1, "bins"],
    [2.5, 1, "bins"],
    [500, 1, "bins"],
    [10, 0, "kT"],
  ])("refuses bins = %d, kT = %d", async (bins, kT, parameter) => {
    await expect(solveFokkerPlanck(quarticForce(1), BOX, bins, kT)).rejects.toMatchObject({ kind: "input", parameter });
  });

  it("refuses a force that is not finite", async () => {
    const broken: ForceField = (_x, _y, out, offset) => out.fill(Number.NaN, offset, offset + 2);
    await expect(solveFokkerPlanck(broken, BOX, 10, 1)).rejects.toMatchObject({ kind: "input", parameter: "force" });
  });
});
