import { expect, test } from "vitest";
import { bestFit, type FitTask } from "./fit.ts";

/** A square map as wide as it may be over 100 pixels of numbers, and a curve 200 pixels high under it. */
function task({ map, curve, available }: { map: boolean; curve: boolean; available: number }): FitTask {
  return {
    heightOf: ({ width, stretch }) => 100 + (map ? 1000 * width : 0) + (curve ? 200 * stretch : 0),
    available,
    hasShaped: map,
    hasFixed: curve,
    usualStretch: 1.5,
    mostStretch: 4,
  };
}

test("a map becomes as wide as its height allows", () => {
  expect(bestFit(task({ map: true, curve: false, available: 800 })).width).toBeCloseTo(0.7, 2);
  expect(bestFit(task({ map: true, curve: false, available: 2000 })).width).toBe(1);
});

test("a curve takes all the height there is, within bounds", () => {
  expect(bestFit(task({ map: false, curve: true, available: 800 }))).toEqual({
    width: 1,
    stretch: expect.closeTo(3.5, 1),
  });
  expect(bestFit(task({ map: false, curve: true, available: 5000 }))).toEqual({ width: 1, stretch: 4 });
});

test("a map and a curve share: the curve has its usual height first, and what is left over", () => {
  const tight = task({ map: true, curve: true, available: 1000 });
  const fit = bestFit(tight);
  expect(fit.width).toBeCloseTo(0.6, 2);
  expect(tight.heightOf(fit)).toBeLessThanOrEqual(1000);
  expect(bestFit(task({ map: true, curve: true, available: 1700 }))).toEqual({
    width: 1,
    stretch: expect.closeTo(3, 1),
  });
});

test("whatever fits not at all is made as small as can be", () => {
  expect(bestFit(task({ map: true, curve: true, available: 50 }))).toEqual({ width: 0.3, stretch: 0.4 });
});
