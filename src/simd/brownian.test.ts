import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { zigguratTable } from "../random/ziggurat.ts";
import { reaches } from "./brownian.ts";
import { builds } from "./testBuilds.ts";

describe.each(builds)("the $build build", ({ call, heap }) => {
  it("draws the very deviates of the engine's generator, and leaves it where that is left", () => {
    const count = 1_000_000;
    const region = heap.allocate(2 + count);
    new Float64Array(call.memory.buffer, call.zigguratTable(), zigguratTable.length).set(zigguratTable);
    const words = new Uint32Array(call.memory.buffer, region.address, 4);
    const generator = createGenerator(11);
    words.set(generator.save().words);
    call.fillNormals(region.address, region.address + 16, count);
    const deviates = region.doubles();
    let different = 0;
    for (let i = 0; i < count; i++) if (generator.normal() !== deviates[2 + i]) different++;
    expect(different).toBe(0);
    expect([...words]).toEqual(generator.save().words);
    region.free();
  });

  it("has the cosine to two units in the last place, from nought to 10⁶", () => {
    const { uniform } = createGenerator(3);
    const count = 1000;
    const region = heap.allocate(2 * count);
    let worst = 0;
    for (let round = 0; round < 70; round++) {
      const size = 10 ** (round % 7);
      const doubles = region.doubles();
      for (let i = 0; i < count; i++) doubles[i] = (2 * uniform() - 1) * size;
      call.cosines(region.address, region.address + 8 * count, count);
      for (let i = 0; i < count; i++) {
        const expected = Math.cos(doubles[i]);
        const unit = 2 ** (Math.floor(Math.log2(Math.abs(expected))) - 52);
        worst = Math.max(worst, Math.abs(doubles[count + i] - expected) / unit);
      }
    }
    // Math.cos itself is off by up to one unit.
    expect(worst).toBeLessThanOrEqual(2);
    region.free();
  });

  it.each([
    // python, mpmath with 40 digits: cos(mpf(float))
    [0, 1],
    [1.5707963267948966, 6.123233995736766e-17],
    [-4.71238898038469, -1.8369701987210297e-16],
    [Math.PI, -1],
    [330, -0.9911988217552068],
    [999999.5, 0.654281508650351],
  ])("knows cos %d", (x, expected) => {
    const region = heap.allocate(4);
    region.doubles().set([x, x]);
    call.cosines(region.address, region.address + 16, 2);
    const [, , first, second] = region.doubles();
    expect(second).toBe(first);
    expect(Math.abs(first - expected)).toBeLessThanOrEqual(2.3e-16 * Math.abs(expected));
    region.free();
  });
});

describe("the module's lecture potential", () => {
  const force = { kind: "lecture", numbers: Float64Array.of(0.04) } as const;

  it("is used only where the cosine's argument can be reduced", () => {
    expect(reaches(force, { x0: -5, x1: 5, y0: -5, y1: 5 })).toBe(true);
    expect(reaches(force, { x0: -5, x1: 5000, y0: -5, y1: 5000 })).toBe(false);
  });
});
