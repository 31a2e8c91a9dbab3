import { expect, test } from "vitest";
import { DEFAULT_BOX } from "../geometry.ts";
import { harmonic } from "../potentials/harmonic.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { uniform } from "./uniform.ts";

test("fills the box evenly: mean 0, variance L²/12, no correlation", () => {
  const count = 50_000;
  const potential = harmonic.create({ stiffness1: 1, stiffness2: 4, angle: 30 });
  const generator = createGenerator(41);
  const positions = uniform.sample({ count, box: DEFAULT_BOX, missing: null, potential, kT: 1, generator });
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < 2 * count; i += 2) {
    x += positions[i] / count;
    y += positions[i + 1] / count;
    xx += positions[i] ** 2 / count;
    yy += positions[i + 1] ** 2 / count;
    xy += (positions[i] * positions[i + 1]) / count;
  }
  const variance = 10 ** 2 / 12;
  // ⟨x⁴⟩ − ⟨x²⟩² = L⁴(1/80 − 1/144).
  const spread = 10 ** 2 * Math.sqrt(1 / 80 - 1 / 144);
  for (const mean of [x, y]) expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / count));
  for (const second of [xx, yy]) expect(Math.abs(second - variance)).toBeLessThan((4 * spread) / Math.sqrt(count));
  expect(Math.abs(xy)).toBeLessThan((4 * variance) / Math.sqrt(count));
});
