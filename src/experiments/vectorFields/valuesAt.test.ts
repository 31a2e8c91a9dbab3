import { expect, test } from "vitest";
import { valuesAt } from "./valuesAt.ts";

test("a field is taken at each point, component by component", () => {
  const turned = (x: number, y: number, out: Float64Array, offset: number) => out.set([-y, x], offset);
  expect(valuesAt(turned, Float64Array.of(1, 2, 3, 4))).toEqual(Float64Array.of(-2, 1, -4, 3));
  expect(valuesAt(turned, new Float64Array())).toHaveLength(0);
});
