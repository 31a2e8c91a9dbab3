import { Problem, type ProblemReport, toProblemReport } from "../problem.ts";
import { type Sentence, sentence } from "../sentence.ts";
import type { FromWorker, JobName, RequestOf, ResultOf, RunMessage } from "./protocol.ts";
import { createSupervisor, type SpawnWorker, type Timers } from "./supervisor.ts";

/** How a request ended. Promises of outcomes never reject. */
export type Outcome<J extends JobName> =
  | { readonly status: "done"; readonly result: ResultOf<J>; readonly milliseconds: number }
  | { readonly status: "failed"; readonly problem: ProblemReport }
  /** A newer request took its place. */
  | { readonly status: "superseded" }
  /** Called off by whoever asked. */
  | { readonly status: "cancelled" };

export interface RequestOptions<J extends JobName> {
  /** What a newer request does to this slot's running one: "finish" lets it be delivered, "cancel" stops it. */
  readonly supersede?: "finish" | "cancel";
  readonly onProgress?: (fraction: number, doing: Sentence | string) => void;
  readonly onPartial?: (value: ResultOf<J>) => void;
}

export interface PendingRequest<J extends JobName> {
  readonly promise: Promise<Outcome<J>>;
  readonly cancel: () => void;
}

/** Tells the reader that the worker died: "restarted" goes on by itself, "stopped" needs `restart()`. */
export interface EngineNotice {
  readonly kind: "restarted" | "stopped";
  readonly reason: string;
}

export interface EngineClientOptions {
  readonly timers: Timers;
  /** Milliseconds a cancelled job may keep others waiting before its worker is replaced (1500). */
  readonly patience?: number;
  /** Milliseconds a busy worker may be silent before it is taken for dead (20000). */
  readonly silence?: number;
  readonly onNotice?: (notice: EngineNotice) => void;
}

/** One worker and the slots whose latest requests it answers. */
export interface EngineClient {
  /**
   * Asks for a job. Each slot runs one at a time; while it runs, the latest newer request waits, and any that waited
   * before it is superseded.
   */
  readonly request: <J extends JobName>(
    slot: string,
    job: J,
    request: RequestOf<J>,
    options?: RequestOptions<J>,
  ) => PendingRequest<J>;
  /** True where nothing runs and nothing waits. */
  readonly idle: boolean;
  /** Tries again after the client has stopped. */
  readonly restart: () => void;
  /** Cancels everything and ends the worker; a later request starts a new one. */
  readonly dispose: () => void;
}

interface Entry {
  readonly message: RunMessage;
  readonly slot: string;
  readonly settle: (outcome: Outcome<JobName>) => void;
  readonly onProgress: (fraction: number, doing: Sentence | string) => void;
  readonly onPartial: (value: ResultOf<JobName>) => void;
  /** Settled for its asker already; runs on only until the worker lets go of it. */
  abandoned: boolean;
  /** Sent a second time, after a crash. */
  retried: boolean;
}

interface Slot {
  running: Entry | null;
  waiting: Entry | null;
  callOffPatience: (() => void) | null;
}

const TWICE_STOPPED = toProblemReport(
  new Problem(
    "worker",
    sentence`The computing worker stopped and has been restarted; it stopped again on the same task, so this result is missing: try other settings.`,
  ),
);
const STOPPED_FOR_GOOD = toProblemReport(
  new Problem(
    "worker",
    sentence`The computing worker keeps stopping, so nothing more is computed until you restart it.`,
  ),
);

/**
 * A client of the engine: latest request wins per slot, cancelling, and a worker that is replaced when it dies, falls
 * silent, or won't let go. After a crash each running job is sent once more before it is given up.
 */
export function createEngineClient(spawn: SpawnWorker, options: EngineClientOptions): EngineClient {
  const { timers, patience = 1500, silence = 20_000, onNotice = () => {} } = options;
  const slots = new Map<string, Slot>();
  const running = new Map<number, Entry>();
  let nextId = 1;

  const supervisor = createSupervisor({
    spawn,
    timers,
    silence,
    onMessage: (message) => receive(message),
    onCrash: (reason) => {
      onNotice({ kind: supervisor.stopped ? "stopped" : "restarted", reason });
      resume("crash");
    },
  });

  const slotOf = (name: string): Slot => {
    let slot = slots.get(name);
    if (slot === undefined) {
      slot = { running: null, waiting: null, callOffPatience: null };
      slots.set(name, slot);
    }
    return slot;
  };

  const send = (entry: Entry): void => {
    slotOf(entry.slot).running = entry;
    running.set(entry.message.id, entry);
    supervisor.setBusy(true);
    try {
      supervisor.post(entry.message);
    } catch (thrown) {
      entry.settle({ status: "failed", problem: toProblemReport(thrown) });
      release(entry);
    }
  };

  /** The worker is done with it, one way or another: the slot is free for what waits. */
  const release = (entry: Entry): void => {
    const slot = slotOf(entry.slot);
    running.delete(entry.message.id);
    slot.running = null;
    slot.callOffPatience?.();
    slot.callOffPatience = null;
    const next = slot.waiting;
    slot.waiting = null;
    if (next !== null) send(next);
    else slots.delete(entry.slot);
    supervisor.setBusy(running.size > 0);
  };

  const abandon = (entry: Entry, status: "superseded" | "cancelled"): void => {
    entry.settle({ status });
    const slot = slots.get(entry.slot);
    if (slot?.waiting === entry) slot.waiting = null;
    if (slot?.running !== entry || entry.abandoned) return;
    entry.abandoned = true;
    supervisor.post({ type: "cancel", id: entry.message.id });
    losePatience(slot);
  };

  /** Between two checkpoints a job can't hear that it is cancelled; where others wait too long for it, its worker is replaced. */
  const losePatience = (slot: Slot): void => {
    if (!slot.running?.abandoned || slot.waiting === null || slot.callOffPatience !== null) return;
    slot.callOffPatience = timers.after(patience, () => {
      slot.callOffPatience = null;
      if (!slot.running?.abandoned || slot.waiting === null) return;
      supervisor.discard();
      resume("replacement");
    });
  };

  /** Sends again, to a new worker, what was running on the old one. */
  const resume = (cause: "crash" | "replacement"): void => {
    const interrupted = [...running.values()];
    if (supervisor.stopped) {
      for (const { waiting } of slots.values()) waiting?.settle({ status: "failed", problem: STOPPED_FOR_GOOD });
      for (const slot of slots.values()) slot.waiting = null;
    }
    for (const entry of interrupted) {
      if (!entry.abandoned && !supervisor.stopped && !(cause === "crash" && entry.retried)) {
        if (cause === "crash") entry.retried = true;
        send(entry);
        continue;
      }
      // Settling one that is abandoned does nothing: it has been settled.
      entry.settle({ status: "failed", problem: supervisor.stopped ? STOPPED_FOR_GOOD : TWICE_STOPPED });
      release(entry);
    }
  };

  const receive = (message: FromWorker): void => {
    if (message.type === "ready" || message.type === "pong") return;
    const entry = running.get(message.id);
    if (entry === undefined) return;
    switch (message.type) {
      case "progress":
        if (!entry.abandoned) entry.onProgress(message.fraction, message.doing);
        return;
      case "partial":
        if (!entry.abandoned) entry.onPartial(message.value);
        return;
      case "done":
        entry.settle({ status: "done", result: message.result, milliseconds: message.milliseconds });
        release(entry);
        return;
      case "failed":
        entry.settle(
          message.problem.kind === "cancelled"
            ? { status: "cancelled" }
            : { status: "failed", problem: message.problem },
        );
        release(entry);
        return;
      default:
        message satisfies never;
    }
  };

  return {
    request: <J extends JobName>(
      slotName: string,
      job: J,
      request: RequestOf<J>,
      { supersede = "finish", onProgress = () => {}, onPartial = () => {} }: RequestOptions<J> = {},
    ): PendingRequest<J> => {
      const { promise, resolve } = settleable<J>();
      const message: RunMessage<J> = { type: "run", id: nextId++, job, request };
      const entry: Entry = {
        message: message as RunMessage,
        slot: slotName,
        // The id pairs each answer with its request, so the answer is of the job asked for.
        settle: (outcome) => resolve(outcome as Outcome<J>),
        onProgress,
        onPartial: (value) => onPartial(value as ResultOf<J>),
        abandoned: false,
        retried: false,
      };
      if (supervisor.stopped) {
        entry.settle({ status: "failed", problem: STOPPED_FOR_GOOD });
        return { promise, cancel: () => {} };
      }
      const slot = slotOf(slotName);
      if (slot.running === null) send(entry);
      else {
        slot.waiting?.settle({ status: "superseded" });
        slot.waiting = entry;
        if (supersede === "cancel") abandon(slot.running, "superseded");
        losePatience(slot);
      }
      return { promise, cancel: () => abandon(entry, "cancelled") };
    },
    get idle() {
      return running.size === 0;
    },
    restart: () => supervisor.revive(),
    dispose: () => {
      for (const { running: current, waiting, callOffPatience } of slots.values()) {
        callOffPatience?.();
        current?.settle({ status: "cancelled" });
        waiting?.settle({ status: "cancelled" });
      }
      slots.clear();
      running.clear();
      supervisor.setBusy(false);
      supervisor.discard();
    },
  };
}

/** A promise with its resolve function outside; the first call counts. */
function settleable<J extends JobName>(): {
  promise: Promise<Outcome<J>>;
  resolve: (outcome: Outcome<J>) => void;
} {
  let resolve: (outcome: Outcome<J>) => void = () => {};
  const promise = new Promise<Outcome<J>>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
