import type { FromWorker } from "../../src/worker/protocol.ts";
import type { WorkerEvents, WorkerHandle } from "../../src/worker/supervisor.ts";
import { t } from "../messages/t.ts";

/** A worker of one's own as the engine's client holds it. */
export function workerHandle(worker: Worker, events: WorkerEvents): WorkerHandle {
  worker.onmessage = (event: MessageEvent<FromWorker>) => events.message(event.data);
  worker.onerror = (event) => {
    // The page tells of it in its own words.
    event.preventDefault();
    events.failure(event.message || t`it could not be loaded or ran into an error`);
  };
  worker.onmessageerror = () => events.failure(t`a message from it could not be read`);
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
}
