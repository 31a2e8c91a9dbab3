import engineUrl from "../../src/worker/engine.worker.ts?worker&url";
import type { FromWorker } from "../../src/worker/protocol.ts";
import type { SpawnWorker, WorkerEvents, WorkerHandle } from "../../src/worker/supervisor.ts";
import { t } from "../messages/t.ts";
import { spawnEngineWorker } from "../store/spawnEngineWorker.ts";
import { workerHandle } from "../store/workerHandle.ts";

/**
 * Where an embedded figure's work is done: in one worker that all the figures of this origin share, so that ten on a page
 * start one and not ten. Where that can't be had, or has failed before, in one of its own: from its address, or, in a frame
 * that has no origin and may start none from elsewhere, from a blob that fetches it.
 */
export function createEmbedSpawn(): SpawnWorker {
  let sharedFailed = false;
  return (events) => {
    if (!sharedFailed) {
      try {
        return spawnShared({
          message: events.message,
          failure: (reason) => {
            sharedFailed = true;
            events.failure(reason);
          },
        });
      } catch {
        // There is none without an origin, nor in every browser.
        sharedFailed = true;
      }
    }
    return globalThis.origin === "null" && /^https?:/.test(engineAddress())
      ? spawnFromBlob(events)
      : spawnEngineWorker(events);
  };
}

function spawnShared(events: WorkerEvents): WorkerHandle {
  const worker = new SharedWorker(engineAddress(), { type: "module", name: "kernel-fields engine" });
  const running = new Set<number>();
  worker.onerror = () => events.failure(t`the shared one could not be loaded`);
  worker.port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === "done" || data.type === "failed") running.delete(data.id);
    events.message(data);
  };
  worker.port.onmessageerror = () => events.failure(t`a message from it could not be read`);
  return {
    post: (message) => {
      if (message.type === "run") running.add(message.id);
      worker.port.postMessage(message);
    },
    terminate: () => {
      // Others go on with it: it is told to drop what was for this page.
      for (const id of running) worker.port.postMessage({ type: "cancel", id });
      worker.port.close();
    },
  };
}

function spawnFromBlob(events: WorkerEvents): WorkerHandle {
  // Of a blob without an origin, Chromium starts no module; a script that imports one it does.
  const code = `import(${JSON.stringify(engineAddress())}).catch((e) => setTimeout(() => { throw e; }));`;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const handle = workerHandle(new Worker(address), events);
  return {
    ...handle,
    terminate: () => {
      handle.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

function engineAddress(): string {
  return new URL(engineUrl, import.meta.url).href;
}
