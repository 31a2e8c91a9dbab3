import { describe, expect, test } from "vitest";
import { scalarKernels } from "../kernels/registry.ts";
import { runToEnd } from "../linalg/steps.ts";
import { asPrinted } from "../matrixKernels/asPrinted.ts";
import { divergenceFree } from "../matrixKernels/divergenceFree.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import { mixture } from "../matrixKernels/mixture.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import { lecture } from "../representations/lecture.ts";
import { fitKernelRidge } from "./fit.ts";
import { type FieldOfPart, partsOf } from "./parts.ts";
import type { FitSettings } from "./types.ts";

/** A source and a vortex of Gaussian cores, and some noise. */
function training(count = 60) {
  const generator = createGenerator(5);
  const positions = Float64Array.from({ length: 2 * count }, () => 6 * generator.uniform() - 3);
  const forces = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y] = [positions[2 * i], positions[2 * i + 1]];
    const source = Math.exp(-((x - 1) ** 2 + y ** 2) / 2);
    const vortex = Math.exp(-((x + 1) ** 2 + y ** 2) / 2);
    forces[2 * i] = (x - 1) * source - y * vortex + 0.05 * generator.normal();
    forces[2 * i + 1] = y * source + (x + 1) * vortex + 0.05 * generator.normal();
  }
  return { positions, forces };
}

const SETTINGS: Omit<FitSettings, "matrixKernel"> = {
  profile: scalarKernels[0],
  representation: identity.create(),
  lengthScale: 1.3,
  ridge: 1e-3,
};

const POINTS = [
  [0, 0],
  [0.7, -1.2],
  [-2.9, 2.5],
  [8, 9],
  [1.001, 0.002],
] as const;

function at(field: (x: number, y: number, out: Float64Array, offset: number) => void, x: number, y: number, size = 2) {
  const out = new Float64Array(size + 1);
  field(x, y, out, 1);
  return [...out.subarray(1)];
}

const kernels: [string, MatrixKernelDefinition][] = [
  ["γ = 0.3", mixture(0.3)],
  ["γ = 0", mixture(0)],
  ["γ = 1", mixture(1)],
  ["independent", independent],
  ["curl-free", energyConserving],
  ["divergence-free", divergenceFree],
];

describe.each(scalarKernels)("$label", (profile) => {
  describe.each(kernels)("%s", (_name, matrixKernel) => {
    const model = fitKernelRidge(training(), { ...SETTINGS, profile, matrixKernel });
    const { curlFree, divergenceFree: flow } = partsOf(model);

    test("the parts add up to the fit, and so do their slopes", () => {
      for (const [x, y] of POINTS) {
        const [a, b, whole] = [curlFree, flow, model].map((field) => at(field.force, x, y));
        for (const i of [0, 1]) expect(a[i] + b[i]).toBeCloseTo(whole[i], 11);
        const [ja, jb, jw] = [curlFree, flow, model].map((field) => at(field.forceJacobian, x, y, 4));
        for (let i = 0; i < 4; i++) expect(ja[i] + jb[i]).toBeCloseTo(jw[i], 11);
      }
    });

    test("one has no curl and the other no divergence, also by differences of the forces", () => {
      const h = 1e-3;
      const difference = (part: FieldOfPart, x: number, y: number, axis: number, component: number) => {
        const move = (step: number) => at(part.force, x + (axis === 0 ? step : 0), y + (axis === 1 ? step : 0));
        const [a, b, c, d] = [-2 * h, -h, h, 2 * h].map((step) => move(step)[component]);
        return (a - 8 * b + 8 * c - d) / (12 * h);
      };
      for (const [x, y] of POINTS) {
        const cf = at(curlFree.forceJacobian, x, y, 4);
        const df = at(flow.forceJacobian, x, y, 4);
        expect(cf[2] - cf[1]).toBeCloseTo(0, 15);
        expect(df[0] + df[3]).toBeCloseTo(0, 15);
        expect(difference(curlFree, x, y, 0, 1) - difference(curlFree, x, y, 1, 0)).toBeCloseTo(0, 7);
        expect(difference(flow, x, y, 0, 0) + difference(flow, x, y, 1, 1)).toBeCloseTo(0, 7);
      }
    });

    test("f = −∇E, and f = (∂S/∂y, −∂S/∂x)", () => {
      const h = 1e-3;
      const slope = (f: (step: number) => number) => (f(-2 * h) - 8 * f(-h) + 8 * f(h) - f(2 * h)) / (12 * h);
      for (const [x, y] of POINTS) {
        const e = curlFree.potential;
        expect(at(curlFree.force, x, y)[0]).toBeCloseTo(-slope((step) => e(x + step, y)), 7);
        expect(at(curlFree.force, x, y)[1]).toBeCloseTo(-slope((step) => e(x, y + step)), 7);
        const s = flow.potential;
        expect(at(flow.force, x, y)[0]).toBeCloseTo(
          slope((step) => s(x, y + step)),
          7,
        );
        expect(at(flow.force, x, y)[1]).toBeCloseTo(-slope((step) => s(x + step, y)), 7);
      }
    });

    test("the grid holds what the points say", () => {
      const x = Float64Array.of(-1, 0.25, 2);
      const y = Float64Array.of(-0.5, 1.75);
      for (const part of [curlFree, flow]) {
        expect(runToEnd(part.mapOn(x, y, false)).slopes).toBeNull();
        const map = runToEnd(part.mapOn(x, y, true));
        for (let k = 0; k < 6; k++) {
          const [px, py] = [x[k % 3], y[Math.floor(k / 3)]];
          const [fx, fy] = at(part.force, px, py);
          expect(map.forceX[k]).toBeCloseTo(fx, 11);
          expect(map.forceY[k]).toBeCloseTo(fy, 11);
          expect(map.energy?.[k]).toBeCloseTo(part.potential(px, py), 11);
          const slopes = at(part.forceJacobian, px, py, 4);
          for (const [i, entry] of (["xx", "xy", "yx", "yy"] as const).entries()) {
            expect(map.slopes?.[entry][k]).toBeCloseTo(slopes[i], 11);
          }
        }
      }
    });
  });

  test("the divergence-free part is the sum over that kernel's own blocks, (1 − γ) Σⱼ K_df αⱼ", () => {
    const model = fitKernelRidge(training(), { ...SETTINGS, profile, matrixKernel: mixture(0.3) });
    const part = partsOf(model).divergenceFree;
    const kernel = divergenceFree.create(profile.create(SETTINGS.lengthScale), 2);
    const block = new Float64Array(4);
    const one = Float64Array.of(1, 0, 0, 1);
    for (const [x, y] of POINTS) {
      const sum = [0, 0];
      for (let j = 0; j < model.weights.length; j += 2) {
        kernel.block(Float64Array.of(x - model.positions[j], y - model.positions[j + 1]), one, one, block, 0);
        for (const a of [0, 1]) {
          sum[a] += 0.7 * (block[2 * a] * model.weights[j] + block[2 * a + 1] * model.weights[j + 1]);
        }
      }
      const found = at(part.force, x, y);
      for (const a of [0, 1]) expect(found[a]).toBeCloseTo(sum[a], 11);
    }
  });
});

test("a pure kernel's other part is zero", () => {
  const model = fitKernelRidge(training(), { ...SETTINGS, matrixKernel: energyConserving });
  const { divergenceFree: flow } = partsOf(model);
  for (const [x, y] of POINTS) for (const f of at(flow.force, x, y)) expect(Math.abs(f)).toBe(0);
});

test("fits that have no such parts are refused in one sentence", () => {
  const printed = fitKernelRidge(training(), { ...SETTINGS, matrixKernel: asPrinted });
  expect(() => partsOf(printed)).toThrow(expect.objectContaining({ kind: "input", parameter: "matrixKernel" }));
  const stretched = fitKernelRidge(training(), {
    ...SETTINGS,
    representation: lecture.create(),
    matrixKernel: mixture(0.5),
  });
  expect(() => partsOf(stretched)).toThrow(expect.objectContaining({ kind: "input", parameter: "representation" }));
});
