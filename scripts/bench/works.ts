import { learnedForce } from "../../src/dynamics/learnedForce.ts";
import { createWalkers } from "../../src/dynamics/walkers.ts";
import { axis, DEFAULT_BOX, type ForceField } from "../../src/geometry.ts";
import { gaussian } from "../../src/kernels/gaussian.ts";
import { runToEnd } from "../../src/linalg/steps.ts";
import { findMatrixKernel } from "../../src/matrixKernels/registry.ts";
import { lecture } from "../../src/potentials/lecture.ts";
import { createGenerator } from "../../src/random/xoshiro128.ts";
import { fitKernelRidge } from "../../src/regression/fit.ts";
import { scanHyperparameters } from "../../src/regression/scan.ts";
import type { FitSettings, TrainingSet } from "../../src/regression/types.ts";
import { findRepresentation } from "../../src/representations/registry.ts";
import type { SimdForce } from "../../src/simd/brownian.ts";

/** A work made ready: what is timed, and what it comes to, so that whoever does it otherwise can be compared. */
export interface Prepared {
  readonly run: () => unknown;
  /** A few numbers that any right way of doing it gives. */
  readonly answer: () => readonly number[] | Promise<readonly number[]>;
}

/** Makes one work ready: `size` is N, the number of samples (none for motion on the true potential). */
export type Prepare = (kernel: KernelId, size: number) => Prepared;

export type KernelId = "independent" | "energyConserving";
export type WorkName = "train" | "trainRough" | "grid" | "leaveOneOut" | "brownianTrue" | "brownianLearned";

export const SIGMA = 2;
/** So short against the distances of samples that nothing is spared the solver. */
export const ROUGH_SIGMA = 0.3;
export const RIDGE = 1e-3;
/** From 1e-6 to 1, evenly spaced in their logarithm. */
const RIDGES = Float64Array.from({ length: 20 }, (_, i) => 10 ** ((6 * i) / 19 - 6));
/** The 100×100 points of a map. */
export const GRID = axis(DEFAULT_BOX.x0, DEFAULT_BOX.x1, 100);
export const TIME_STEP = 0.005;
/** Walkers moved at once, and steps in one call. */
export const WALKERS = { brownianTrue: 4096, brownianLearned: 64 } as const;
export const STEPS = { brownianTrue: 10, brownianLearned: 50 } as const;

const potential = lecture.create({ c: 1 / 25 });

/** Positions of the R2 sequence in [−5, 5]², and the lecture's force there: the same for all who are compared. */
export function samples(count: number): TrainingSet {
  const positions = new Float64Array(2 * count);
  const forces = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    positions[2 * i] = 10 * ((0.5 + 0.7548776662466927 * (i + 1)) % 1) - 5;
    positions[2 * i + 1] = 10 * ((0.5 + 0.5698402909980532 * (i + 1)) % 1) - 5;
    potential.force(positions[2 * i], positions[2 * i + 1], forces, 2 * i);
  }
  return { positions, forces };
}

function settings(kernel: KernelId, lengthScale = SIGMA): FitSettings {
  return {
    matrixKernel: findMatrixKernel(kernel),
    profile: gaussian,
    representation: findRepresentation("identity").create([]),
    lengthScale,
    ridge: RIDGE,
  };
}

/** The works as the engine does them. */
export const works: Readonly<Record<WorkName, Prepare>> = {
  train: (kernel, size) => training(kernel, size, SIGMA),
  trainRough: (kernel, size) => training(kernel, size, ROUGH_SIGMA),

  grid: (kernel, size) => {
    const model = fitKernelRidge(samples(size), settings(kernel));
    const run = () => runToEnd(model.mapOn(GRID, GRID, false));
    const answer = () => {
      const { forceX, forceY, energy } = run();
      return gridAnswer(energy === null ? [forceX, forceY] : [forceX, forceY, energy]);
    };
    return { run, answer };
  },

  leaveOneOut: (kernel, size) => {
    const data = samples(size);
    const { matrixKernel, profile, representation } = settings(kernel);
    const run = () => scanHyperparameters(data, matrixKernel, profile, representation, [SIGMA], RIDGES);
    return { run, answer: async () => [...(await run()).leaveOneOut] };
  },

  brownianTrue: () => motion("brownianTrue", potential.force, potential.simdForce ?? null),
  brownianLearned: (kernel, size) => {
    const model = fitKernelRidge(samples(size), settings(kernel));
    return motion("brownianLearned", model.force, learnedForce(model, DEFAULT_BOX));
  },
};

function training(kernel: KernelId, size: number, sigma: number): Prepared {
  const data = samples(size);
  const run = () => fitKernelRidge(data, settings(kernel, sigma));
  return { run, answer: () => trainingAnswer(run().weights) };
}

/** Walkers move, and nothing is counted of them, as nothing is by the peers. */
function motion(name: keyof typeof WALKERS, force: ForceField, simdForce: SimdForce | null): Prepared {
  const { positions } = samples(WALKERS[name]);
  const at = (kT: number) => {
    const walkers = createWalkers(
      { box: DEFAULT_BOX, kT, timeStep: TIME_STEP, restart: [0, 0], bins: 2, wells: [], coreRadius: 0 },
      force,
      simdForce,
      {
        positions,
        generator: createGenerator(2).save(),
        histogram: new Float64Array(4),
        well: new Int32Array(WALKERS[name]),
        transitions: 0,
        reflected: 0,
        restarted: 0,
      },
    );
    return { positions: () => walkers.state().positions, advance: (steps: number) => walkers.advance(steps, false) };
  };
  const warm = at(1);
  return { run: () => warm.advance(STEPS[name]), answer: () => motionAnswer(at) };
}

/** Walkers at a temperature: their positions [W×2], and what moves them on. */
export type Motion = (kT: number) => {
  readonly positions: () => Float64Array;
  readonly advance: (steps: number) => void;
};

export function trainingAnswer(weights: Float64Array): number[] {
  return [Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)), weights.reduce((sum, w) => sum + Math.abs(w), 0)];
}

/** Root mean squares: of the forces, and of the energy less its mean. */
export function gridAnswer([fx, fy, energy]: readonly Float64Array[]): number[] {
  if (energy === undefined) return [rms(fx), rms(fy)];
  const mean = energy.reduce((sum, e) => sum + e, 0) / energy.length;
  return [rms(fx), rms(fy), rms(energy.map((e) => e - mean))];
}

/** Where walkers without noise have gone after 50 steps, which tests the force; and the size of a step with noise. */
export function motionAnswer(at: Motion): number[] {
  const cold = at(1e-30);
  cold.advance(50);
  const warm = at(1);
  let displacement = 0;
  for (let i = 0; i < 500; i++) {
    const before = warm.positions().slice();
    warm.advance(1);
    displacement += rms(warm.positions().map((r, k) => r - before[k]));
  }
  const component = (which: number) => cold.positions().filter((_, k) => k % 2 === which);
  return [rms(component(0)), rms(component(1)), displacement / 500];
}

function rms(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
