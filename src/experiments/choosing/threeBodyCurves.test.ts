import { describe, expect, test } from "vitest";
import { threeBodyPotentials } from "../../clusters/threeBody/registry.ts";
import { QUIET } from "../context.ts";
import { curveNamed, curveSettings, errorsAt } from "./testCurves.ts";
import { threeBodyCurves } from "./threeBodyCurves.ts";

const SHAPE = { neighbours: 2, dimension: 3, nearest: 0.95, farthest: 1.6, leastDistance: 0.9 } as const;

describe.each(threeBodyPotentials.map(({ id }) => [id]))("%s", async (potential) => {
  const request = { potential, values: {}, shape: SHAPE, exponent: 1, curve: curveSettings([40, 240], 4) };
  const result = await threeBodyCurves(request, QUIET);
  const floor = curveNamed(result, "distances").floor ?? 0;

  test("leaves distances a floor that no split gets under", () => {
    expect(floor).toBeGreaterThan(0.1 * result.spread);
    // A test set of 300 knows the floor to some 10 %.
    for (const error of errorsAt(result, "distances", 240)) expect(error).toBeGreaterThan(0.8 * floor);
  });

  test("has none once angles are seen: four times better than the floor in every split, and still falling", () => {
    for (const error of errorsAt(result, "angles", 240)) expect(error).toBeLessThan(floor / 4);
    const [few, many] = [errorsAt(result, "angles", 40), errorsAt(result, "angles", 240)];
    expect(Math.max(...many)).toBeLessThan(Math.min(...few));
    expect([curveNamed(result, "distances").dimension, curveNamed(result, "angles").dimension]).toEqual([2, 3]);
  });
});

test("without its angular part Stillinger–Weber is a matter of distances, and has no floor", async () => {
  const request = { potential: "stillingerWeber", values: { angularStrength: 0 }, shape: SHAPE, exponent: 1 };
  const result = await threeBodyCurves({ ...request, curve: curveSettings([100], 2) }, QUIET);
  expect(curveNamed(result, "distances").floor).toBeLessThan(1e-12);
  for (const error of errorsAt(result, "distances", 100)) expect(error).toBeLessThan(0.02 * result.spread);
});

test("is refused with what is out of range", async () => {
  const request = { potential: "axilrodTeller", values: {}, shape: SHAPE, exponent: 1, curve: curveSettings([10], 1) };
  const refused = (change: object, parameter: string) =>
    expect(threeBodyCurves({ ...request, ...change }, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
  await refused({ potential: "mercedes" }, "potential");
  await refused({ values: { strength: 100 } }, "strength");
  await refused({ shape: { ...SHAPE, nearest: 2 } }, "nearest");
  await refused({ shape: { ...SHAPE, neighbours: 6, leastDistance: 3 } }, "neighbours");
});
