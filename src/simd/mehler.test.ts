import { describe, expect, it, test } from "vitest";
import { FACTORS, mehlerSeries } from "./mehler.ts";
import { builds, place } from "./testBuilds.ts";

/**
 * φ_m(u), its first and its second derivative, from Hermite's polynomials: φ_m = c_m H_m(su) e^{−(1−t)u²/2} with s² = (1−t²)/2t and
 * c_m = (1−t²)^¼ t^{m/2}/√(2ᵐm!).
 */
function expected(t: number, count: number, u: number): number[][] {
  const s = Math.sqrt((1 - t * t) / (2 * t));
  const d = 1 - t;
  const h = [1, 2 * s * u];
  for (let m = 1; m < count; m++) h.push(2 * s * u * h[m] - 2 * m * h[m - 1]);
  let scale = (1 - t * t) ** 0.25 * Math.exp((-d * u * u) / 2);
  return Array.from({ length: count }, (_, m) => {
    if (m > 0) scale *= Math.sqrt(t / (2 * m));
    const [lower, lowest] = [m > 0 ? 2 * m * s * h[m - 1] : 0, m > 1 ? 4 * m * (m - 1) * s * s * h[m - 2] : 0];
    return [h[m], lower - d * u * h[m], lowest - 2 * d * u * lower + (d * d * u * u - d) * h[m]].map((f) => scale * f);
  });
}

describe("a Gaussian as a series", () => {
  const gaussian = (u: number, v: number) => Math.exp(-((u - v) ** 2) / 2);
  const sum = (t: number, terms: number, u: number, v: number) => {
    const [ofU, ofV] = [u, v].map((w) => expected(t, terms, w));
    return ofU.reduce((total, [value], m) => total + value * ofV[m][0], 0);
  };

  test.each([
    [0.2, 0.3],
    [2.5, 2.5],
    [6, 6],
    [0.4, 9],
    [9, 0.4],
  ])("is exact to rounding for |u| ≤ %f and |v| ≤ %f, and is not with half of its terms", (node, sample) => {
    const series = mehlerSeries(node, sample);
    if (series === null) throw new Error("too long");
    const { t, terms } = series;
    const error = (count: number) => {
      let worst = 0;
      for (let u = -1; u <= 1; u += 1 / 16) {
        for (let v = -1; v <= 1; v += 1 / 16) {
          const [atU, atV] = [u * node, v * sample];
          worst = Math.max(worst, Math.abs(sum(t, count, atU, atV) - gaussian(atU, atV)));
        }
      }
      return worst;
    };
    expect(error(terms)).toBeLessThan(1e-14);
    expect(error(Math.floor(terms / 2))).toBeGreaterThan(1e-12);
  });

  it("takes a single term where all nodes are one, and more for a wider range", () => {
    expect(mehlerSeries(0, 3)?.terms).toBe(1);
    const terms = [0.1, 1, 2.5, 5, 8].map((reach) => mehlerSeries(reach, reach)?.terms ?? Number.NaN);
    expect(terms).toEqual(terms.toSorted((a, b) => a - b));
    // With powers it would be 144.
    expect(terms[4]).toBeLessThan(80);
  });

  test.each([
    [30, 30],
    [1e200, 1e200],
    [0, Number.POSITIVE_INFINITY],
  ])("none where it would be too long: %f, %f", (node, sample) => {
    expect(mehlerSeries(node, sample)).toBeNull();
  });
});

describe.each(builds)("tables of its functions, $build build", (module) => {
  test.each([false, true])("are Hermite's functions and their derivatives, even m first; across: %s", (across) => {
    const series = mehlerSeries(3, 4);
    if (series === null) throw new Error("too long");
    const [centre, sigma, terms, orders] = [0.7, 1.6, 21, 3];
    const points = [-4.1, 0.7, 3.3, 5.2];
    const [from, steps] = [place(module, points), place(module, series.factors.subarray(0, FACTORS * (terms + 1)))];
    const out = module.heap.allocate(orders * terms * points.length);
    const call = [from.address, points.length, centre, 1 / sigma, series.t, terms, orders, steps.address] as const;
    module.call.mehlerTable(...call, Number(across), out.address);
    const table = out.doubles();
    for (const [j, x] of points.entries()) {
      const values = expected(series.t, terms, (x - centre) / sigma);
      for (let m = 0; m < terms; m++) {
        const row = m % 2 === 0 ? m / 2 : 11 + (m - 1) / 2;
        for (let k = 0; k < orders; k++) {
          const at = across ? (k * terms + row) * points.length + j : (k * points.length + j) * terms + row;
          expect(table[at]).toBeCloseTo(values[m][k], 12);
        }
      }
    }
    for (const region of [from, steps, out]) region.free();
  });

  test("far out, all are 0 or next to it", () => {
    const factors = mehlerSeries(3, 4)?.factors.subarray(0, FACTORS * 31) ?? new Float64Array();
    const [from, steps] = [place(module, [-1e9, 1e300]), place(module, factors)];
    const out = module.heap.allocate(3 * 30 * 2);
    module.call.mehlerTable(from.address, 2, 0, 1, 0.2, 30, 3, steps.address, 0, out.address);
    expect(Math.max(...out.doubles().map(Math.abs))).toBeLessThan(1e-100);
    for (const region of [from, steps, out]) region.free();
  });
});
