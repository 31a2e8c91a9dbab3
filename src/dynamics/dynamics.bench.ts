import { bench, describe } from "vitest";
import { DEFAULT_BOX, type ForceField } from "../geometry.ts";
import { gaussian } from "../kernels/gaussian.ts";
import { findMatrixKernel } from "../matrixKernels/registry.ts";
import { lecture } from "../potentials/lecture.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { fitKernelRidge } from "../regression/fit.ts";
import { findRepresentation } from "../representations/registry.ts";
import { uniform } from "../sampling/uniform.ts";
import { brownian } from "./brownian.ts";

const WALKERS = 1000;
const TIME_STEP = 0.005;
const SAMPLES = 50;
const LENGTH_SCALE = 8;

const potential = lecture.create({ c: 1 / 25 });
const positions = uniform.sample({
  count: SAMPLES,
  box: DEFAULT_BOX,
  missing: null,
  potential,
  kT: 1,
  generator: createGenerator(1),
});
const forces = new Float64Array(2 * SAMPLES);
for (let i = 0; i < forces.length; i += 2) potential.force(positions[i], positions[i + 1], forces, i);
const train = (id: string) =>
  fitKernelRidge(
    { positions, forces },
    {
      matrixKernel: findMatrixKernel(id),
      profile: gaussian,
      representation: findRepresentation("identity").create([1, 0, 0, 1]),
      lengthScale: LENGTH_SCALE,
      ridge: 1e-3,
    },
  );
const independent = train("independent");
const energyConserving = train("energyConserving");

/** One call is one step of every walker: 1000 walker-steps. */
function engine(force: ForceField): () => void {
  const integrator = brownian.create({ box: DEFAULT_BOX, kT: 1, timeStep: TIME_STEP, restart: [0, 0] });
  const motion = integrator.init(new Float64Array(2 * WALKERS), new Float64Array(2 * WALKERS), force);
  const generator = createGenerator(2);
  return () => integrator.step(motion, force, generator);
}

/** The plain baseline: walkers and forces as objects, one function call a step, Box–Muller noise, walls by clamping. */
function naive(force: (r: { x: number; y: number }) => { x: number; y: number }): () => void {
  const { uniform: random } = createGenerator(2);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const clamp = (value: number) => Math.max(-5, Math.min(5, value));
  let walkers = Array.from({ length: WALKERS }, () => ({ x: 0, y: 0 }));
  return () => {
    walkers = walkers.map((r) => {
      const f = force(r);
      return {
        x: clamp(r.x + f.x * TIME_STEP + Math.sqrt(2 * TIME_STEP) * normal()),
        y: clamp(r.y + f.y * TIME_STEP + Math.sqrt(2 * TIME_STEP) * normal()),
      };
    });
  };
}

describe("Brownian step of 1000 walkers on the true force", () => {
  bench("engine", engine(potential.force));
  bench(
    "plain objects",
    naive(({ x, y }) => ({
      x: -(4 * x ** 3 - 3 * x ** 2 - 32 * x + 4) / 50 - (3 / 25) * Math.cos(3 * (x + 5) * (y - 6)) * (y - 6),
      y: -y / 10 - (3 / 25) * Math.cos(3 * (x + 5) * (y - 6)) * (x + 5),
    })),
  );
});

describe("Brownian step of 1000 walkers on a learned force, N = 50", () => {
  bench("engine, independent", engine(independent.force));
  bench("engine, energy-conserving", engine(energyConserving.force));
  bench(
    "plain objects, independent",
    naive((r) => {
      const sum = { x: 0, y: 0 };
      for (let j = 0; j < SAMPLES; j++) {
        const squared = (r.x - positions[2 * j]) ** 2 + (r.y - positions[2 * j + 1]) ** 2;
        sum.x += Math.exp(-squared / (2 * LENGTH_SCALE ** 2)) * independent.weights[2 * j];
        sum.y += Math.exp(-squared / (2 * LENGTH_SCALE ** 2)) * independent.weights[2 * j + 1];
      }
      return sum;
    }),
  );
});
