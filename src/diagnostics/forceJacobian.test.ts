import { expect, it } from "vitest";
import type { ForceField } from "../geometry.ts";
import { curl, differenceJacobian, divergence } from "./forceJacobian.ts";

it("finds ∂f_a/∂r_b, curl and divergence of f = (x²y, sin xy)", () => {
  const force: ForceField = (x, y, out, offset) => {
    out[offset] = x * x * y;
    out[offset + 1] = Math.sin(x * y);
  };
  const jacobian = new Float64Array(5);
  differenceJacobian(force, 1e-3)(0.7, -1.3, jacobian, 1);
  const cosine = Math.cos(-0.91);
  const expected = [2 * 0.7 * -1.3, 0.49, -1.3 * cosine, 0.7 * cosine];
  expected.forEach((value, i) => {
    expect(jacobian[1 + i]).toBeCloseTo(value, 10);
  });
  expect(curl(jacobian, 1)).toBeCloseTo(-1.3 * cosine - 0.49, 10);
  expect(divergence(jacobian, 1)).toBeCloseTo(2 * 0.7 * -1.3 + 0.7 * cosine, 10);
});
