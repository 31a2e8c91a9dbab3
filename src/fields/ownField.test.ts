import { expect, test } from "vitest";
import { parseExpression } from "../expressions/parseExpression.ts";
import { OWN_FIELD, OWN_FIELD_VARIABLES, ownField } from "./ownField.ts";
import { vectorFields } from "./registry.ts";

const own = (u: string, v: string) =>
  ownField(parseExpression(u, OWN_FIELD_VARIABLES), parseExpression(v, OWN_FIELD_VARIABLES));

function at(field: ReturnType<typeof own>, x: number, y: number): readonly number[] {
  const out = new Float64Array(3);
  field.value(x, y, out, 1);
  return [out[1], out[2]];
}

test("values, curl and divergence are those of the formulas typed, worked out by hand", () => {
  const field = own("x^2 y - sin(y)", "exp(x/2) + 3 x y");
  for (const [x, y] of [
    [0.3, -1.2],
    [-2, 4],
    [0, 0],
  ]) {
    expect(at(field, x, y)[0]).toBeCloseTo(x * x * y - Math.sin(y), 13);
    expect(at(field, x, y)[1]).toBeCloseTo(Math.exp(x / 2) + 3 * x * y, 13);
    // ∂v/∂x − ∂u/∂y and ∂u/∂x + ∂v/∂y
    expect(field.curl(x, y)).toBeCloseTo(Math.exp(x / 2) / 2 + 3 * y - (x * x - Math.cos(y)), 13);
    expect(field.divergence(x, y)).toBeCloseTo(2 * x * y + 3 * x, 13);
  }
});

test("a vortex without a core has neither curl nor divergence, and no value at its point", () => {
  const field = own("-y/(x^2 + y^2)", "x/(x^2 + y^2)");
  expect(field.curl(0.7, -0.4)).toBeCloseTo(0, 13);
  expect(field.divergence(0.7, -0.4)).toBeCloseTo(0, 13);
  expect(at(field, 0, 0).some(Number.isFinite)).toBe(false);
});

test("its parts are unknown, and its id is no named field's", () => {
  expect(own("x", "y").parts).toBeNull();
  expect(vectorFields.map(({ id }): string => id)).not.toContain(OWN_FIELD);
});
