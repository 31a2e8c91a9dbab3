import type { FromWorker, ToWorker } from "./protocol.ts";
import type { WorkerEvents, WorkerHandle } from "./supervisor.ts";

/** A worker that does only what the test tells it to. */
export class FakeWorker implements WorkerHandle {
  readonly received: ToWorker[] = [];
  terminated = false;
  answersPings = true;
  readonly events: WorkerEvents;

  constructor(events: WorkerEvents) {
    this.events = events;
  }

  readonly post = (message: ToWorker): void => {
    this.received.push(structuredClone(message));
    if (message.type === "ping" && this.answersPings) this.say({ type: "pong" });
  };
  readonly terminate = (): void => {
    this.terminated = true;
  };
  say(message: FromWorker): void {
    this.events.message(message);
  }
  /** The ids of the jobs it was told to give up. */
  get cancels(): number[] {
    return this.received.flatMap((message) => (message.type === "cancel" ? [message.id] : []));
  }
}
