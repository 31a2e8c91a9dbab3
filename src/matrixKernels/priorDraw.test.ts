import { describe, expect, test } from "vitest";
import { scalarKernels } from "../kernels/registry.ts";
import { runToEnd } from "../linalg/steps.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { asPrinted } from "./asPrinted.ts";
import { divergenceFree } from "./divergenceFree.ts";
import { energyConserving } from "./energyConserving.ts";
import { drawPrior } from "./priorDraw.ts";
import { definitions, derivative, randomCases } from "./testPair.ts";

const SIGMA = 1.3;
const WAVES = 64;

const drawable = definitions
  .map((definition, which) => [`${definition.label} (${which})`, definition] as const)
  .filter(([, { split }]) => split !== null);

describe.each(scalarKernels)("$label", (profile) => {
  test.each(drawable)("many draws of %s have the covariance K", (_name, definition) => {
    const generator = createGenerator(1);
    const kernel = definition.create(profile.create(SIGMA), 2);
    const from = [0.4, -0.2];
    const places = [0, 0.6, 1.7].map((r) => [from[0] + r * Math.cos(0.5), from[1] + r * Math.sin(0.5)]);
    const draws = 3000;
    const found = places.map(() => new Float64Array(4));
    const [f, g] = [new Float64Array(2), new Float64Array(2)];
    for (let n = 0; n < draws; n++) {
      // Few waves are as good as many for the covariance.
      const { force } = drawPrior(definition, profile, SIGMA, 4, generator);
      force(from[0], from[1], f, 0);
      for (const [p, [x, y]] of places.entries()) {
        force(x, y, g, 0);
        for (let ab = 0; ab < 4; ab++) found[p][ab] += (f[ab >> 1] * g[ab & 1]) / draws;
      }
    }
    const block = new Float64Array(4);
    const one = Float64Array.of(1, 0, 0, 1);
    for (const [p, [x, y]] of places.entries()) {
      kernel.block(Float64Array.of(from[0] - x, from[1] - y), one, one, block, 0);
      // Products of two deviates of such sums spread by √2.5 or so: 0.03 for the mean of 3000.
      for (let ab = 0; ab < 4; ab++) expect(Math.abs(found[p][ab] - block[ab])).toBeLessThan(0.12);
    }
  });

  test.each(drawable)("%s: the Jacobian is the derivative of the force", (_name, definition) => {
    const draw = drawPrior(definition, profile, SIGMA, WAVES, createGenerator(2));
    const f = new Float64Array(2);
    const slopes = new Float64Array(4);
    for (const [[x, y]] of randomCases(3, 5)) {
      draw.forceJacobian(x, y, slopes, 0);
      for (let ab = 0; ab < 4; ab++) {
        const moved = (h: number) => {
          draw.force(x + (ab % 2 === 0 ? h : 0), y + (ab % 2 === 1 ? h : 0), f, 0);
          return f[ab >> 1];
        };
        expect(slopes[ab]).toBeCloseTo(derivative(moved), 6);
      }
    }
  });

  test("the grid holds what the points say", () => {
    const draw = drawPrior(drawable[0][1], profile, SIGMA, WAVES, createGenerator(7));
    const x = Float64Array.of(-3, 0.2, 4);
    const y = Float64Array.of(-1, 2.5);
    const map = runToEnd(draw.mapOn(x, y, true));
    expect(runToEnd(draw.mapOn(x, y, false))).toEqual({ ...map, slopes: null });
    const out = new Float64Array(6);
    for (let at = 0; at < 6; at++) {
      draw.force(x[at % 3], y[Math.floor(at / 3)], out, 0);
      draw.forceJacobian(x[at % 3], y[Math.floor(at / 3)], out, 2);
      const { slopes } = map;
      const found = [map.forceX, map.forceY, slopes?.xx, slopes?.xy, slopes?.yx, slopes?.yy];
      for (const [k, values] of found.entries()) expect(values?.[at]).toBeCloseTo(out[k], 12);
    }
  });

  test("each draw of a pure kernel has no curl, or no divergence, and one is the other turned by 90°", () => {
    const gradient = drawPrior(energyConserving, profile, SIGMA, WAVES, createGenerator(4));
    const flow = drawPrior(divergenceFree, profile, SIGMA, WAVES, createGenerator(4));
    const [a, b] = [new Float64Array(4), new Float64Array(4)];
    for (const [[x, y]] of randomCases(5, 20)) {
      gradient.forceJacobian(x, y, a, 0);
      flow.forceJacobian(x, y, b, 0);
      expect(Math.abs(a[2] - a[1])).toBeLessThan(1e-12);
      expect(Math.abs(b[0] + b[3])).toBeLessThan(1e-12);
      expect(Math.abs(a[0] + a[3])).toBeGreaterThan(1e-6);
      gradient.force(x, y, a, 0);
      flow.force(x, y, b, 0);
      expect(b[0]).toBeCloseTo(-a[1], 12);
      expect(b[1]).toBeCloseTo(a[0], 12);
    }
  });
});

test("values of many waves are normal: kurtosis 3", () => {
  const generator = createGenerator(6);
  const f = new Float64Array(2);
  const draws = 4000;
  let [second, fourth] = [0, 0];
  for (let n = 0; n < draws; n++) {
    drawPrior(energyConserving, scalarKernels[0], SIGMA, WAVES, generator).force(0.3, 0.1, f, 0);
    second += f[0] ** 2 / draws;
    fourth += f[0] ** 4 / draws;
  }
  // Its standard error is √(24/4000) = 0.08.
  expect(Math.abs(fourth / second ** 2 - 3)).toBeLessThan(0.4);
});

test("what is no covariance cannot be drawn from", () => {
  expect(() => drawPrior(asPrinted, scalarKernels[0], SIGMA, WAVES, createGenerator(1))).toThrow(
    expect.objectContaining({ kind: "input", parameter: "matrixKernel" }),
  );
});
