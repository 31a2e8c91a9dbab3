import { Matrix, solve } from "ml-matrix";
import { bench, describe } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import { fitKernelRidge } from "./fit.ts";
import type { TrainingSet } from "./types.ts";

const SIGMA = 2;
const RIDGE = 1e-3;
const GRID = 100;

function training(count: number): TrainingSet {
  const generator = createGenerator(count);
  const positions = Float64Array.from({ length: 2 * count }, () => 10 * generator.uniform() - 5);
  return { positions, forces: positions.map((r) => -Math.sin(r)) };
}

/** Visits the points of the grid over [−5, 5]². */
function onGrid(visit: (x: number, y: number) => void): void {
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) visit((10 * column) / (GRID - 1) - 5, (10 * row) / (GRID - 1) - 5);
  }
}

/** The formulas as one would first write them: a 2×2 array a pair, the full 2N×2N matrix, ml-matrix's general solver. */
function plain(id: string, { positions, forces }: TrainingSet) {
  const block = (ax: number, ay: number, bx: number, by: number): number[][] => {
    const [dx, dy] = [ax - bx, ay - by];
    const k = Math.exp(-(dx ** 2 + dy ** 2) / (2 * SIGMA ** 2));
    if (id === "independent") {
      return [
        [k, 0],
        [0, k],
      ];
    }
    return [
      [(1 - dx ** 2 / SIGMA ** 2) * k, (-dx * dy * k) / SIGMA ** 2],
      [(-dx * dy * k) / SIGMA ** 2, (1 - dy ** 2 / SIGMA ** 2) * k],
    ];
  };
  const size = positions.length;
  const gram = Matrix.eye(size).mul(RIDGE);
  for (let i = 0; i < size; i += 2) {
    for (let j = 0; j < size; j += 2) {
      const b = block(positions[i], positions[i + 1], positions[j], positions[j + 1]);
      for (let a = 0; a < 2; a++) {
        for (let c = 0; c < 2; c++) gram.set(i + a, j + c, gram.get(i + a, j + c) + b[a][c]);
      }
    }
  }
  const weights = solve(gram, Matrix.columnVector(forces)).to1DArray();
  return (x: number, y: number): number[] => {
    const f = [0, 0];
    for (let j = 0; j < size; j += 2) {
      const b = block(x, y, positions[j], positions[j + 1]);
      for (let a = 0; a < 2; a++) f[a] += b[a][0] * weights[j] + b[a][1] * weights[j + 1];
    }
    return f;
  };
}

for (const [count, iterations] of [
  [50, 10],
  [200, 5],
  [500, 2],
  [1000, 1],
]) {
  const options = { iterations, time: 0, warmupTime: 0, warmupIterations: count < 500 ? 2 : 0 };
  for (const matrixKernel of [independent, energyConserving]) {
    describe(`${matrixKernel.label}, N = ${count}`, () => {
      const data = training(count);
      const settings = {
        matrixKernel,
        profile: gaussian,
        representation: identity.create(),
        lengthScale: SIGMA,
        ridge: RIDGE,
      };
      const out = new Float64Array(2);
      const fitted = fitKernelRidge(data, settings);

      bench(
        "train and predict 100×100",
        () => {
          const model = fitKernelRidge(data, settings);
          onGrid((x, y) => model.force(x, y, out, 0));
        },
        options,
      );

      bench("predict 100×100 only", () => onGrid((x, y) => fitted.force(x, y, out, 0)), options);

      bench(
        "train, and measure leave-one-out, likelihood and condition number",
        () => {
          fitKernelRidge(data, settings).diagnostics();
        },
        options,
      );

      bench(
        "plain baseline: train and predict 100×100",
        () => {
          const force = plain(matrixKernel.id, data);
          onGrid(force);
        },
        options,
      );
    });
  }
}
