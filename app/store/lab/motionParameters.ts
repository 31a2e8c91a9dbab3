import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";

/** What moves, how, and which part of the panel shows it. */
export const motionParameters = {
  dynamicsView: choiceParameter({
    label: t`What moves`,
    help: t`Walkers with friction and heat; what their distribution settles to; or one particle without friction.`,
    options: [
      { id: "walkers", label: t`walkers` },
      { id: "stationary", label: t`stationary state` },
      { id: "constantEnergy", label: t`constant energy` },
    ],
    default: "walkers",
  }),
  walkers: numberParameter({
    label: t`Walkers`,
    help: t`Particles that move independently of one another. More of them settle the histogram sooner.`,
    min: 10,
    max: 2000,
    default: 200,
    scale: "log",
    integer: true,
  }),
  timeStep: numberParameter({
    label: t`Time step`,
    symbol: "Δt",
    help: t`Of Brownian motion. Too long a step overshoots in the steepest places of the landscape and spreads the walkers too widely.`,
    min: 0.0005,
    max: 0.05,
    default: 0.005,
    scale: "log",
  }),
  brownianSeed: seedParameter({
    help: t`The same seed gives the same random kicks, to every force alike.`,
  }),
  bins: choiceParameter({
    label: t`Histogram cells`,
    help: t`Cells along each axis. Finer ones show more and need longer to fill.`,
    options: [
      { id: "25", label: "25 × 25" },
      { id: "50", label: "50 × 50" },
    ],
    default: "50",
  }),
  walkerForces: choiceParameter({
    label: t`Energy-conserving forces`,
    help: t`Exact: the model’s sum over all samples, for every walker at every step. Bicubic table: an approximation for long runs; the model’s energy is laid out on a grid once, and between its points interpolated. The force is the interpolant’s own gradient, so it still does no work round a loop.`,
    options: [
      { id: "exact", label: t`exact` },
      { id: "table", label: t`bicubic table` },
    ],
    default: "exact",
  }),
  walkersShow: choiceParameter({
    label: t`Colour shows`,
    help: t`How often each place was visited, or the free energy that this stands for, −kT ln p.`,
    options: [
      { id: "density", label: t`density` },
      { id: "freeEnergy", label: t`free energy` },
    ],
    default: "density",
  }),
  speed: numberParameter({
    label: t`Speed`,
    unit: t`steps a frame`,
    help: t`Time steps between two pictures.`,
    min: 1,
    max: 100,
    default: 20,
    scale: "log",
    integer: true,
  }),
  verletX: numberParameter({
    label: t`Start, x`,
    help: t`Where the particle starts.`,
    min: -5,
    max: 5,
    default: -2.5,
    step: 0.1,
  }),
  verletY: numberParameter({
    label: t`Start, y`,
    help: t`Where the particle starts.`,
    min: -5,
    max: 5,
    default: 0.5,
    step: 0.1,
  }),
  verletVx: numberParameter({
    label: t`Velocity, x`,
    help: t`How fast it starts, sideways. About 1.5 carries it over the barrier from the left well.`,
    min: -5,
    max: 5,
    default: 1.8,
    step: 0.1,
  }),
  verletVy: numberParameter({
    label: t`Velocity, y`,
    help: t`How fast it starts, upwards.`,
    min: -5,
    max: 5,
    default: 0.6,
    step: 0.1,
  }),
  verletStep: numberParameter({
    label: t`Time step`,
    symbol: "Δt",
    help: t`Of the constant-energy run. Too long a step changes the energy even of an exact force.`,
    min: 0.001,
    max: 0.1,
    default: 0.01,
    scale: "log",
  }),
  verletSteps: numberParameter({
    label: t`Steps`,
    help: t`Length of the constant-energy run.`,
    min: 100,
    max: 20000,
    default: 5000,
    scale: "log",
    integer: true,
  }),
};
