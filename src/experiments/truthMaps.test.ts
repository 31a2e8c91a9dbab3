import { expect, test } from "vitest";
import { QUIET } from "./context.ts";
import { fields } from "./fields.ts";
import { labPotential } from "./labPotential.ts";
import { LECTURE_LAB } from "./testLab.ts";
import { copyOf, truthMaps } from "./truthMaps.ts";

const { landscape } = LECTURE_LAB;

test("the truth is mapped once for a landscape and a grid", async () => {
  const first = await truthMaps(landscape, 9, QUIET);
  const refuse = { ...QUIET, checkpoint: () => Promise.reject(new Error("worked")) };
  expect(await truthMaps({ ...landscape }, 9, refuse)).toBe(first);
  await expect(truthMaps(landscape, 10, refuse)).rejects.toThrow("worked");
  await expect(truthMaps({ ...landscape, box: { ...landscape.box, x1: 4 } }, 9, refuse)).rejects.toThrow("worked");
});

test("it is the potential's own force and energy, with y as the row", async () => {
  const { map } = await truthMaps(landscape, 5, QUIET);
  const { potential } = labPotential(landscape);
  const f = new Float64Array(2);
  // Column 3 and row 1 of −5, −2.5 … 5.
  const at = 5 + 3;
  potential.force(2.5, -2.5, f, 0);
  expect([map.forceX[at], map.forceY[at]]).toEqual([...f]);
  expect(map.energy?.[at]).toBe(potential.energy(2.5, -2.5));
});

test("what is sent away takes nothing from memory", async () => {
  const { map } = await truthMaps(landscape, 9, QUIET);
  const copy = copyOf(map);
  expect(copy).toEqual(map);
  const { truth } = await fields({ lab: LECTURE_LAB, grid: 9 }, QUIET);
  for (const sent of [copy, truth]) {
    for (const array of Object.values(sent))
      if (array instanceof Float64Array) structuredClone(array, { transfer: [array.buffer] });
  }
  expect(truth.forceX).toHaveLength(0);
  expect(map.forceX).toHaveLength(81);
  expect((await fields({ lab: LECTURE_LAB, grid: 9 }, QUIET)).truth).toEqual(map);
});
