import { describe, expect, test } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { scalarKernels } from "../kernels/registry.ts";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { identity } from "../representations/identity.ts";
import { lecture } from "../representations/lecture.ts";
import type { Representation } from "../representations/types.ts";
import { asPrinted } from "./asPrinted.ts";
import { energyConserving } from "./energyConserving.ts";
import { independent } from "./independent.ts";
import { findMatrixKernel, matrixKernels } from "./registry.ts";
import {
  between,
  definitions,
  derivative,
  moved,
  type Point,
  randomCases,
  representations,
  SIGMA,
} from "./testPair.ts";

const everything = definitions.flatMap((definition, which) =>
  scalarKernels.flatMap((profile, p) =>
    representations.map(
      ([name, representation]) =>
        [`${definition.label} (${which}), ${profile.label}, ${name}`, definition, p, representation] as const,
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
