/** The engine's worker: the dispatcher, wired to the thread's own message port. */
import { startDispatcher } from "./dispatcher.ts";
import { handlers } from "./handlers.ts";
import { createNextTask, type MessageChannelConstructor } from "./nextTask.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** The little of a worker's global scope that is used here (the engine compiles without the DOM's types). */
declare const self: {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  readonly performance: { now(): number };
  readonly MessageChannel: MessageChannelConstructor;
};

startDispatcher(
  handlers,
  {
    post: (message, transfer) => self.postMessage(message, transfer),
    listen: (receive) => {
      self.onmessage = (event) => receive(event.data);
    },
  },
  { now: () => self.performance.now(), nextTask: createNextTask(self.MessageChannel) },
);
