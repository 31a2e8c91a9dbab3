import { describe, expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { atomForceField, drawAtomForces } from "./atomForces.ts";
import { averagedKernel, cyclicGroup, reflectionGroup, rotationQuadrature } from "./averages.ts";
import { scaledBesselI } from "./bessel.ts";
import { averageEven, averageOdd, covariantOverlap, invariantOverlap } from "./closedForm.ts";
import { withTurnedCopies } from "./copies.ts";
import { createVectorKernel, type Symmetry, type VectorKernelSettings } from "./createVectorKernel.ts";
import { vectorGram } from "./fitVectors.ts";
import { learnVectors } from "./learnVectors.ts";
import { overlap } from "./overlap.ts";
import { printedOverlap } from "./printedForm.ts";
import { squaredOverlap } from "./squaredClosedForm.ts";
import { transformationResidual, wholeBlock } from "./transformation.ts";
import { planeTurn, randomTurn } from "./turns.ts";
import type { Neighbourhood, VectorKernel } from "./types.ts";

const shape = { neighbours: 4, nearest: 0.9, farthest: 1.8, leastDistance: 0.7 };
const drawn = (dimension: 2 | 3, count: number, seed = 1) =>
  drawAtomForces({ ...shape, dimension }, atomForceField("pairs"), count, createGenerator(seed));
const pairOf = (dimension: 2 | 3): [Neighbourhood, Neighbourhood] => {
  const [a, b] = drawn(dimension, 2).neighbourhoods;
  return [a, { ...b, positions: b.positions.slice(dimension) }];
};
const noPause = () => Promise.resolve();

test.each([
  // scipy.special.i0e, i1e
  [0, 0.5, 0.64503527044915],
  [0, 10, 0.1278333371634286],
  [0, 50, 0.056561626647454184],
  [1, 0.5, 0.15642080318487173],
  [1, 10, 0.12126268138445555],
  [1, 50, 0.055993123892895395],
] as const)("e⁻ˣ I%i(%d)", (order, x, expected) => {
  expect(scaledBesselI(order, x)).toBeCloseTo(expected, 13);
});

test("the slide’s form, without unit vectors, obeys the law all the same", () => {
  const [a, b] = [Float64Array.of(1.1, 0.1, -0.5, 1), Float64Array.of(0.2, 1.2, -1, 0.4, 0.3, -1)];
  const [rho, other]: Neighbourhood[] = [a, b].map((positions) => ({ positions, dimension: 2 }));
  const printed: VectorKernel = { dimension: 2, blockSize: 2, block: (p, q, out) => printedOverlap(p, q, 0.5, out) };
  const mirror = Float64Array.of(1, 0, 0, -1);
  expect(transformationResidual(printed, rho, other, planeTurn(0.6), planeTurn(-1.3))).toBeLessThan(1e-14);
  expect(transformationResidual(printed, rho, other, mirror, planeTurn(2))).toBeLessThan(1e-14);
});

test("both series of the Bessel functions meet", () => {
  for (const order of [0, 1] as const) {
    expect(scaledBesselI(order, 30 - 1e-12) / scaledBesselI(order, 30)).toBeCloseTo(1, 12);
  }
});

test("averages over directions are those of their integrals", () => {
  // ½∫ u^k e^(γ(u−1)) du by the midpoint rule.
  for (const gamma of [0.001, 0.0199, 0.0201, 1, 12]) {
    let [even, odd] = [0, 0];
    const n = 20000;
    for (let i = 0; i < n; i++) {
      const u = -1 + (2 * i + 1) / n;
      even += Math.exp(gamma * (u - 1)) / n;
      odd += (u * Math.exp(gamma * (u - 1))) / n;
    }
    expect(averageEven(gamma, 3)).toBeCloseTo(even, 7);
    expect(averageOdd(gamma, 3)).toBeCloseTo(odd, 7);
  }
});

test.each([
  // python, in 40 digits: (1 − e^(−2γ))/2γ and e^(−γ) Σ γ^(2k+1)/(2k+1)!(2k+3).
  [0, 1, 0],
  [0.001, 0.9990006663334666, 0.00033300019991114283],
  [0.02, 0.9802640211919198, 0.006534919212092035],
  [0.3, 0.7519806065099559, 0.07475070512352423],
  [0.6, 0.5823381567398316, 0.11376491536044911],
  [4, 0.12495806717151219, 0.09380241603560976],
])("averages over directions lose no digits at γ = %d", (gamma, even, odd) => {
  expect(Math.abs(averageEven(gamma, 3) - even)).toBeLessThanOrEqual(1e-15 * even);
  expect(Math.abs(averageOdd(gamma, 3) - odd)).toBeLessThanOrEqual(3e-15 * odd);
});

test("the overlap of two Gaussians in space is e^(−r²/4s²)/(4πs²)^(3/2)", () => {
  const at = (...positions: number[]): Neighbourhood => ({ positions: Float64Array.from(positions), dimension: 3 });
  // numpy: exp(-(1+4+0.25)/(4*0.49))/(4*pi*0.49)**1.5
  expect(overlap(at(1, 0, 0), at(0, 2, 0.5), 0.7)).toBeCloseTo(0.004493681557499052, 14);
});

describe("finite averages", () => {
  const width = 0.4;
  test.each([false, true])("in the plane converge to the closed form (reflections: %s)", (reflections) => {
    const [a, b] = pairOf(2);
    const [exact, average] = [new Float64Array(4), new Float64Array(4)];
    covariantOverlap(a, b, width, reflections, exact);
    const errors = [4, 12, 48].map((n) => {
      const over = reflections ? reflectionGroup(n) : cyclicGroup(n);
      const invariant = averagedKernel(a, b, { base: "linear", width, over }, average);
      expect(n < 48 || Math.abs(invariant / invariantOverlap(a, b, width) - 1) < 1e-12).toBe(true);
      return Math.max(...average.map((value, k) => Math.abs(value - exact[k])));
    });
    expect(errors[2]).toBeLessThan(1e-13);
    expect(errors[0]).toBeGreaterThan(errors[1]);
  });

  test.each([false, true])("in space converge to the closed form (reflections: %s)", (reflections) => {
    const [a, b] = pairOf(3);
    const [exact, average] = [new Float64Array(9), new Float64Array(9)];
    covariantOverlap(a, b, width, true, exact);
    const size = Math.max(...exact.map(Math.abs));
    const error = (n: number) => {
      averagedKernel(a, b, { base: "linear", width, over: rotationQuadrature(n, reflections) }, average);
      return Math.max(...average.map((value, k) => Math.abs(value - exact[k]))) / size;
    };
    expect(error(28)).toBeLessThan(1e-10);
  });

  test.each([false, true])(
    "of the squared base kernel converge to its closed form (reflections: %s)",
    (reflections) => {
      const [a, b] = pairOf(2);
      const [exact, average] = [new Float64Array(4), new Float64Array(4)];
      const over = reflections ? reflectionGroup(96) : cyclicGroup(96);
      const invariant = squaredOverlap(a, b, width, reflections, exact);
      expect(averagedKernel(a, b, { base: "squared", width, over }, average) / invariant).toBeCloseTo(1, 12);
      const size = Math.max(...exact.map(Math.abs));
      for (let k = 0; k < 4; k++) expect((average[k] - exact[k]) / size).toBeCloseTo(0, 12);
    },
  );

  test("C₁ is no average: K = k_b I", () => {
    const [a, b] = pairOf(2);
    const out = new Float64Array(4);
    averagedKernel(a, b, { base: "linear", width, over: cyclicGroup(1) }, out);
    const k = overlap(a, b, width);
    expect([...out]).toEqual([k, expect.closeTo(0, 15), expect.closeTo(0, 15), k]);
  });
});

describe("the transformation law", () => {
  const mirror = Float64Array.of(1, 0, 0, -1);
  const bases = ["linear", "modulated", "squared"] as const;
  const residual = (settings: VectorKernelSettings, s: Float64Array, t: Float64Array) =>
    transformationResidual(createVectorKernel(settings), ...pairOf(settings.dimension), s, t);

  test.each(bases)("holds in the plane for the covariant kernel, mirrors too: %s", (base) => {
    const settings = { symmetry: "covariant", base, width: 0.5, dimension: 2 } as const;
    expect(residual(settings, planeTurn(0.7), planeTurn(-2.1))).toBeLessThan(1e-12);
    expect(residual(settings, mirror, planeTurn(1))).toBeLessThan(1e-12);
  });
  test("holds however narrow the densities are", () => {
    for (const base of bases) {
      const settings = { symmetry: "covariant", base, width: 0.05, dimension: 2 } as const;
      expect(residual(settings, mirror, planeTurn(1))).toBeLessThan(1e-10);
    }
  });
  test("is not promised for the squared base kernel in space", () => {
    const settings = { symmetry: "covariant", base: "squared", width: 0.5, dimension: 3 } as const;
    expect(() => createVectorKernel(settings)).toThrow(expect.objectContaining({ kind: "input", parameter: "base" }));
  });
  test.each(bases.slice(0, 2))("holds in space: %s", (base) => {
    const settings = { symmetry: "covariant", base, width: 0.5, dimension: 3 } as const;
    const generator = createGenerator(3);
    const inverted = randomTurn(generator).map((x) => -x);
    expect(residual(settings, randomTurn(generator), inverted)).toBeLessThan(1e-12);
  });
  test("holds for turns and not for mirrors with SO(2), and not at all for components", () => {
    const settings = { symmetry: "rotations", base: "linear", width: 0.5, dimension: 2 } as const;
    expect(residual(settings, planeTurn(0.7), planeTurn(-2.1))).toBeLessThan(1e-12);
    expect(residual(settings, mirror, planeTurn(0))).toBeGreaterThan(0.01);
    expect(residual({ ...settings, symmetry: "componentwise" }, planeTurn(0.7), planeTurn(0))).toBeGreaterThan(0.1);
  });
  test("holds for C₄ at its own turns only", () => {
    const [a, b] = pairOf(2);
    const over = cyclicGroup(4);
    const kernel = {
      dimension: 2,
      blockSize: 2,
      block: (p: Neighbourhood, q: Neighbourhood, out: Float64Array) => {
        averagedKernel(p, q, { base: "linear", width: 0.4, over }, out);
      },
    };
    expect(transformationResidual(kernel, a, b, planeTurn(Math.PI / 2), planeTurn(Math.PI))).toBeLessThan(1e-12);
    expect(transformationResidual(kernel, a, b, planeTurn(Math.PI / 6), planeTurn(0))).toBeGreaterThan(1e-3);
  });
});

const symmetries: Symmetry[] = ["componentwise", "invariant", "rotations", "covariant"];
describe.each(symmetries)("%s", (symmetry) => {
  test.each([2, 3] as const)("is symmetric and positive semi-definite in %i dimensions", (dimension) => {
    const { neighbourhoods } = drawn(dimension, 6);
    for (const base of ["linear", "modulated"] as const) {
      const kernel = createVectorKernel({ symmetry, base, width: 0.4, dimension });
      const [a, b] = neighbourhoods;
      const [forth, back] = [wholeBlock(kernel, a, b), wholeBlock(kernel, b, a)];
      for (let k = 0; k < dimension; k++) {
        for (let l = 0; l < dimension; l++) {
          expect(forth[k * dimension + l]).toBeCloseTo(back[l * dimension + k], 12);
        }
      }
      const { entries, size } = runToEnd(vectorGram(kernel, neighbourhoods));
      for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) entries[j * size + i] = entries[i * size + j];
      expect(symmetricEigen(entries, size).values[0]).toBeGreaterThan(-1e-12);
    }
  });
});

describe("learning", () => {
  const learn = (dimension: 2 | 3, symmetry: Symmetry, count = 8) =>
    learnVectors(drawn(dimension, count), {
      symmetry,
      base: "linear",
      dimension,
      grid: { widths: [0.2], ridges: [1e-6] },
      copies: 1,
      pause: noPause,
    });

  test("leave-one-out in closed form is that of a model without the sample", async () => {
    const training = drawn(2, 7);
    const settings = { symmetry: "covariant", base: "linear", dimension: 2, copies: 1, pause: noPause } as const;
    const learnt = await learnVectors(training, { ...settings, grid: { widths: [0.2], ridges: [1e-3, 1e9] } });
    expect(learnt.ridge).toBe(1e-3);
    const { scale } = runToEnd(vectorGram(createVectorKernel({ ...settings, width: 0.2 }), training.neighbourhoods));
    let sum = 0;
    for (let i = 0; i < 7; i++) {
      const rest = {
        neighbourhoods: training.neighbourhoods.filter((_, k) => k !== i),
        targets: training.targets.filter((_, k) => Math.floor(k / 2) !== i),
      };
      const own = runToEnd(vectorGram(createVectorKernel({ ...settings, width: 0.2 }), rest.neighbourhoods)).scale;
      // λ is in units of the diagonal's mean, which changes a little without the sample.
      const { model } = await learnVectors(rest, {
        ...settings,
        grid: { widths: [0.2], ridges: [(1e-3 * scale) / own] },
      });
      model.predict(training.neighbourhoods[i]).forEach((value, k) => {
        sum += (value - training.targets[2 * i + k]) ** 2;
      });
    }
    expect(learnt.leaveOneOut).toBeCloseTo(Math.sqrt(sum / 14), 8);
  });

  test("a prediction turns with its neighbourhood where the kernel is covariant", async () => {
    const [{ positions }] = drawn(2, 1, 9).neighbourhoods;
    const turn = planeTurn(1.1);
    const turned = Float64Array.from(positions, (_, at) => {
      const [row, from] = [at % 2, at - (at % 2)];
      return turn[2 * row] * positions[from] + turn[2 * row + 1] * positions[from + 1];
    });
    for (const [symmetry, most, least] of [
      ["covariant", 1e-10, 0],
      ["componentwise", Number.POSITIVE_INFINITY, 1e-3],
    ] as const) {
      const { model } = await learn(2, symmetry);
      const [fx, fy] = model.predict({ positions, dimension: 2 });
      const [gx, gy] = model.predict({ positions: turned, dimension: 2 });
      const off = Math.hypot(gx - turn[0] * fx - turn[1] * fy, gy - turn[2] * fx - turn[3] * fy) / Math.hypot(fx, fy);
      expect(off).toBeLessThan(most);
      expect(off).toBeGreaterThanOrEqual(least);
    }
  });

  test("one neighbour feels a force across with SO(2), and none with O(2)", async () => {
    const one: Neighbourhood = { positions: Float64Array.of(1.2, 0), dimension: 2 };
    const across = async (symmetry: Symmetry) => Math.abs((await learn(2, symmetry)).model.predict(one)[1]);
    expect(await across("rotations")).toBeGreaterThan(0.01);
    expect(await across("covariant")).toBe(0);
  });

  test("copies are turned with their forces", () => {
    const force = atomForceField("triples");
    for (const dimension of [2, 3] as const) {
      const plain = drawAtomForces({ ...shape, dimension }, force, 3, createGenerator(2));
      const { neighbourhoods, targets } = withTurnedCopies(plain, 4, createGenerator(5));
      expect(neighbourhoods).toHaveLength(12);
      neighbourhoods.forEach((one, i) => {
        force(one).forEach((value, k) => {
          expect(targets[i * dimension + k] - value).toBeCloseTo(0, 8);
        });
      });
    }
  });
});
