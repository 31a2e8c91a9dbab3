import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { createGenerator } from "../../src/random/xoshiro128.ts";
import type { TrainingSet } from "../../src/regression/types.ts";
import {
  GRID,
  gridAnswer,
  type KernelId,
  motionAnswer,
  type Prepare,
  type Prepared,
  RIDGE,
  ROUGH_SIGMA,
  SIGMA,
  STEPS,
  samples,
  TIME_STEP,
  trainingAnswer,
  WALKERS,
  type WorkName,
} from "./works.ts";

/** The same works as one would first write them in JavaScript: loops over formulas, ml-matrix for the linear algebra. */
export const baselines: Readonly<Partial<Record<WorkName, Prepare>>> = {
  train: (kernel, size) => training(kernel, size, SIGMA),
  trainRough: (kernel, size) => training(kernel, size, ROUGH_SIGMA),

  grid: (kernel, size) => {
    const { positions } = samples(size);
    const weights = train(kernel, samples(size));
    const run = () => maps(kernel, positions, weights);
    return { run, answer: () => gridAnswer(run()) };
  },

  brownianTrue: () =>
    motion("brownianTrue", ({ x, y }) => {
      const slope = (3 / 25) * Math.cos(3 * (x + 5) * (y - 6));
      return { x: -(4 * x ** 3 - 3 * x ** 2 - 32 * x + 4) / 50 - slope * (y - 6), y: -y / 10 - slope * (x + 5) };
    }),

  brownianLearned: (kernel, size) => {
    const { positions } = samples(size);
    const weights = train(kernel, samples(size));
    return motion("brownianLearned", ({ x, y }) => {
      const [fx, fy] = predict(kernel, positions, weights, x, y);
      return { x: fx, y: fy };
    });
  },
};

function training(kernel: KernelId, size: number, sigma: number): Prepared {
  const data = samples(size);
  const run = () => train(kernel, data, sigma);
  return { run, answer: () => trainingAnswer(run()) };
}

/** Weights [N×2]: the Gram matrix K + λI, N×N for the independent kernel, whose components share it, else 2N×2N. */
function train(kernel: KernelId, { positions, forces }: TrainingSet, sigma = SIGMA): Float64Array {
  const count = positions.length / 2;
  const size = kernel === "independent" ? count : 2 * count;
  const gram = Matrix.zeros(size, size);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const dx = (positions[2 * i] - positions[2 * j]) / sigma;
      const dy = (positions[2 * i + 1] - positions[2 * j + 1]) / sigma;
      const k = Math.exp(-(dx * dx + dy * dy) / 2);
      if (kernel === "independent") {
        gram.set(i, j, k);
      } else {
        gram.set(2 * i, 2 * j, (1 - dx * dx) * k);
        gram.set(2 * i, 2 * j + 1, -dx * dy * k);
        gram.set(2 * i + 1, 2 * j, -dx * dy * k);
        gram.set(2 * i + 1, 2 * j + 1, (1 - dy * dy) * k);
      }
    }
  }
  for (let i = 0; i < size; i++) gram.set(i, i, gram.get(i, i) + RIDGE);
  const targets = Matrix.from1DArray(size, (2 * count) / size, forces);
  return Float64Array.from(new CholeskyDecomposition(gram).solve(targets).to1DArray());
}

/** f_x, f_y, and the energy of the energy-conserving model, at one point: one exponential a sample. */
function predict(kernel: KernelId, positions: Float64Array, weights: Float64Array, x: number, y: number): number[] {
  let [fx, fy, energy] = [0, 0, 0];
  for (let j = 0; j < positions.length; j += 2) {
    const dx = (x - positions[j]) / SIGMA;
    const dy = (y - positions[j + 1]) / SIGMA;
    const k = Math.exp(-(dx * dx + dy * dy) / 2);
    const along = kernel === "independent" ? 0 : dx * weights[j] + dy * weights[j + 1];
    fx += (weights[j] - dx * along) * k;
    fy += (weights[j + 1] - dy * along) * k;
    energy -= SIGMA * along * k;
  }
  return [fx, fy, energy];
}

function maps(kernel: KernelId, positions: Float64Array, weights: Float64Array): Float64Array[] {
  const kinds = kernel === "independent" ? 2 : 3;
  const found = Array.from({ length: kinds }, () => new Float64Array(GRID.length ** 2));
  for (const [j, y] of GRID.entries()) {
    for (const [i, x] of GRID.entries()) {
      const values = predict(kernel, positions, weights, x, y);
      for (let kind = 0; kind < kinds; kind++) found[kind][j * GRID.length + i] = values[kind];
    }
  }
  return found;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Walkers and forces as objects, one function call a step, Box–Muller noise, walls by reflection. */
function motion(name: keyof typeof WALKERS, force: (r: Point) => Point): Prepared {
  const at = (kT: number) => {
    const { uniform: random } = createGenerator(2);
    const amplitude = Math.sqrt(2 * kT * TIME_STEP);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const reflect = (r: number) => (r > 5 ? 10 - r : r < -5 ? -10 - r : r);
    const starts = samples(WALKERS[name]).positions;
    let walkers = Array.from({ length: WALKERS[name] }, (_, i) => ({ x: starts[2 * i], y: starts[2 * i + 1] }));
    const step = () => {
      walkers = walkers.map((r) => {
        const f = force(r);
        return {
          x: reflect(r.x + f.x * TIME_STEP + amplitude * normal()),
          y: reflect(r.y + f.y * TIME_STEP + amplitude * normal()),
        };
      });
    };
    return {
      positions: () => Float64Array.from(walkers.flatMap(({ x, y }) => [x, y])),
      advance: (steps: number) => {
        for (let i = 0; i < steps; i++) step();
      },
    };
  };
  const warm = at(1);
  return { run: () => warm.advance(STEPS[name]), answer: () => motionAnswer(at) };
}
