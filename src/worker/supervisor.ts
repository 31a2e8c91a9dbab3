import type { FromWorker, ToWorker } from "./protocol.ts";

/** A worker as the client sees it. */
export interface WorkerHandle {
  readonly post: (message: ToWorker) => void;
  readonly terminate: () => void;
}

/** What a worker tells. */
export interface WorkerEvents {
  readonly message: (message: FromWorker) => void;
  /** The worker's `error` or `messageerror` event, in words. */
  readonly failure: (reason: string) => void;
}

/** Starts a worker and wires its events. */
export type SpawnWorker = (events: WorkerEvents) => WorkerHandle;

/** Time, injected so that tests can bend it. */
export interface Timers {
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; returns what calls it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

export interface SupervisorOptions {
  readonly spawn: SpawnWorker;
  readonly timers: Timers;
  /** Milliseconds a busy worker may leave a ping unanswered. */
  readonly silence: number;
  readonly onMessage: (message: FromWorker) => void;
  /** The worker is gone; the next `post` starts another, unless `stopped`. */
  readonly onCrash: (reason: string) => void;
}

/** Keeps one worker alive. */
export interface Supervisor {
  /** True after too many crashes in a short time: nothing is started until `revive`. */
  readonly stopped: boolean;
  /** Sends, starting a worker first where there is none. @throws what the platform throws for a value it can't clone. */
  readonly post: (message: ToWorker) => void;
  /** While busy, the worker is asked for signs of life. */
  readonly setBusy: (busy: boolean) => void;
  /** Ends the worker without complaint; the next `post` starts another. */
  readonly discard: () => void;
  readonly revive: () => void;
}

/** Crashes within STORM_WINDOW milliseconds that are answered by a restart; one more, and it stops. */
const STORM_RESTARTS = 3;
const STORM_WINDOW = 30_000;
/** Pings within the allowed silence. */
const PINGS = 4;
/** A worker that has not said "ready" may still be loading over a slow line: this many times the patience. */
const LOADING_FACTOR = 3;

/** Starts a worker when one is needed, notices when it dies or falls silent, and gives up when that happens too often. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { spawn, timers, silence } = options;
  let worker: WorkerHandle | null = null;
  let generation = 0;
  let crashes: number[] = [];
  let stopped = false;
  let busy = false;
  let ready = false;
  // Counted in pings, not read off a clock: after the computer slept, the worker gets its full time again.
  let unanswered = 0;
  let callOffPing: (() => void) | null = null;
  // A worker that still waits for a part of its own to load does not hear, and what is said to it then is lost.
  let held: ToWorker[] = [];

  const discard = (): void => {
    generation++;
    worker?.terminate();
    worker = null;
    held = [];
    callOffPing?.();
    callOffPing = null;
  };

  const crash = (reason: string): void => {
    discard();
    crashes = [...crashes.filter((time) => timers.now() - time < STORM_WINDOW), timers.now()];
    stopped = crashes.length > STORM_RESTARTS;
    options.onCrash(reason);
  };

  const schedulePing = (): void => {
    if (busy && worker !== null && callOffPing === null) callOffPing = timers.after(silence / PINGS, ping);
  };

  const ping = (): void => {
    callOffPing = null;
    if (unanswered >= PINGS * (ready ? 1 : LOADING_FACTOR)) {
      crash(`it gave no sign of life for ${Math.round(silence / 1000)} seconds`);
      return;
    }
    unanswered++;
    worker?.post({ type: "ping" });
    schedulePing();
  };

  const start = (): WorkerHandle => {
    ready = false;
    unanswered = 0;
    // What an ended worker still has to say is not heard.
    const mine = generation;
    const isCurrent = (): boolean => generation === mine;
    const events: WorkerEvents = {
      message: (message) => {
        if (!isCurrent()) return;
        unanswered = 0;
        if (!ready) {
          ready = true;
          for (const waiting of held.splice(0)) worker?.post(waiting);
        }
        options.onMessage(message);
      },
      failure: (reason) => {
        if (isCurrent()) crash(reason);
      },
    };
    worker = attempt(spawn, events, timers);
    schedulePing();
    return worker;
  };

  return {
    get stopped() {
      return stopped;
    },
    post: (message) => {
      const current = worker ?? start();
      // Cloned as sending it would: what can't be is refused now.
      if (ready) current.post(message);
      else held.push(structuredClone(message));
    },
    setBusy: (value) => {
      // An idle worker owed no answers.
      if (value && !busy) unanswered = 0;
      busy = value;
      if (busy) schedulePing();
      else {
        callOffPing?.();
        callOffPing = null;
      }
    },
    discard,
    revive: () => {
      crashes = [];
      stopped = false;
    },
  };
}

/** A worker that can't even be made counts as one that crashed, a moment later. */
function attempt(spawn: SpawnWorker, events: WorkerEvents, timers: Timers): WorkerHandle {
  try {
    return spawn(events);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const callOff = timers.after(0, () => events.failure(`it could not be started: ${reason}`));
    return { post: () => {}, terminate: callOff };
  }
}
