import { describe, expect, test } from "vitest";
import { matern52 } from "../kernels/matern52.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import { lecture } from "../representations/lecture.ts";
import { curvedPlane } from "../representations/testCurved.ts";
import { fitKernelRidge } from "./fit.ts";
import { meanOffset } from "./meanOffset.ts";
import { forceAt, randomTraining, settings } from "./testTraining.ts";
import type { FitSettings, FittedModel } from "./types.ts";

describe.each([
  ["q = r, Gaussian", { representation: identity.create() }],
  ["lecture's q, Gaussian", { representation: lecture.create() }],
  ["curved q, Gaussian", { representation: curvedPlane }],
  ["q = r, Matérn 5/2", { profile: matern52 }],
  ["curved q, Matérn 5/2", { profile: matern52, representation: curvedPlane }],
] as [string, Partial<FitSettings>][])("energy conservation: %s", (_name, changes) => {
  const conserving = fitKernelRidge(randomTraining(40, 8), settings(energyConserving, { ridge: 1e-3, ...changes }));
  const free = fitKernelRidge(randomTraining(40, 8), settings(independent, { ridge: 1e-3, ...changes }));

  /** max |curl| over rms |∂f_a/∂r_b| on a grid. */
  const relativeCurl = (model: FittedModel): number => {
    const gradient = new Float64Array(4);
    let worst = 0;
    let sum = 0;
    for (let i = 0; i < 400; i++) {
      model.forceJacobian((i % 20) / 3 - 3, Math.floor(i / 20) / 3 - 3, gradient, 0);
      worst = Math.max(worst, Math.abs(gradient[2] - gradient[1]));
      sum += gradient.reduce((total, g) => total + g * g, 0) / 4;
    }
    return worst / Math.sqrt(sum / 400);
  };

  /** ∮ f·dr and ∮ |f·dr| on a circle; the trapezoid rule is spectrally accurate for a periodic integrand. */
  const loop = (model: FittedModel, points: number): [number, number] => {
    let work = 0;
    let absolute = 0;
    for (let k = 0; k < points; k++) {
      const angle = (2 * Math.PI * k) / points;
      const [fx, fy] = forceAt(model, 0.2 + 2 * Math.cos(angle), -0.1 + 2 * Math.sin(angle));
      const step = (2 * (fy * Math.cos(angle) - fx * Math.sin(angle)) * 2 * Math.PI) / points;
      work += step;
      absolute += Math.abs(step);
    }
    return [work, absolute];
  };

  test("curl vanishes to rounding, and does not without the constraint", () => {
    expect(relativeCurl(conserving)).toBeLessThan(1e-10);
    expect(relativeCurl(free)).toBeGreaterThan(0.1);
  });

  // The Jacobian is symmetric by construction; the force itself does not know that.
  test("differences of the force see no curl either", () => {
    const h = 1e-3;
    const slope = (at: (step: number) => number) => (at(-2 * h) - 8 * at(-h) + 8 * at(h) - at(2 * h)) / (12 * h);
    const curl = (model: FittedModel, x: number, y: number) =>
      slope((step) => forceAt(model, x + step, y)[1]) - slope((step) => forceAt(model, x, y + step)[0]);
    for (let i = 0; i < 36; i++) {
      const [x, y] = [(i % 6) - 2.45, Math.floor(i / 6) - 2.55];
      expect(Math.abs(curl(conserving, x, y))).toBeLessThan(1e-4);
    }
    expect(Math.abs(curl(free, 0.37, -0.81))).toBeGreaterThan(0.05);
  });

  test("no work round a loop, up to the quadrature's error", () => {
    const [work, absolute] = loop(conserving, 2000);
    // Matérn paths have a kink in their third derivative, and the trapezoid rule only algebraic accuracy.
    expect(Math.abs(work) / absolute).toBeLessThan(changes.profile === matern52 ? 1e-6 : 1e-12);
    const [engine, scale] = loop(free, 2000);
    expect(Math.abs(engine) / scale).toBeGreaterThan(1e-3);
  });

  test("the force is the negative gradient of the energy", () => {
    const energy = conserving.energy!;
    const h = 1e-4;
    for (const [x, y] of [
      [0.3, 0.4],
      [-1.7, 2.2],
      [2.9, -0.6],
    ]) {
      const [fx, fy] = forceAt(conserving, x, y);
      expect(fx).toBeCloseTo(-(energy(x + h, y) - energy(x - h, y)) / (2 * h), 5);
      expect(fy).toBeCloseTo(-(energy(x, y + h) - energy(x, y - h)) / (2 * h), 5);
    }
    expect(free.energy).toBeNull();
    expect(free.energyStandardDeviation).toBeNull();
  });

  test("energy differences are line integrals of the force", () => {
    const points = 4000;
    let work = 0;
    for (let k = 0; k < points; k++) {
      const t = (k + 0.5) / points;
      const [fx, fy] = forceAt(conserving, -1 + 2.5 * t, 1 - 3 * t);
      work += (fx * 2.5 - fy * 3) / points;
    }
    const energy = conserving.energy!;
    expect(energy(1.5, -2) - energy(-1, 1)).toBeCloseTo(-work, 5);
  });
});

test("curl and loop work stay at rounding for a hundred random models", () => {
  const generator = createGenerator(77);
  const gradient = new Float64Array(4);
  for (let trial = 0; trial < 100; trial++) {
    const model = fitKernelRidge(
      randomTraining(1 + Math.floor(20 * generator.uniform()), 1000 + trial),
      settings(energyConserving, {
        lengthScale: 0.3 + 5 * generator.uniform(),
        ridge: 10 ** (-6 * generator.uniform()),
      }),
    );
    let curl = 0;
    let scale = 0;
    let work = 0;
    let absolute = 0;
    for (let k = 0; k < 400; k++) {
      const angle = (2 * Math.PI * k) / 400;
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      model.forceJacobian(x, y, gradient, 0);
      curl = Math.max(curl, Math.abs(gradient[2] - gradient[1]));
      scale = Math.max(scale, ...gradient.map(Math.abs));
      const [fx, fy] = forceAt(model, x, y);
      work += fy * x - fx * y;
      absolute += Math.abs(fy * x - fx * y);
    }
    expect(curl).toBeLessThanOrEqual(1e-10 * scale);
    expect(Math.abs(work)).toBeLessThan(1e-10 * absolute + 1e-13);
  }
});

test("meanOffset leaves a mean error of zero over the samples", () => {
  const training = randomTraining(11, 10);
  const model = fitKernelRidge(training, settings(energyConserving));
  const truth = (x: number, y: number) => 5 + x * x - y;
  const offset = meanOffset(model, truth);
  let sum = 0;
  for (let i = 0; i < 22; i += 2) {
    const [x, y] = [training.positions[i], training.positions[i + 1]];
    sum += model.energy!(x, y) + offset - truth(x, y);
  }
  expect(sum).toBeCloseTo(0, 11);
  expect(() => meanOffset(fitKernelRidge(training, settings(independent)), truth)).toThrow(/no energy/);
});

test("a quadratic energy is learnt from few samples, forces and energy alike", () => {
  const generator = createGenerator(12);
  const positions = Float64Array.from({ length: 20 }, () => 4 * generator.uniform() - 2);
  const forces = positions.map((_, i) => (i % 2 === 0 ? -2 * positions[i] : -0.5 * positions[i]));
  const model = fitKernelRidge({ positions, forces }, settings(energyConserving, { lengthScale: 8, ridge: 1e-9 }));
  const truth = (x: number, y: number) => x * x + 0.25 * y * y;
  const offset = meanOffset(model, truth);
  expect(model.energy!(1, -1) + offset).toBeCloseTo(truth(1, -1), 3);
  expect(forceAt(model, 1, -1)[0]).toBeCloseTo(-2, 2);
});
