import { spawnEngineWorker } from "../../../app/store/spawnEngineWorker.ts";
import { LECTURE_LAB } from "../../../src/experiments/testLab.ts";
import type { EngineClient } from "../../../src/worker/client.ts";
import { platformTimers } from "../../../src/worker/platformTimers.ts";
import { createWorkerPool } from "../../../src/worker/pool.ts";

const pools = new Map<number, EngineClient>();

/**
 * Seconds of the lab's σ–λ scan of both kernels, shared by so many workers, as the notebook has it done.
 * @param seed of the samples: another one, and nothing of an earlier scan can be used again
 */
export async function timeScan(workers: number, samples: number, seed: number): Promise<number> {
  let pool = pools.get(workers);
  if (pool === undefined) {
    pool = createWorkerPool(spawnEngineWorker, { timers: platformTimers, size: workers });
    pools.set(workers, pool);
  }
  const lab = { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, count: samples, seed } };
  const start = performance.now();
  const outcome = await pool.request("scan", "tuneMap", { lab, models: ["independent", "energyConserving"] }).promise;
  if (outcome.status !== "done") throw new Error(`The scan was not done but ${JSON.stringify(outcome)}.`);
  return (performance.now() - start) / 1000;
}
