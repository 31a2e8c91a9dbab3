import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { builds, finish, nextAddress, place } from "./testBuilds.ts";
import { gramInPlane, placeLower, randomVector } from "./testGrams.ts";
import { createThinFactor, solveThin } from "./thinFactor.ts";

const RIDGE = 1e-4;

describe.each(builds)("a factor of few rows, $build build", (module) => {
  it("solves with RᵀR + λI, which is K + λI but for the tolerance", () => {
    const n = 201;
    const a = gramInPlane(n, 1, RIDGE);
    const region = placeLower(module, a, n);
    const before = nextAddress(module);
    const factor = finish(createThinFactor(module, region, n, RIDGE, 1e-6, 60))!;
    const { count } = factor;
    const r = Matrix.from1DArray(count, n, factor.rows.doubles().slice(0, count * n));
    const m = Matrix.add(r.transpose().mmul(r), Matrix.eye(n, n, RIDGE));
    expect(
      Matrix.sub(m, Matrix.from1DArray(n, n, a))
        .abs()
        .max(),
    ).toBeLessThanOrEqual(1e-6);

    const b = randomVector(n);
    const z = place(module, b);
    const projection = module.heap.allocate(count);
    solveThin(module, factor, z, projection);
    const back = m.mmul(Matrix.columnVector(z.doubles())).to1DArray();
    const scale = z.doubles().reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    for (let i = 0; i < n; i++) expect(Math.abs(back[i] - b[i])).toBeLessThan(1e-12 * scale);
    for (const one of [factor, z, projection]) one.free();
    expect(nextAddress(module)).toBe(before);
    region.free();
  });

  it("is not to be had of a rough kernel, and leaves nothing behind", () => {
    const n = 120;
    const region = placeLower(module, gramInPlane(n, 0.01, RIDGE), n);
    const before = nextAddress(module);
    expect(finish(createThinFactor(module, region, n, RIDGE, 1e-6, 40))).toBeNull();
    expect(nextAddress(module)).toBe(before);
    region.free();
  });
});
