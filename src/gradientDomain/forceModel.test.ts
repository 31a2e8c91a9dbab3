import { describe, expect, test } from "vitest";
import { scalarKernels } from "../kernels/registry.ts";
import { turnAbout, turned } from "../molecules/quaternion.ts";
import { createForceModel } from "./forceModel.ts";
import { bondPermutations } from "./permutations.ts";
import { testMolecule, trained } from "./testMolecules.ts";
import { FORCE_MODELS, type ForceModelId, type TrainedForces } from "./types.ts";

/** A model's forces at a place, and its energy. */
function at(model: TrainedForces, place: Float64Array): { readonly forces: Float64Array; readonly energy: number } {
  const forces = new Float64Array(place.length);
  const energy = createForceModel(model).evaluate(place, forces);
  return { forces, energy };
}

const largest = (values: Float64Array) => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
const rms = (values: Float64Array) => Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);
const moved = (r: Float64Array, c: number, by: number) => r.map((x, k) => (k === c ? x + by : x));

const unseen = {
  water: testMolecule("water", 3, 7),
  ammonia: testMolecule("ammonia", 3, 7),
  ethanol: testMolecule("ethanol", 1, 7),
};

describe.each(
  scalarKernels.flatMap(({ id }) =>
    (["water", "ammonia", "ethanol"] as const).map((molecule) => [molecule, id] as const),
  ),
)("the energy-conserving model of %s, %s", (id, profile) => {
  const { samples, field } = testMolecule(id, 12);
  const permutations = bondPermutations(samples.numbers, field.bonds);
  // Weights are small, and rounding with them, where σ is not too long and λ not too small.
  const model = trained(samples, { profile, permutations, lengthScale: 2, ridge: 1e-6 });
  const width = 3 * samples.numbers.length;
  const place = unseen[id].samples.positions.slice(0, width);

  test("its forces are minus its energy's gradient, to 1e-8", async () => {
    const { forces } = at(await model, place);
    // Matérn's profile has no smoother third derivative: its differences want to be small.
    const h = 3e-4;
    const energy = async (c: number, by: number) => at(await model, moved(place, c, by)).energy;
    for (let c = 0; c < width; c++) {
      const [p, q, r, s] = [await energy(c, h), await energy(c, -h), await energy(c, 2 * h), await energy(c, -2 * h)];
      const slope = (8 * (p - q) - (r - s)) / (12 * h);
      expect(Math.abs(forces[c] + slope) / largest(forces)).toBeLessThan(1e-8);
    }
  });

  test("is free of curl: ∂F_a/∂R_b = ∂F_b/∂R_a", async () => {
    const h = 1e-5;
    const one = await model;
    const rows = Array.from({ length: width }, (_, c) => {
      const [ahead, behind] = [at(one, moved(place, c, h)).forces, at(one, moved(place, c, -h)).forces];
      return ahead.map((f, k) => (f - behind[k]) / (2 * h));
    });
    const scale = Math.max(...rows.map(largest));
    for (let a = 0; a < width; a++)
      for (let b = 0; b < a; b++) expect(Math.abs(rows[a][b] - rows[b][a]) / scale).toBeLessThan(1e-7);
  });

  test("forces and torques add up to nothing; a turn turns them, a shift leaves them", async () => {
    const { forces, energy } = at(await model, place);
    const scale = largest(forces);
    const [total, torque] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    for (let a = 0; a < width; a += 3) {
      const [[x, y, z], [u, v, w]] = [place.subarray(a, a + 3), forces.subarray(a, a + 3)];
      for (const [k, f] of [u, v, w].entries()) total[k] += f;
      for (const [k, t] of [y * w - z * v, z * u - x * w, x * v - y * u].entries()) torque[k] += t;
    }
    for (const sum of [...total, ...torque]) expect(Math.abs(sum) / scale).toBeLessThan(1e-12);
    const turn = turnAbout("x", 63);
    const there = at(
      await model,
      turned(place, turn).map((x, c) => x + (c % 3)),
    );
    expect(there.energy).toBeCloseTo(energy, 9);
    turned(forces, turn).forEach((f, c) => {
      expect(Math.abs(there.forces[c] - f) / scale).toBeLessThan(1e-9);
    });
  });

  test("exchanging like atoms leaves the energy and exchanges the forces; without the option it does not", async () => {
    const n = width / 3;
    const without = await trained(samples, { profile, lengthScale: 2, ridge: 1e-6 });
    const here = at(await model, place);
    const spread = largest(here.forces);
    let [worst, worstWithout] = [0, 0];
    for (let k = 0; k < permutations.length; k += n) {
      const exchange = (v: Float64Array) => v.map((_, c) => v[3 * permutations[k + Math.floor(c / 3)] + (c % 3)]);
      const there = at(await model, exchange(place));
      expect(there.energy).toBeCloseTo(here.energy, 9);
      worst = Math.max(worst, largest(there.forces.map((f, c) => f - exchange(here.forces)[c])));
      const plain = exchange(at(without, place).forces);
      worstWithout = Math.max(worstWithout, largest(at(without, exchange(place)).forces.map((f, c) => f - plain[c])));
    }
    expect(worst / spread).toBeLessThan(1e-8);
    expect(worstWithout / spread).toBeGreaterThan(1e-3);
  });
});

describe.each(["cartesian", "descriptor"] as const)("the component-wise model, %s", (id: ForceModelId) => {
  const { samples } = testMolecule("ammonia", 40);
  const model = trained(samples, { id });
  const place = unseen.ammonia.samples.positions.slice(0, 12);

  test("does not turn its forces with the molecule", async () => {
    const turn = turnAbout("x", 63);
    const { forces } = at(await model, place);
    const there = at(await model, turned(place, turn)).forces;
    expect(rms(there.map((f, c) => f - turned(forces, turn)[c])) / rms(forces)).toBeGreaterThan(0.1);
  });

  test("has no energy, and its forces have curl", async () => {
    const one = await model;
    expect(at(one, place).energy).toBeNaN();
    const h = 1e-4;
    const slope = (a: number, b: number) =>
      (at(one, moved(place, b, h)).forces[a] - at(one, moved(place, b, -h)).forces[a]) / (2 * h);
    expect(Math.abs(slope(0, 4) - slope(4, 0))).toBeGreaterThan(1e-2 * Math.abs(slope(0, 0)));
  });

  test("forces add up to nothing, since those that it learnt from do", async () => {
    const { forces } = at(await model, place);
    for (let k = 0; k < 3; k++) {
      const total = forces[k] + forces[3 + k] + forces[6 + k] + forces[9 + k];
      expect(Math.abs(total) / largest(forces)).toBeLessThan(1e-6);
    }
  });
});

describe.each(FORCE_MODELS)("%s", (id) => {
  test("is exact where it was trained as λ goes to nothing, and far away forces vanish", async () => {
    const { samples } = testMolecule("water", 8);
    const model = await trained(samples, { id, lengthScale: 1, ridge: 1e-12 });
    for (let from = 0; from < samples.positions.length; from += 9) {
      const { forces } = at(model, samples.positions.slice(from, from + 9));
      forces.forEach((f, c) => {
        expect(Math.abs(f - samples.forces[from + c])).toBeLessThan(1e-5);
      });
    }
    const far = samples.positions.slice(0, 9).map((x) => (id === "cartesian" ? x + 100 : 0.05 * x));
    expect(largest(at(model, far).forces)).toBeLessThan(1e-10);
  });

  test("the nearest training geometry of one of them is none away, and counts in σ", async () => {
    const { samples } = testMolecule("water", 8);
    const model = await trained(samples, { id });
    const { nearest } = createForceModel(model);
    expect(nearest(samples.positions.slice(9, 18))).toBe(0);
    // The descriptor of a molecule stretched by 2 is half as large: the smallest distance is one of eight.
    const stretched = samples.positions.slice(0, 9).map((x) => 2 * x);
    const seen = (r: Float64Array) =>
      id === "cartesian"
        ? [...r]
        : [
            [3, 0],
            [6, 0],
            [6, 3],
          ].map(([i, j]) => 1 / Math.hypot(r[i] - r[j], r[i + 1] - r[j + 1], r[i + 2] - r[j + 2]));
    const distances = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => {
      const own = seen(samples.positions.slice(9 * k, 9 * k + 9));
      return Math.hypot(...seen(stretched).map((x, p) => x - own[p]));
    });
    expect(nearest(stretched)).toBeCloseTo(Math.min(...distances) / model.lengthScale, 10);
  });
});
