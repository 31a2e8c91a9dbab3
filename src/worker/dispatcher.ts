import type { ExperimentContext } from "../experiments/context.ts";
import { Problem, toProblemReport } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { FromWorker, JobName, RequestOf, ResultOf, RunMessage, ToWorker } from "./protocol.ts";
import { transferableBuffers } from "./transferables.ts";

/** What does each job; a missing one is a compile error. Results hold arrays of their own (see protocol.ts). */
export type Handlers = {
  readonly [J in JobName]: (request: RequestOf<J>, context: ExperimentContext) => Promise<ResultOf<J>>;
};

/** The worker's end of the wire. */
export interface EnginePort {
  readonly post: (message: FromWorker, transfer: ArrayBuffer[]) => void;
  readonly listen: (receive: (message: ToWorker) => void) => void;
}

export interface EngineClock {
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Resolves in a task of its own, after the messages already waiting have been taken in. */
  readonly nextTask: () => Promise<void>;
}

/** How long a job may hold the thread before `checkpoint` lets messages in, in milliseconds. */
const SLICE = 25;
/** The least time between two progress reports of one job: 20 a second. */
const PROGRESS_INTERVAL = 50;

interface Running {
  cancelled: boolean;
}

/**
 * Runs jobs as messages ask for them, several at once: they take turns at their checkpoints, and a cancelled one is
 * stopped at its next. Whatever a job throws is sent back as a value.
 */
export function startDispatcher(handlers: Handlers, port: EnginePort, clock: EngineClock): void {
  const jobs = new Map<number, Running>();
  // One for the whole thread: whichever job holds it, messages get in every SLICE.
  let sliceStart = clock.now();

  const contextOf = <J extends JobName>(id: number, job: Running): ExperimentContext => {
    // A job that is done within the interval reports nothing: the page would only draw what is over already.
    let lastReport = clock.now();
    let held: FromWorker | null = null;
    const report = (message: FromWorker): void => {
      const due = clock.now() - lastReport >= PROGRESS_INTERVAL;
      held = due ? null : message;
      if (!due) return;
      lastReport = clock.now();
      port.post(message, []);
    };
    return {
      progress: (fraction, doing) => report({ type: "progress", id, fraction, doing }),
      partial: (value) => {
        // The context serves every job, so it cannot know the type; the job named by `id` does.
        if (!job.cancelled) port.post({ type: "partial", id, value: value as ResultOf<J> }, []);
      },
      checkpoint: async () => {
        throwIfCancelled(job);
        if (clock.now() - sliceStart < SLICE) return;
        if (held !== null) report(held);
        await clock.nextTask();
        sliceStart = clock.now();
        throwIfCancelled(job);
      },
    };
  };

  const run = async <J extends JobName>(message: RunMessage<J>): Promise<void> => {
    const { id } = message;
    const job: Running = { cancelled: false };
    jobs.set(id, job);
    const start = clock.now();
    try {
      // A cancel that is already in the queue spares the work altogether.
      await clock.nextTask();
      throwIfCancelled(job);
      const handler: Handlers[J] = handlers[message.job];
      const result = await handler(message.request, contextOf<J>(id, job));
      throwIfCancelled(job);
      port.post({ type: "done", id, result, milliseconds: clock.now() - start }, transferableBuffers(result));
    } catch (thrown) {
      port.post({ type: "failed", id, problem: toProblemReport(thrown) }, []);
    } finally {
      jobs.delete(id);
    }
  };

  port.listen((message) => {
    switch (message.type) {
      case "run":
        void run(message);
        return;
      case "cancel": {
        const job = jobs.get(message.id);
        if (job !== undefined) job.cancelled = true;
        return;
      }
      case "ping":
        port.post({ type: "pong" }, []);
        return;
      default:
        message satisfies never;
    }
  });
  port.post({ type: "ready" }, []);
}

function throwIfCancelled(job: Running): void {
  if (job.cancelled) throw new Problem("cancelled", sentence`This was given up because something newer was asked for.`);
}
