import { describe, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { type SymmetryFunctionScanRequest, symmetryFunctionScan } from "./symmetryFunctionScan.ts";
import { choose } from "./testMolecules.ts";

const REQUEST: SymmetryFunctionScanRequest = {
  molecule: choose("ethanol"),
  atom: 1,
  neighbour: 2,
  radial: { eta: 0.5, shift: 1.5 },
  angular: { eta: 0.05, zeta: 2, lambda: -1 },
  cutoff: 3,
  set: {
    radial: [1, 2].map((shift) => ({ eta: 4, shift })),
    angular: [{ eta: 0.01, zeta: 1, lambda: 1 }],
  },
  points: 201,
};

const ask = (changed: Partial<SymmetryFunctionScanRequest> = {}) =>
  symmetryFunctionScan({ ...REQUEST, ...changed }, QUIET);

test("the filter's shares of neighbours and pairs add up to G¹ and G²", async () => {
  const { neighbours, pairs, vector } = await ask();
  expect(neighbours.atoms).toHaveLength(8);
  expect(Array.from(neighbours.distances)).toEqual(Array.from(neighbours.distances).sort((a, b) => a - b));
  expect(neighbours.terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(vector[0], 13);
  // 2^{1−2}(1 − cos θ)²
  const filtered = pairs.weights.map(
    (weight, k) => (weight * (1 - Math.cos((pairs.degrees[k] * Math.PI) / 180)) ** 2) / 2,
  );
  expect(filtered.reduce((sum, term) => sum + term, 0)).toBeCloseTo(vector[1], 13);
  expect(vector).toHaveLength(5);
});

test("the vector holds through shifts, turns, mirrors and another order", async () => {
  const { changes, vector } = await ask();
  expect(changes.map(({ symmetry }) => symmetry)).toEqual(["translation", "rotation", "mirror", "permutation"]);
  for (const { change } of changes) expect(change).toBeLessThan(1e-12);
  expect(Math.min(...vector)).toBeGreaterThan(0.01);
});

describe("as the neighbour goes through the cutoff", () => {
  test("slopes are those of the values along the way, by differences", async () => {
    const { scans, distances } = await ask({ points: 2000 });
    const h = distances[1] - distances[0];
    for (const { kind, radial, radialSlope, angular, angularSlope } of scans) {
      for (let k = 1; k < distances.length - 1; k++) {
        // No difference across R_c, nor where with the hard cutoff another distance of the triangle crosses it.
        if (Math.abs(distances[k] - 3) < 2 * h) continue;
        expect(Math.abs(radialSlope[k] - (radial[k + 1] - radial[k - 1]) / (2 * h))).toBeLessThan(2e-5);
        const slope = (angular[k + 1] - angular[k - 1]) / (2 * h);
        if (kind === "cosine" || Math.abs(slope) < 1) expect(Math.abs(angularSlope[k] - slope)).toBeLessThan(2e-4);
      }
    }
  });

  test("value and slope go to zero smoothly with the cosine", async () => {
    const [cosine] = (await ask()).scans;
    expect(cosine.kind).toBe("cosine");
    for (const jump of Object.values(cosine.jumps)) expect(Math.abs(jump)).toBeLessThan(1e-6);
  });

  test("and jump with the hard cutoff: G¹ by −e^{−η(R_c − R_s)²}, its slope by 2η(R_c − R_s) times that", async () => {
    const hard = (await ask()).scans[1];
    expect(hard.kind).toBe("hard");
    const value = Math.exp(-0.5 * (3 - 1.5) ** 2);
    expect(hard.jumps.radial).toBeCloseTo(-value, 6);
    expect(hard.jumps.radialSlope).toBeCloseTo(2 * 0.5 * (3 - 1.5) * value, 6);
    // From the curve's own points: the last one inside is 0.01 Å short of R_c.
    const [inside, outside] = [hard.angular[149], hard.angular[151]];
    expect(hard.jumps.angular / (outside - inside)).toBeCloseTo(1, 1);
    expect(hard.jumps.angular).toBeLessThan(-0.005);
  });

  test("beyond it, the neighbour is gone: the curves stay what they are without it", async () => {
    const { scans, distances } = await ask();
    for (const { radial, radialSlope } of scans) {
      const outside = Array.from(distances.keys()).filter((k) => distances[k] > 3);
      for (const k of outside) {
        expect(radial[k]).toBe(radial[distances.length - 1]);
        expect(radialSlope[k]).toBe(0);
      }
    }
  });
});

test("the filters are those of the formulas", async () => {
  const { radialFilter, angularFilter } = await ask({ points: 8 });
  const { distances, gaussian, cutoff, product } = radialFilter;
  expect([distances[0], distances[7]]).toEqual([0, 3.5]);
  for (let k = 0; k < 8; k++) {
    const fc = k < 6 ? 0.5 * (Math.cos((Math.PI * 0.5 * k) / 3) + 1) : 0;
    expect(gaussian[k]).toBeCloseTo(Math.exp(-0.5 * (0.5 * k - 1.5) ** 2), 14);
    expect(cutoff[k]).toBeCloseTo(fc, 14);
    expect(product[k]).toBeCloseTo(gaussian[k] * fc, 14);
  }
  expect(angularFilter.values[0]).toBe(0);
  expect(angularFilter.values[7]).toBeCloseTo(2, 14);
});

test("an atom cannot be moved away from itself: everything but the scans is there", async () => {
  const { scans, vector } = await ask({ neighbour: 1 });
  expect(scans).toEqual([]);
  expect(vector).toHaveLength(5);
});

test.each([
  [{ atom: 9 }, "atom"],
  [{ neighbour: -1 }, "neighbour"],
  [{ cutoff: 0 }, "cutoff"],
  [{ points: 1 }, "points"],
  [{ angular: { eta: 0, zeta: 0, lambda: 1 } }, "zeta"],
] satisfies [Partial<SymmetryFunctionScanRequest>, string][])("%j is refused", async (changed, parameter) => {
  await expect(ask(changed)).rejects.toMatchObject({ kind: "input", parameter });
});
