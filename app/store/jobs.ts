import { createStore, type StoreApi } from "zustand/vanilla";
import type { ProblemReport } from "../../src/problem.ts";
import type { PendingRequest } from "../../src/worker/client.ts";
import type { JobName, RequestOf, ResultOf } from "../../src/worker/protocol.ts";
import type { Engine } from "./engine.ts";

/** How a slot stands. */
export interface JobState<J extends JobName = JobName> {
  /**
   * "idle": up to date, or nothing asked yet; "running": under way, nothing to show yet (or parts of it, see `partial`);
   * "stale": under way, and `result` is an older request's; "failed": see `problem`; `result` is the last good one;
   * "stopped": called off by the reader; `result` is an older request's, or part of this one's.
   */
  readonly status: "idle" | "running" | "stale" | "failed" | "stopped";
  readonly result: ResultOf<J> | null;
  /** The request `result` answers, as JSON. */
  readonly requestKey: string | null;
  /** The request last asked for, as JSON. */
  readonly wantedKey: string | null;
  /** True while `result` is not all of it yet. */
  readonly partial: boolean;
  readonly progress: { readonly fraction: number; readonly doing: string } | null;
  readonly problem: ProblemReport | null;
  /** What the last result took in the worker. */
  readonly milliseconds: number | null;
}

export interface WantOptions {
  /** What a newer request does to this slot's running one. */
  readonly supersede?: "finish" | "cancel";
}

/** The results on the page, by slot. */
export interface Jobs {
  readonly store: StoreApi<Readonly<Record<string, JobState>>>;
  /** Asks for a result, unless it is what was last asked for and did not fail. A slot always serves the same job. */
  readonly want: <J extends JobName>(slot: string, job: J, request: RequestOf<J>, options?: WantOptions) => void;
  /** Stops what runs in a slot; the last result stays. */
  readonly cancel: (slot: string) => void;
  /** Stops what runs in a slot because the reader says so: it is not asked for again until `goOn`, or a newer request. */
  readonly stop: (slot: string) => void;
  /** Asks again for what was stopped. */
  readonly goOn: (slot: string) => void;
  /** Asks again for everything that failed because its worker died. */
  readonly retryFailed: () => void;
  /** Says that someone shows this slot; when the last one lets go, its work is cancelled. @returns what lets go. */
  readonly hold: (slot: string) => () => void;
}

export const EMPTY_JOB: JobState<never> = {
  status: "idle",
  result: null,
  requestKey: null,
  wantedKey: null,
  partial: false,
  progress: null,
  problem: null,
  milliseconds: null,
};

/** Where results for a slot are kept that are computed before it asks for them. */
export function aheadOf(slot: string): string {
  return `ahead of ${slot}`;
}

/** Keeps the latest result of every slot; several figures that ask for the same share it. */
export function createJobs(engine: Pick<Engine, "request">): Jobs {
  const store = createStore<Readonly<Record<string, JobState>>>(() => ({}));
  const pending = new Map<string, PendingRequest<JobName>>();
  const again = new Map<string, () => void>();
  const holders = new Map<string, number>();

  const stateOf = (slot: string): JobState => store.getState()[slot] ?? EMPTY_JOB;
  const update = (slot: string, patch: Partial<JobState>): void => {
    store.setState((slots) => ({ ...slots, [slot]: { ...(slots[slot] ?? EMPTY_JOB), ...patch } }));
  };

  const start = <J extends JobName>(slot: string, job: J, request: RequestOf<J>, key: string, options: WantOptions) => {
    const isWanted = (): boolean => stateOf(slot).wantedKey === key;
    update(slot, {
      wantedKey: key,
      status: stateOf(slot).result === null ? "running" : "stale",
      progress: null,
      problem: null,
    });
    const asked = engine.request(slot, job, request, {
      ...options,
      onProgress: (fraction, doing) => {
        if (isWanted()) update(slot, { progress: { fraction, doing } });
      },
      onPartial: (result) => {
        if (isWanted()) update(slot, { result, requestKey: key, partial: true, status: "running" });
      },
    });
    pending.set(slot, asked);
    void asked.promise.then((outcome) => {
      const { requestKey, wantedKey } = stateOf(slot);
      // What was overtaken must not take the place of what overtook it.
      const overtaken = !isWanted() && requestKey !== null && requestKey === wantedKey;
      if (outcome.status === "done" && !overtaken) {
        const { result, milliseconds } = outcome;
        update(slot, { result, milliseconds, requestKey: key, partial: false });
      }
      // Whatever became of it, a newer request speaks for the slot now.
      if (!isWanted() || pending.get(slot) !== asked) return;
      pending.delete(slot);
      if (outcome.status === "done") update(slot, { status: "idle", progress: null });
      else if (outcome.status === "failed")
        update(slot, { status: "failed", progress: null, problem: outcome.problem });
      else update(slot, { status: "idle", progress: null, wantedKey: null });
    });
  };

  const cancel = (slot: string): void => {
    const asked = pending.get(slot);
    if (asked === undefined) return;
    pending.delete(slot);
    update(slot, { status: "idle", progress: null, wantedKey: null });
    asked.cancel();
  };

  /** Takes over a result that was computed ahead, if there is one. */
  const adopt = (slot: string, key: string): boolean => {
    const ahead = stateOf(aheadOf(slot));
    if (ahead.result === null || ahead.partial || ahead.requestKey !== key) return false;
    const running = pending.get(slot);
    pending.delete(slot);
    update(slot, { ...ahead, wantedKey: key, status: "idle", progress: null, problem: null });
    update(aheadOf(slot), EMPTY_JOB);
    running?.cancel();
    return true;
  };

  return {
    store,
    want: (slot, job, request, options = {}) => {
      const key = JSON.stringify(request);
      const { wantedKey, status } = stateOf(slot);
      if (wantedKey === key && status !== "failed") return;
      again.set(slot, () => start(slot, job, request, key, options));
      if (adopt(slot, key)) return;
      start(slot, job, request, key, options);
    },
    cancel,
    stop: (slot) => {
      const asked = pending.get(slot);
      if (asked === undefined) return;
      pending.delete(slot);
      update(slot, { status: "stopped", progress: null });
      asked.cancel();
    },
    goOn: (slot) => {
      if (stateOf(slot).status === "stopped") again.get(slot)?.();
    },
    retryFailed: () => {
      for (const [slot, retry] of again) {
        if (stateOf(slot).problem?.kind === "worker") retry();
      }
    },
    hold: (slot) => {
      holders.set(slot, (holders.get(slot) ?? 0) + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (holders.get(slot) ?? 1) - 1;
        holders.set(slot, left);
        if (left === 0) cancel(slot);
      };
    },
  };
}
