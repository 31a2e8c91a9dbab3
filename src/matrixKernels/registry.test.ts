import { describe, expect, test } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { scalarKernels } from "../kernels/registry.ts";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import { lecture } from "../representations/lecture.ts";
import { linear } from "../representations/linear.ts";
import type { Representation } from "../representations/types.ts";
import { asPrinted } from "./asPrinted.ts";
import { energyConserving } from "./energyConserving.ts";
import { independent } from "./independent.ts";
import { findMatrixKernel, matrixKernels } from "./registry.ts";
import type { KernelSum, MatrixKernelDefinition } from "./types.ts";

/** A curved map of the plane into three dimensions, q = (x + y²/10, sin y, xy/5). */
const curved: Representation = {
  dimension: 3,
  map: (x, y, out, offset) => out.set([x + 0.1 * y * y, Math.sin(y), (x * y) / 5], offset),
  jacobian: (x, y, out, offset) => out.set([1, 0.2 * y, 0, Math.cos(y), y / 5, x / 5], offset),
  secondDerivative: (_x, y, out, offset) => out.set([0, 0, 0, 0.2, 0, 0, 0, -Math.sin(y), 0, 0.2, 0.2, 0], offset),
};

const representations: [string, Representation][] = [
  ["q = r", identity.create()],
  ["the lecture's q", lecture.create()],
  ["q = A r", linear.create([1, 0.5, -0.3, 2])],
  ["a curved q in three dimensions", curved],
];

const SIGMA = 1.6;

/** One kernel between two points of the plane. */
function between(definition: MatrixKernelDefinition, profileIndex: number, representation: Representation) {
  const m = representation.dimension;
  const kernel = definition.create(scalarKernels[profileIndex].create(SIGMA), m);
  const map = (x: number, y: number) => {
    const q = new Float64Array(m);
    representation.map(x, y, q, 0);
    return q;
  };
  const jacobian = (x: number, y: number) => {
    const j = new Float64Array(2 * m);
    representation.jacobian(x, y, j, 0);
    return j;
  };
  const difference = (a: Point, b: Point) => {
    const to = map(...b);
    return map(...a).map((q, i) => q - to[i]);
  };
  const weightAt = (b: Point, alpha: Point) => {
    if (!definition.usesJacobian) return Float64Array.from(alpha);
    const j = jacobian(...b);
    return new Float64Array(m).map((_, i) => j[2 * i] * alpha[0] + j[2 * i + 1] * alpha[1]);
  };
  /** The sum of one sample's term, at b with weight α, seen from a. */
  const sum = (a: Point, b: Point, alpha: Point): KernelSum => {
    const d = difference(a, b);
    const w = weightAt(b, alpha);
    const one = (value: number) => Float64Array.of(value);
    return {
      d: Array.from(d, one),
      s: one(d.reduce((total, di) => total + di * di, 0)),
      w: Array.from(w, one),
      dw: one(d.reduce((total, di, i) => total + di * w[i], 0)),
      value: one(Number.NaN),
      first: one(Number.NaN),
      second: one(Number.NaN),
      third: one(Number.NaN),
    };
  };
  return {
    kernel,
    map,
    jacobian,
    block: (a: Point, b: Point) => {
      const out = new Float64Array(4);
      kernel.block(difference(a, b), jacobian(...a), jacobian(...b), out, 0);
      return out;
    },
    // f = Jᵀg, and f = g where the kernel ignores the Jacobian
    force: (a: Point, b: Point, alpha: Point) => {
      const g = new Float64Array(definition.usesJacobian ? m : 2);
      kernel.force(sum(a, b, alpha), g);
      if (!definition.usesJacobian) return g;
      const j = jacobian(...a);
      return new Float64Array(2).map((_, x) => g.reduce((total, gi, i) => total + j[2 * i + x] * gi, 0));
    },
    // ∂f_x/∂r_y = Σᵢₖ J_ix (∂gᵢ/∂qₖ) J_ky + Σᵢ gᵢ ∂²qᵢ/∂r_x∂r_y, and Σₖ (∂f_x/∂qₖ) J_ky where the kernel ignores the Jacobian
    forceJacobian: (a: Point, b: Point, alpha: Point) => {
      const rows = definition.usesJacobian ? m : 2;
      const g = new Float64Array(rows);
      const slopes = new Float64Array(rows * m);
      const second = new Float64Array(4 * m);
      const j = jacobian(...a);
      kernel.force(sum(a, b, alpha), g);
      kernel.forceDerivative(sum(a, b, alpha), slopes);
      representation.secondDerivative?.(...a, second, 0);
      return new Float64Array(4).map((_, xy) => {
        const [x, y] = [xy >> 1, xy & 1];
        const dg = (i: number) =>
          slopes.subarray(i * m, (i + 1) * m).reduce((total, s, k) => total + s * j[2 * k + y], 0);
        if (!definition.usesJacobian) return dg(x);
        return g.reduce((total, gi, i) => total + j[2 * i + x] * dg(i) + gi * second[4 * i + xy], 0);
      });
    },
    energy: (a: Point, b: Point, alpha: Point) => kernel.energy!(sum(a, b, alpha)),
    energyTerm: (a: Point, b: Point, alpha: Point) => kernel.energyTerm!(difference(a, b), weightAt(b, alpha), 0),
  };
}

type Point = [number, number];

/** Pairs of points, and a vector α with each. */
function randomCases(seed: number, count: number): [Point, Point, Point][] {
  const generator = createGenerator(seed);
  const point = (): Point => [4 * generator.uniform() - 2, 4 * generator.uniform() - 2];
  return Array.from({ length: count }, () => [point(), point(), [generator.normal(), generator.normal()]]);
}

/** Fourth-order central difference of f at 0. */
function derivative(f: (h: number) => number, h = 1e-3): number {
  return (f(-2 * h) - 8 * f(-h) + 8 * f(h) - f(2 * h)) / (12 * h);
}

function moved([x, y]: Point, axis: number, h: number): Point {
  return axis === 0 ? [x + h, y] : [x, y + h];
}

const everything = matrixKernels.flatMap((definition) =>
  scalarKernels.flatMap((profile, p) =>
    representations.map(
      ([name, representation]) =>
        [`${definition.label}, ${profile.label}, ${name}`, definition, p, representation] as const,
    ),
  ),
);

describe.each(everything)("%s", (_name, definition, profileIndex, representation) => {
  const pair = between(definition, profileIndex, representation);

  test("K(r, r′) = K(r′, r)ᵀ", () => {
    for (const [a, b] of randomCases(1, 10)) {
      const there = pair.block(a, b);
      const back = pair.block(b, a);
      for (let i = 0; i < 4; i++) expect(there[i]).toBeCloseTo(back[[0, 2, 1, 3][i]], 14);
    }
  });

  test("K(r, r) is JᵀJ, or I where the Jacobian is not used", () => {
    for (const [a] of randomCases(2, 5)) {
      const j = pair.jacobian(...a);
      const diagonal = pair.block(a, a);
      for (let i = 0; i < 4; i++) {
        let expected = i === 0 || i === 3 ? 1 : 0;
        if (definition.usesJacobian) {
          expected = 0;
          for (let k = 0; k < representation.dimension; k++) expected += j[2 * k + (i >> 1)] * j[2 * k + (i & 1)];
        }
        expect(diagonal[i]).toBeCloseTo(expected, 13);
      }
    }
  });

  test("the force is K(r, r′) α", () => {
    for (const [a, b, alpha] of randomCases(3, 10)) {
      const k = pair.block(a, b);
      const f = pair.force(a, b, alpha);
      expect(f[0]).toBeCloseTo(k[0] * alpha[0] + k[1] * alpha[1], 13);
      expect(f[1]).toBeCloseTo(k[2] * alpha[0] + k[3] * alpha[1], 13);
    }
  });

  test("forceDerivative gives the derivative of the force, by finite differences", () => {
    for (const [a, b, alpha] of randomCases(4, 10)) {
      const found = pair.forceJacobian(a, b, alpha);
      for (let component = 0; component < 2; component++) {
        for (let axis = 0; axis < 2; axis++) {
          const expected = derivative((h) => pair.force(moved(a, axis, h), b, alpha)[component]);
          expect(found[2 * component + axis]).toBeCloseTo(expected, 7);
        }
      }
    }
  });

  test("a sample acts on itself without a singularity", () => {
    for (const [a, , alpha] of randomCases(5, 3)) {
      expect(pair.forceJacobian(a, a, alpha).every(Number.isFinite)).toBe(true);
      expect(pair.force(a, a, alpha).every(Number.isFinite)).toBe(true);
    }
  });

  test("random Gram matrices are positive semi-definite, where that is claimed", () => {
    const n = 25;
    const points = randomCases(6, n).map(([a]) => a);
    const gram = new Float64Array(4 * n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const block = pair.block(points[i], points[j]);
        for (let k = 0; k < 4; k++) gram[(2 * i + (k >> 1)) * 2 * n + 2 * j + (k & 1)] = block[k];
      }
    }
    const smallest = symmetricEigen(gram, 2 * n).values[0];
    if (definition.positiveDefinite) expect(smallest).toBeGreaterThan(-1e-10);
    else expect(smallest).toBeLessThan(-0.05);
  });

  test("there is an energy exactly where it is claimed, and the force is its negative gradient", () => {
    expect(pair.kernel.energy !== null).toBe(definition.conservesEnergy);
    expect(pair.kernel.energyTerm !== null).toBe(definition.conservesEnergy);
    expect(pair.kernel.energyCovariance !== null).toBe(definition.conservesEnergy);
    if (!definition.conservesEnergy) return;
    for (const [a, b, alpha] of randomCases(7, 10)) {
      const f = pair.force(a, b, alpha);
      for (let axis = 0; axis < 2; axis++) {
        expect(f[axis]).toBeCloseTo(-derivative((h) => pair.energy(moved(a, axis, h), b, alpha)), 8);
      }
      expect(pair.energyTerm(a, b, alpha)).toBeCloseTo(pair.energy(a, b, alpha), 13);
    }
  });
});

describe.each(representations)(
  "the energy-conserving block is a covariance of gradients, %s",
  (_name, representation) => {
    test("K = ∂²[σ² exp(−|q − q′|²/2σ²)]/∂r∂r′ᵀ, by finite differences in both points", () => {
      const pair = between(energyConserving, scalarKernels.indexOf(gaussian), representation);
      const energyCovariance = (a: Point, b: Point) => {
        const qa = pair.map(...a);
        const qb = pair.map(...b);
        const s = qa.reduce((sum, q, i) => sum + (q - qb[i]) ** 2, 0);
        return SIGMA ** 2 * Math.exp(-s / (2 * SIGMA ** 2));
      };
      for (const [a, b] of randomCases(9, 8)) {
        const k = pair.block(a, b);
        for (let i = 0; i < 2; i++) {
          for (let j = 0; j < 2; j++) {
            const mixed = derivative(
              (g) => derivative((h) => energyCovariance(moved(a, i, g), moved(b, j, h)), 0.01),
              0.01,
            );
            expect(k[2 * i + j]).toBeCloseTo(mixed, 6);
          }
        }
      }
    });

    test("the energy's prior covariance and its cross-covariance with the force follow from the same function", () => {
      const pair = between(energyConserving, scalarKernels.indexOf(gaussian), representation);
      for (const [a, b, alpha] of randomCases(10, 5)) {
        const qa = pair.map(...a);
        const prior = (to: Point) => pair.kernel.energyCovariance!(pair.map(...to).map((q, i) => qa[i] - q));
        expect(prior(a)).toBeCloseTo(SIGMA ** 2, 13);
        // Cov(E(a), f(b)·α) = −α·∂/∂b Cov(E(a), E(b))
        const expected = -[0, 1].reduce((sum, j) => sum + alpha[j] * derivative((h) => prior(moved(b, j, h))), 0);
        expect(pair.energy(a, b, alpha)).toBeCloseTo(expected, 8);
      }
    });
  },
);

test("independent components: the block is φ(|d|²) I", () => {
  const pair = between(independent, 0, lecture.create());
  for (const [a, b] of randomCases(8, 5)) {
    const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
    const k = Math.exp(-((2 * (dx + dy)) ** 2 + (dx - dy) ** 2) / (2 * SIGMA ** 2));
    const block = pair.block(a, b);
    expect([block[1], block[2]]).toEqual([0, 0]);
    expect(block[0]).toBeCloseTo(k, 14);
    expect(block[3]).toBeCloseTo(k, 14);
  }
});

test("closed forms for the Gaussian and q = r", () => {
  const conserving = between(energyConserving, 0, identity.create());
  const printed = between(asPrinted, 0, identity.create());
  for (const [a, b, alpha] of randomCases(12, 10)) {
    const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
    const k = Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA ** 2));
    const hessian = [
      1 - (dx * dx) / SIGMA ** 2,
      (-dx * dy) / SIGMA ** 2,
      (-dx * dy) / SIGMA ** 2,
      1 - (dy * dy) / SIGMA ** 2,
    ];
    const slide = 1 - (dx * dx + dy * dy) / SIGMA ** 2;
    for (let i = 0; i < 4; i++) {
      expect(conserving.block(a, b)[i]).toBeCloseTo(hessian[i] * k, 14);
      expect(printed.block(a, b)[i]).toBeCloseTo(i === 0 || i === 3 ? slide * k : 0, 14);
    }
    expect(conserving.energy(a, b, alpha)).toBeCloseTo(-(dx * alpha[0] + dy * alpha[1]) * k, 14);
  }
});

test("with a single component of q, the slide's formula is the energy-conserving kernel", () => {
  const one: Representation = {
    dimension: 1,
    map: (x, y, out, offset) => out.set([x + Math.sin(y)], offset),
    jacobian: (_x, y, out, offset) => out.set([1, Math.cos(y)], offset),
    secondDerivative: (_x, y, out, offset) => out.set([0, 0, 0, -Math.sin(y)], offset),
  };
  for (let p = 0; p < scalarKernels.length; p++) {
    const conserving = between(energyConserving, p, one);
    const printed = between(asPrinted, p, one);
    for (const [a, b, alpha] of randomCases(13, 10)) {
      for (let i = 0; i < 4; i++) {
        expect(printed.block(a, b)[i]).toBeCloseTo(conserving.block(a, b)[i], 13);
        expect(printed.forceJacobian(a, b, alpha)[i]).toBeCloseTo(conserving.forceJacobian(a, b, alpha)[i], 12);
      }
    }
  }
});

test("ids are unique, and an unknown one is refused naming those that exist", () => {
  expect(new Set(matrixKernels.map((kernel) => kernel.id)).size).toBe(matrixKernels.length);
  for (const kernel of matrixKernels) expect(findMatrixKernel(kernel.id)).toBe(kernel);
  expect(() => findMatrixKernel("curly")).toThrow(/“curly”.*independent, energyConserving, asPrinted/);
});
