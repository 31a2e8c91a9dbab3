import { expect, it } from "vitest";
import { QUIET } from "./context.ts";
import { corrugationFloor } from "./corrugationFloor.ts";
import { fields } from "./fields.ts";
import { LECTURE_LAB, withLandscape } from "./testLab.ts";

const floorAt = (c: number) => corrugationFloor(withLandscape("lecture", { c }).landscape);

it("is the rms of 3c cos(3(x + 5)(y − 6)) (y − 6, x + 5) per component", () => {
  let sum = 0;
  // Eighty cells of 1/8, scored in their middles.
  for (let i = 0; i < 80; i++) {
    for (let j = 0; j < 80; j++) {
      const [x, y] = [-5 + (i + 0.5) / 8, -5 + (j + 0.5) / 8];
      const slope = 3 * 0.04 * Math.cos(3 * (x + 5) * (y - 6));
      sum += slope ** 2 * ((y - 6) ** 2 + (x + 5) ** 2);
    }
  }
  expect(floorAt(0.04)).toBeCloseTo(Math.sqrt(sum / (2 * 80 ** 2)), 12);
});

it("rises with the ripple's height, and is none where there is no ripple", () => {
  expect(floorAt(0.02)).toBeCloseTo(floorAt(0.04) / 2, 12);
  expect(floorAt(0)).toBe(0);
  expect(corrugationFloor(withLandscape("harmonic", {}).landscape)).toBe(0);
});

it("is what the fields report, whatever grid they are drawn on", async () => {
  const result = await fields({ lab: LECTURE_LAB, grid: 40 }, QUIET);
  expect(corrugationFloor(LECTURE_LAB.landscape)).toBeCloseTo(result.corrugationFloor, 12);
});
