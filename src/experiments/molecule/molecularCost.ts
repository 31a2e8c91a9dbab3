import { trialSizes, triedSettings } from "../../gradientDomain/chooseSettings.ts";
import { conservingBlock } from "../../gradientDomain/conservingGram.ts";
import { describeAll } from "../../gradientDomain/descriptor.ts";
import { mostGeometries, trainingSize } from "../../gradientDomain/trainingSize.ts";
import type { ForceModelId } from "../../gradientDomain/types.ts";
import { findScalarKernel } from "../../kernels/registry.ts";
import { choleskySteps } from "../../linalg/cholesky.ts";
import { takeRoom } from "../../linalg/room.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { sentence } from "../../sentence.ts";
import { MEMORY_LIMIT } from "../../simd/heap.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { requireModels } from "./molecularFits.ts";
import type { ForceLearning, MolecularLab } from "./molecularLab.ts";
import { type LearntMolecule, learntMolecule, MOST_TRAINING, permutationsOf } from "./molecularSamples.ts";

export type MolecularCostRequest = Pick<MolecularLab, "data" | "models"> & {
  readonly learning: Pick<ForceLearning, "permutations" | "chosen">;
};

/** What one model's training will take. */
export interface TrainingCost {
  readonly id: ForceModelId;
  /** Rows of the matrix: N, or 3nN. */
  readonly size: number;
  /** At its largest. */
  readonly bytes: number;
  /** On this computer, as far as a short measurement tells; choosing σ and λ included. */
  readonly seconds: number;
  /** Whether it will be begun at all. */
  readonly allowed: boolean;
  /** The most geometries that would be. */
  readonly most: number;
}

export interface MolecularCostResult {
  /** n. */
  readonly atoms: number;
  /** Permutations averaged over, the identity included: 1 for none. */
  readonly permutations: number;
  readonly costs: readonly TrainingCost[];
}

/**
 * Memory and time of each model's training, before it is begun.
 * @param clock milliseconds since some fixed moment
 * @throws Problem "input", "cancelled"
 */
export async function molecularCost(
  { data, models, learning }: MolecularCostRequest,
  context: ExperimentContext,
  clock: () => number = () => performance.now(),
): Promise<MolecularCostResult> {
  requireModels(models);
  requireWhole(data.count, 2, MOST_TRAINING, sentence`The number of geometries learnt from`, "count");
  const molecule = learntMolecule(data.source);
  const atoms = molecule.numbers.length;
  const orders = permutationsOf(molecule, learning.permutations).length / atoms;
  const speed = await measuredSpeed(context, clock);
  const block = measuredBlock(molecule, clock);
  const seconds = (id: ForceModelId, count: number): number => {
    const { evaluations, factorisation } = trainingSize(id, count, atoms, orders);
    return (id === "conserving" ? evaluations * block : evaluations * SCALAR_ENTRY) + factorisation / speed;
  };
  const costs = models.map((id) => {
    const { rows, bytes } = trainingSize(id, data.count, atoms, orders);
    const tries = learning.chosen ? triedSettings(id).length : 0;
    const trial = seconds(id, trialSizes({ id }, data.count, atoms).training);
    return {
      id,
      size: rows,
      bytes,
      seconds: seconds(id, data.count) + tries * trial,
      allowed: bytes <= MEMORY_LIMIT,
      most: Math.min(MOST_TRAINING, mostGeometries(id, atoms, orders)),
    };
  });
  return { atoms, permutations: orders, costs };
}

/** Seconds of one entry of a component-wise K: too little to be worth a measurement. */
const SCALAR_ENTRY = 1e-7;

/** Rows of the matrix that is factorised for a measurement: a few milliseconds' work. */
const MEASURED_ROWS = 576;

/** Factorisations that are timed: the first are slow until the code has been run for a while. */
const RUNS = 8;

/** Multiplications with additions of a factorisation in a second, here and now: each time anew, for other work slows it. */
async function measuredSpeed(context: ExperimentContext, clock: () => number): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const room = takeRoom(MEASURED_ROWS);
    try {
      const entries = room.entries();
      for (let i = 0; i < MEASURED_ROWS; i++) {
        for (let j = 0; j <= i; j++) entries[i * MEASURED_ROWS + j] = i === j ? 2 : 1 / (1 + (i - j) ** 2);
      }
      const started = clock();
      let paused = 0;
      await runWithPauses(choleskySteps(room, new Float64Array(MEASURED_ROWS), 1), async () => {
        const before = clock();
        await context.checkpoint();
        paused += clock() - before;
      });
      shortest = Math.min(shortest, clock() - started - paused);
    } finally {
      room.free();
    }
  }
  return MEASURED_ROWS ** 3 / 6 / Math.max(1e-6, shortest / 1000);
}

/** Blocks made for a measurement. */
const MEASURED_BLOCKS = 400;

/** Seconds of one 3n×3n block of the energy-conserving K from one kernel evaluation. */
function measuredBlock({ numbers, reference }: LearntMolecule, clock: () => number): number {
  const atoms = numbers.length;
  const identity = Int32Array.from(numbers, (_, a) => a);
  const described = describeAll(reference, identity, atoms);
  const kernel = findScalarKernel("gaussian").create(1);
  const block = new Float64Array(9 * atoms * atoms);
  const time = () => {
    const started = clock();
    for (let k = 0; k < MEASURED_BLOCKS; k++) conservingBlock(kernel, described, identity, 0, 0, block);
    return clock() - started;
  };
  return Math.min(...Array.from({ length: RUNS }, time)) / 1000 / MEASURED_BLOCKS;
}
