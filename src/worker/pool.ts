import type { Splitting } from "../experiments/splitting.ts";
import { toProblemReport } from "../problem.ts";
import {
  createEngineClient,
  type EngineClient,
  type EngineClientOptions,
  type Outcome,
  type PendingRequest,
  type RequestOptions,
} from "./client.ts";
import type { JobName, RequestOf, ResultOf } from "./protocol.ts";
import type { SpawnWorker } from "./supervisor.ts";

export interface WorkerPoolOptions extends EngineClientOptions {
  /** The most workers. */
  readonly size: number;
  /** Milliseconds without work after which the workers are ended, to give their memory back (30000). */
  readonly rest?: number;
}

let splittings: typeof import("./splittings.ts") | null = null;

/** Fetches how jobs are split, which is no part of what a page needs to open; the first request does it by itself. */
export async function fetchSplittings(): Promise<typeof import("./splittings.ts")> {
  splittings = await import("./splittings.ts");
  return splittings;
}

/** One request as its parts. */
interface Ensemble {
  readonly end: (outcome: Outcome<JobName>) => void;
}

/**
 * Several workers as one client: each request is split, its parts run side by side, and progress, partial results and
 * the result come put together. A newer request of a slot takes the place of the one that runs there.
 *
 * Each part is in the hands of an ordinary client, so a worker that dies has its part run once more; if that fails too,
 * so does the whole.
 */
export function createWorkerPool(spawn: SpawnWorker, options: WorkerPoolOptions): EngineClient {
  const { timers, size, rest = 30_000 } = options;
  const clients = Array.from({ length: size }, () => createEngineClient(spawn, options));
  const running = new Map<string, Ensemble>();
  let callOffRest: (() => void) | null = null;

  const restLater = (): void => {
    callOffRest?.();
    callOffRest = timers.after(rest, () => {
      callOffRest = null;
      // An abandoned part may still hold its worker.
      if (clients.every((client) => client.idle)) for (const client of clients) client.dispose();
      else restLater();
    });
  };

  const start = <J extends JobName>(
    slot: string,
    job: J,
    request: RequestOf<J>,
    { onProgress = () => {}, onPartial = () => {} }: RequestOptions<J>,
  ): PendingRequest<J> => {
    const started = timers.now();
    let pending: readonly PendingRequest<J>[] = [];
    let resolve: (outcome: Outcome<J>) => void = () => {};
    const promise = new Promise<Outcome<J>>((settle) => {
      resolve = settle;
    });

    const ensemble: Ensemble = {
      end: (outcome) => {
        if (running.get(slot) === ensemble) running.delete(slot);
        // The first call counts; the outcome is of the job asked for.
        resolve(outcome as Outcome<J>);
        for (const { cancel } of pending) cancel();
        if (running.size === 0) restLater();
      },
    };
    running.set(slot, ensemble);
    const isLive = (): boolean => running.get(slot) === ensemble;

    const launch = ({ split, merge, cost }: Splitting<RequestOf<J>, ResultOf<J>>): void => {
      const parts = split(request, size).map((part) => ({
        request: part,
        result: null as ResultOf<J> | null,
        cost: cost(part),
        fraction: 0,
        done: false,
      }));
      const total = parts.reduce((sum, part) => sum + part.cost, 0);
      pending = parts.map((part, index) =>
        clients[index].request(slot, job, part.request, {
          supersede: "cancel",
          onProgress: (fraction, doing) => {
            if (!isLive()) return;
            part.fraction = fraction;
            onProgress(parts.reduce((sum, each) => sum + each.cost * each.fraction, 0) / total, doing);
          },
          onPartial: (value) => {
            if (!isLive()) return;
            part.result = value;
            onPartial(merge(request, parts));
          },
        }),
      );
      for (const [index, { promise: ended }] of pending.entries()) {
        void ended.then((outcome) => {
          if (!isLive()) return;
          if (outcome.status !== "done") {
            ensemble.end(outcome);
            return;
          }
          Object.assign(parts[index], { result: outcome.result, fraction: 1, done: true });
          if (!parts.every((part) => part.done)) return;
          ensemble.end({ status: "done", result: merge(request, parts), milliseconds: timers.now() - started });
        });
      }
    };
    if (splittings !== null) launch(splittings.splittingOf(job));
    else {
      fetchSplittings()
        .then(({ splittingOf }) => {
          if (isLive()) launch(splittingOf(job));
        })
        .catch((thrown: unknown) => ensemble.end({ status: "failed", problem: toProblemReport(thrown) }));
    }
    return {
      promise,
      cancel: () => {
        if (isLive()) ensemble.end({ status: "cancelled" });
      },
    };
  };

  return {
    request: (slot, job, request, requestOptions = {}) => {
      callOffRest?.();
      callOffRest = null;
      running.get(slot)?.end({ status: "superseded" });
      return start(slot, job, request, requestOptions);
    },
    get idle() {
      return running.size === 0;
    },
    restart: () => {
      for (const client of clients) client.restart();
    },
    dispose: () => {
      for (const ensemble of [...running.values()]) ensemble.end({ status: "cancelled" });
      callOffRest?.();
      callOffRest = null;
      for (const client of clients) client.dispose();
    },
  };
}

/** Workers for so many processor cores: one is left to the page, but two always share where there are two cores. */
export function poolSize(cores: number): number {
  return Math.min(4, Math.max(Math.min(2, cores), cores - 1, 1));
}
