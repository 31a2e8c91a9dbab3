import { expect, test } from "vitest";
import { DEFAULT_BOX } from "../geometry.ts";
import { QUIET } from "./context.ts";
import { scoringTruth } from "./fieldScores.ts";
import { LECTURE_LAB } from "./testLab.ts";

test("the lecture's floor and force are those of a grid that resolves its corrugation", async () => {
  // The midpoint rule on 3000 × 3000 points in numpy: rms of (rx, ry), r = 3c cos(3(x+5)(y−6)), and of smooth + r.
  const { corrugationFloor, forceRms } = await scoringTruth(LECTURE_LAB.landscape, QUIET);
  expect(Math.abs(corrugationFloor / 0.528761 - 1)).toBeLessThan(0.01);
  expect(Math.abs(forceRms / 1.72068 - 1)).toBeLessThan(0.001);
});

test("a bowl k r²/2 has a force of rms k L/√12 a component, no floor, and its energy at the points", async () => {
  const landscape = {
    ...LECTURE_LAB.landscape,
    potential: "harmonic",
    potentialParameters: { stiffness1: 2, stiffness2: 2, angle: 0 },
    box: DEFAULT_BOX,
  };
  const { x, y, force, energy, forceRms, corrugationFloor } = await scoringTruth(landscape, QUIET);
  // Σ over 80 midpoints of x² is L²/12 (1 − 1/80²).
  expect(forceRms).toBeCloseTo(((2 * 10) / Math.sqrt(12)) * Math.sqrt(1 - 1 / 6400), 10);
  expect(corrugationFloor).toBe(0);
  const at = 80 * 3 + 70;
  expect(force.forceX[at]).toBeCloseTo(-2 * x[70], 12);
  expect(energy[at]).toBeCloseTo(x[70] ** 2 + y[3] ** 2, 12);
});

test("the truth is remembered for its landscape, and measured anew for another", async () => {
  const first = await scoringTruth(LECTURE_LAB.landscape, QUIET);
  const refuse = { ...QUIET, checkpoint: () => Promise.reject(new Error("worked")) };
  expect(await scoringTruth({ ...LECTURE_LAB.landscape }, refuse)).toBe(first);
  const narrow = { ...LECTURE_LAB.landscape, box: { ...DEFAULT_BOX, x1: 4 } };
  await expect(scoringTruth(narrow, refuse)).rejects.toThrow("worked");
});
