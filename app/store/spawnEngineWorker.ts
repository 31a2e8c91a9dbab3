import type { FromWorker } from "../../src/worker/protocol.ts";
import type { SpawnWorker } from "../../src/worker/supervisor.ts";

/** Starts the engine in a Web Worker. */
export const spawnEngineWorker: SpawnWorker = (events) => {
  const worker = new Worker(new URL("../../src/worker/engine.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = (event: MessageEvent<FromWorker>) => events.message(event.data);
  worker.onerror = (event) => {
    // The page tells of it in its own words.
    event.preventDefault();
    events.failure(event.message || "it could not be loaded or ran into an error");
  };
  worker.onmessageerror = () => events.failure("a message from it could not be read");
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
};
