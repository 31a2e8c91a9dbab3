import type { SpawnWorker } from "../../src/worker/supervisor.ts";
import { workerHandle } from "./workerHandle.ts";

/** Starts the engine in a Web Worker. */
export const spawnEngineWorker: SpawnWorker = (events) =>
  workerHandle(new Worker(new URL("../../src/worker/engine.worker.ts", import.meta.url), { type: "module" }), events);
