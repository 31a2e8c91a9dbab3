/** The engine's worker: the dispatcher, wired to the thread's own message port, or, where several pages share it, to each one's. */
import { startDispatcher } from "./dispatcher.ts";
import { handlers } from "./handlers.ts";
import { createNextTask, type MessageChannelConstructor } from "./nextTask.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** The little of a message port that is used here (the engine compiles without the DOM's types). */
interface Port {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

/** A worker of one page is a port itself; a shared one is told of each page that connects. */
declare const self: Port & {
  onconnect?: ((event: { readonly ports: readonly Port[] }) => void) | null;
  readonly performance: { now(): number };
  readonly MessageChannel: MessageChannelConstructor;
};

/**
 * What awaits something while it loads is there before two jobs ask for it at once: WebKit would give the second of them a module
 * whose names have no values yet (https://bugs.webkit.org/show_bug.cgi?id=242740).
 */
const started = import("../simd/instance.ts").catch(() => undefined);

function serve(port: Port): void {
  startDispatcher(
    handlers,
    {
      post: (message, transfer) => port.postMessage(message, transfer),
      listen: (receive) => {
        port.onmessage = async (event) => {
          await started;
          receive(event.data);
        };
      },
    },
    { now: () => self.performance.now(), nextTask: createNextTask(self.MessageChannel) },
  );
}

if ("onconnect" in self) {
  self.onconnect = ({ ports }) => {
    for (const port of ports) serve(port);
  };
} else serve(self);
