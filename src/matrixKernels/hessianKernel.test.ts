import { describe, expect, test } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { scalarKernels } from "../kernels/registry.ts";
import { identity } from "../representations/identity.ts";
import { linear } from "../representations/linear.ts";
import type { Representation } from "../representations/types.ts";
import { divergenceFree } from "./divergenceFree.ts";
import { energyConserving } from "./energyConserving.ts";
import { mixture } from "./mixture.ts";
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

/** Maps that carry flows to flows: q = r, r turned, mirrored and scaled, and the conformal z ↦ z + z²/10. */
const conformal: [string, Representation][] = [
  ["q = r", identity.create()],
  ["q = 2 × r turned and mirrored", linear.create([1.2, 1.6, 1.6, -1.2])],
  [
    "q = z + z²/10",
    {
      dimension: 2,
      map: (x, y, out, offset) => out.set([x + (x * x - y * y) / 10, y + (x * y) / 5], offset),
      jacobian: (x, y, out, offset) => out.set([1 + x / 5, -y / 5, y / 5, 1 + x / 5], offset),
      secondDerivative: (_x, _y, out, offset) => out.set([0.2, 0, 0, -0.2, 0, 0.2, 0.2, 0], offset),
    },
  ],
];

describe.each(scalarKernels.map((profile, p) => [profile.label, p] as const))("flows, %s", (_name, p) => {
  test.each(conformal)("the divergence-free kernel's force has no divergence: %s", (_map, representation) => {
    const pair = between(divergenceFree, p, representation);
    for (const [a, b, alpha] of randomCases(14, 20)) {
      const slopes = pair.forceJacobian(a, b, alpha);
      const size = Math.hypot(...slopes);
      expect(Math.abs(slopes[0] + slopes[3])).toBeLessThan(1e-14 * size + 1e-14);
      // And it is no gradient: its curl is about as large as its slopes.
      expect(size).toBeGreaterThan(0);
    }
    const curls = randomCases(15, 20).map(([a, b, alpha]) => {
      const slopes = pair.forceJacobian(a, b, alpha);
      return Math.abs(slopes[2] - slopes[1]);
    });
    expect(Math.max(...curls)).toBeGreaterThan(0.1);
  });

  test("in a stretched or curved q its divergence in r is not zero", () => {
    for (const [, representation] of representations.slice(1)) {
      const pair = between(divergenceFree, p, representation);
      const divergences = randomCases(14, 20).map(([a, b, alpha]) => {
        const slopes = pair.forceJacobian(a, b, alpha);
        return Math.abs(slopes[0] + slopes[3]);
      });
      expect(Math.max(...divergences)).toBeGreaterThan(0.05);
    }
  });

  test("with q = r it is the curl-free kernel turned by 90° on both sides: a stream function's gradient, turned", () => {
    const curlFree = between(energyConserving, p, identity.create());
    const flow = between(divergenceFree, p, identity.create());
    for (const [a, b] of randomCases(16, 20)) {
      const [xx, xy, yx, yy] = curlFree.block(a, b);
      const turned = [yy, -yx, -xy, xx];
      for (let i = 0; i < 4; i++) expect(flow.block(a, b)[i]).toBeCloseTo(turned[i], 14);
    }
  });
});

test("the slide's Φ_cf = −H and Φ_df = H − tr(H) I, by finite differences of the Gaussian, times σ²", () => {
  const curlFree = between(mixture(1), 0, identity.create());
  const flow = between(mixture(0), 0, identity.create());
  const half = between(mixture(0.5), 0, identity.create());
  for (const [a, b] of randomCases(17, 10)) {
    const phi = (dx: number, dy: number) => Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA ** 2));
    const second = (i: number, j: number) =>
      derivative(
        (g) =>
          derivative((h) => {
            const [x, y] = moved(moved([a[0] - b[0], a[1] - b[1]], i, g), j, h);
            return phi(x, y);
          }, 0.01),
        0.01,
      );
    const hessian = [second(0, 0), second(0, 1), second(1, 0), second(1, 1)];
    const trace = hessian[0] + hessian[3];
    for (let i = 0; i < 4; i++) {
      const one = i === 0 || i === 3 ? 1 : 0;
      expect(curlFree.block(a, b)[i]).toBeCloseTo(-(SIGMA ** 2) * hessian[i], 6);
      expect(flow.block(a, b)[i]).toBeCloseTo(SIGMA ** 2 * (hessian[i] - trace * one), 6);
      // Half and half is a scalar kernel times identity.
      expect(half.block(a, b)[i]).toBeCloseTo(-(SIGMA ** 2 / 2) * trace * one, 6);
    }
  }
});

describe.each(scalarKernels.map((profile, p) => [profile.label, p] as const))("splits, %s", (_name, p) => {
  test.each(definitions.map((definition, which) => [`${definition.label} (${which})`, definition] as const))(
    "%s is γ K_cf + (1 − γ) K_df of the profile it names, for q = r",
    (_label, definition) => {
      if (definition.split === null) {
        expect(definition.positiveDefinite).toBe(false);
        return;
      }
      const { profile, curlFreeShare } = definition.split(scalarKernels[p]);
      const whole = between(definition, p, identity.create());
      const scalar = profile.create(SIGMA);
      const [curlFree, flow] = [energyConserving.create(scalar, 2), divergenceFree.create(scalar, 2)];
      const [cf, df] = [new Float64Array(4), new Float64Array(4)];
      const one = Float64Array.of(1, 0, 0, 1);
      for (const [a, b] of [
        ...randomCases(18, 20),
        [
          [1, 1],
          [1, 1],
          [0, 0],
        ] as [Point, Point, Point],
      ]) {
        const d = Float64Array.of(a[0] - b[0], a[1] - b[1]);
        curlFree.block(d, one, one, cf, 0);
        flow.block(d, one, one, df, 0);
        for (let i = 0; i < 4; i++) {
          expect(curlFreeShare * cf[i] + (1 - curlFreeShare) * df[i]).toBeCloseTo(whole.block(a, b)[i], 14);
        }
      }
    },
  );
});

test("shares outside 0 … 1, and a divergence in one dimension, are refused in one sentence", () => {
  for (const bad of [-0.1, 1.1, Number.NaN]) {
    expect(() => mixture(bad)).toThrow(expect.objectContaining({ kind: "input", parameter: "curlFreeShare" }));
  }
  const profile = gaussian.create(1);
  expect(() => divergenceFree.create(profile, 1)).toThrow(/two components or more/);
});
