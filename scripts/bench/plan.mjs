/** @typedef {import("./host.ts").Work} Work */

/**
 * What a ratio is held to: ours takes at most so many times what the peer takes, or is at least so many times faster.
 * @typedef {{ atMost: number } | { faster: number }} Target
 */

/**
 * One work to be measured, and against whom: `{}` compares without a target.
 * @typedef {object} Task
 * @property {Work} work
 * @property {string} label
 * @property {number | readonly number[]} tolerance how closely all must agree on what it comes to: relative, for all its numbers or for each
 * @property {number} [steps] walkers moved by one step, in one call: shown as a rate
 * @property {Target | {}} [python]
 * @property {Target | {}} [baseline]
 */

const NAMES = { independent: "independent", energyConserving: "energy-conserving" };

/** @type {(kernel: Work["kernel"], size: number, against: Pick<Task, "python" | "baseline">) => Task} */
const train = (kernel, size, against) => ({
  work: { work: "train", kernel, size },
  label: `train ${NAMES[kernel]}, N = ${size}`,
  tolerance: 1e-6,
  ...against,
});

/**
 * The same with so short a σ that K is far from low rank, and has to be factorised.
 * @type {(size: number) => Task}
 */
const trainRough = (size) => ({
  work: { work: "trainRough", kernel: "energyConserving", size },
  label: `train energy-conserving, N = ${size}, σ = 0.3`,
  tolerance: 1e-6,
  python: {},
  baseline: {},
});

/** @type {(kernel: Work["kernel"], size: number, against: Pick<Task, "python" | "baseline">) => Task} */
const grid = (kernel, size, against) => ({
  work: { work: "grid", kernel, size },
  label: `${kernel === "independent" ? "force" : "energy + force"} on 100×100, ${NAMES[kernel]}, N = ${size}`,
  tolerance: 1e-7,
  ...against,
});

/** @type {(size: number, target: Target) => Task} */
const leaveOneOut = (size, target) => ({
  work: { work: "leaveOneOut", kernel: "energyConserving", size },
  label: `LOO over 20 λ at one σ, N = ${size}`,
  tolerance: 1e-6,
  python: target,
});

/** The places of walkers without noise, and the size of steps with noise, which is an average over some 10⁵ of them. */
const MOTION_TOLERANCE = [1e-6, 1e-6, 0.02];

/** Everything that is measured outside the page. @type {readonly Task[]} */
export const TASKS = [
  train("energyConserving", 50, { python: { atMost: 0.2 }, baseline: {} }),
  train("energyConserving", 200, { python: {}, baseline: {} }),
  train("energyConserving", 500, { python: { atMost: 1.1 }, baseline: { faster: 8 } }),
  train("energyConserving", 1000, { python: { atMost: 1.5 }, baseline: { faster: 8 } }),
  train("energyConserving", 2000, { python: { atMost: 2.2 } }),
  ...[500, 1000].map(trainRough),
  ...[50, 200, 500, 1000].map((size) => train("independent", size, { baseline: {} })),
  grid("energyConserving", 50, { python: { atMost: 1.6 }, baseline: {} }),
  grid("energyConserving", 200, { baseline: {} }),
  grid("energyConserving", 500, { python: { atMost: 1.6 }, baseline: { faster: 15 } }),
  grid("energyConserving", 1000, { baseline: {} }),
  grid("energyConserving", 2000, { python: { atMost: 1.6 } }),
  ...[50, 200, 500, 1000].map((size) => grid("independent", size, { baseline: {} })),
  leaveOneOut(50, { atMost: 0.6 }),
  leaveOneOut(200, { atMost: 1.2 }),
  leaveOneOut(500, { atMost: 1.4 }),
  {
    work: { work: "brownianTrue", kernel: "energyConserving", size: 0 },
    label: "Brownian steps/s, true potential",
    tolerance: MOTION_TOLERANCE,
    steps: 4096 * 10,
    python: { faster: 3.5 },
    baseline: {},
  },
  ...[
    { size: 50, faster: 2.5 },
    { size: 500, faster: 2 },
  ].map(({ size, faster }) => ({
    work: /** @type {Work} */ ({ work: "brownianLearned", kernel: "energyConserving", size }),
    label: `Brownian steps/s, learned force, N = ${size}`,
    tolerance: MOTION_TOLERANCE,
    steps: 64 * 50,
    python: { faster },
    baseline: {},
  })),
];

/** Sizes over which the growth of the training's cost is fitted. */
export const GROWTH_FROM = 200;
export const COLD_START = { size: 1000, target: { atMost: 1.7 } };
export const SCAN = { samples: 500, target: { faster: 1.6 } };
export const PAGE_TARGETS = { coarse: { atMost: 0.4 }, final: { atMost: 1.3 } };
