import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { builds } from "./testBuilds.ts";

describe.each(builds)("C ± A Bᵀ, $build build", ({ call, heap }) => {
  const size = fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constantFrom(191, 192, 193));
  const depth = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.constantFrom(255, 256, 257));
  const margin = fc.integer({ min: 0, max: 3 });

  it("is Σ_k A_ik B_jk for every shape, with rows further apart than they are long", () => {
    fc.assert(
      fc.property(size, size, depth, margin, fc.constantFrom(1, -1), (rows, columns, deep, gap, scale) => {
        const { uniform } = createGenerator(rows + 1000 * columns);
        const fill = (count: number) => {
          const region = heap.allocate(count);
          region.doubles().set(Float64Array.from({ length: count }, () => uniform() - 0.5));
          return region;
        };
        const strides = { a: deep + gap, b: deep + 2 * gap, c: columns + gap };
        const [a, b, c] = [fill(rows * strides.a), fill(columns * strides.b), fill(rows * strides.c)];
        const workspace = heap.allocate(call.multiplyWorkspace());
        const before = c.doubles().slice();
        call.multiplyByTransposed(
          ...([c.address, strides.c, a.address, strides.a, b.address, strides.b] as const),
          ...([rows, columns, deep, scale, workspace.address] as const),
        );
        const [left, right, result] = [a.doubles(), b.doubles(), c.doubles()];
        let worst = 0;
        for (const [at, value] of result.entries()) {
          const [i, j] = [Math.floor(at / strides.c), at % strides.c];
          let expected = before[at];
          if (j < columns) {
            for (let k = 0; k < deep; k++) expected += scale * left[i * strides.a + k] * right[j * strides.b + k];
          }
          // What lies between the rows stays as it was.
          const error = Math.abs(value - expected);
          if (!(error <= (j < columns ? 1e-13 : 0))) worst = error;
        }
        for (const region of [a, b, c, workspace]) region.free();
        expect(worst).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("writes only below the diagonal it is given", () => {
    for (const diagonal of [-5, -1, 0, 1, 2, 7, 300]) {
      const [rows, columns, deep] = [210, 203, 5];
      const regions = [rows * columns, rows * deep, columns * deep, call.multiplyWorkspace()].map(heap.allocate);
      const [c, a, b, workspace] = regions;
      c.doubles().fill(0);
      a.doubles().fill(1);
      b.doubles().fill(1);
      call.multiplyLower(
        ...([c.address, columns, a.address, deep, b.address, deep] as const),
        ...([rows, columns, deep, 1, diagonal, workspace.address] as const),
      );
      const wrong = c.doubles().findIndex((value, at) => {
        const [i, j] = [Math.floor(at / columns), at % columns];
        return value !== (j <= i + diagonal ? deep : 0);
      });
      expect(wrong).toBe(-1);
      for (const region of regions) region.free();
    }
  });
});
