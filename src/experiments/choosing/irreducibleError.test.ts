import { expect, test } from "vitest";
import { createGenerator } from "../../random/xoshiro128.ts";
import { irreducibleError } from "./irreducibleError.ts";

const { uniform, normal } = createGenerator(6);
const x = Float64Array.from({ length: 20_000 }, uniform);

test("is the noise on a function of the representation", () => {
  const noisy = x.map((value) => Math.sin(5 * value) + 0.3 * normal());
  // Good to √(3/4N) = 0.6 %.
  expect(Math.abs(irreducibleError(x, noisy) / 0.3 - 1)).toBeLessThan(0.025);
});
test("is nothing where there is none, and all of the target's spread where the representation says nothing", () => {
  expect(
    irreducibleError(
      x,
      x.map((value) => value ** 2),
    ),
  ).toBeLessThan(1e-4);
  const deaf = x.map(uniform);
  // A uniform number on [0, 1] has the standard deviation 1/√12.
  expect(Math.abs(irreducibleError(deaf, x) * Math.sqrt(12) - 1)).toBeLessThan(0.025);
  expect(irreducibleError(new Float64Array(x.length), x) * Math.sqrt(12)).toBeGreaterThan(0.975);
});
