import { describe, expect, it } from "vitest";
import type { ForceField } from "../geometry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { brownian } from "./brownian.ts";
import { cellIndex, countVisits } from "./histogram.ts";

const BOX = { x0: -3, x1: 3, y0: -3, y1: 3 };

describe("histogram", () => {
  it("puts points in their cells, row-major with y as the row, edges included", () => {
    const box = { x0: 0, x1: 4, y0: 10, y1: 14 };
    expect(cellIndex(box, 4, 0.5, 10.5)).toBe(0);
    expect(cellIndex(box, 4, 3.5, 10.5)).toBe(3);
    expect(cellIndex(box, 4, 0.5, 11.5)).toBe(4);
    expect(cellIndex(box, 4, 4, 14)).toBe(15);
    expect(cellIndex(box, 4, 0, 14)).toBe(12);
    const histogram = new Float64Array(16);
    countVisits(Float64Array.of(0.5, 10.5, 0.6, 10.1, 4, 14), box, 4, histogram);
    expect(histogram[0]).toBe(2);
    expect(histogram[15]).toBe(1);
  });

  it("approaches the Boltzmann density of a harmonic well", () => {
    const k = 1;
    const dt = 0.01;
    const bins = 12;
    const walkers = 4000;
    const snapshots = 20;
    const force: ForceField = (x, y, out, offset) => {
      out[offset] = -k * x;
      out[offset + 1] = -k * y;
    };
    const integrator = brownian.create({ box: BOX, kT: 1, timeStep: dt, restart: [0, 0] });
    const motion = integrator.init(new Float64Array(2 * walkers), new Float64Array(2 * walkers), force);
    const generator = createGenerator(17);
    const histogram = new Float64Array(bins * bins);
    for (let step = 0; step < 500; step++) integrator.step(motion, force, generator);
    for (let snapshot = 0; snapshot < snapshots; snapshot++) {
      // Two correlation times apart: nearly independent visits.
      for (let step = 0; step < 200; step++) integrator.step(motion, force, generator);
      countVisits(motion.positions, BOX, bins, histogram);
    }
    // Cell probabilities of e^{−r²/2} on the box, by a midpoint rule of 20 points a cell along each axis.
    const line = Array.from({ length: bins }, (_, cell) => {
      let sum = 0;
      for (let i = 0; i < 20; i++) sum += Math.exp(-0.5 * (-3 + (cell + (i + 0.5) / 20) * 0.5) ** 2);
      return sum;
    });
    const total = line.reduce((a, b) => a + b);
    const visits = walkers * snapshots;
    let divergence = 0;
    for (let cell = 0; cell < bins * bins; cell++) {
      const p = (line[cell % bins] * line[Math.floor(cell / bins)]) / (total * total);
      const q = (histogram[cell] + 0.5) / (visits + 0.5 * bins * bins);
      divergence += p * Math.log(p / q);
    }
    // For n independent visits 2n KL is χ² with M − 1 degrees of freedom; correlation e^{−2} between snapshots adds
    // about a third, the time step's bias (k dt/2 of the variance) 1e-4.
    const cells = bins * bins;
    expect(divergence).toBeLessThan(((cells - 1 + 4 * Math.sqrt(2 * cells)) * 1.32) / (2 * visits) + 1e-4);
    expect(divergence).toBeGreaterThan(0);
  });
});
