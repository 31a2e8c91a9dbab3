import { useEffect, useEffectEvent } from "react";
import { useStore } from "zustand";
import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import { engine, type ShownNotice } from "./engine.ts";
import { createJobs, EMPTY_JOB, type JobState, type WantOptions } from "./jobs.ts";

/** The page's jobs. */
export const jobs = createJobs(engine);

/**
 * The result of an experiment, kept up to date with its request.
 *
 * Figures that name the same slot share one result. `request` null means: not wanted at present (off-screen); the last
 * result stays. Leaving the page cancels what still runs.
 */
export function useExperiment<J extends JobName>(
  slot: string,
  job: J,
  request: RequestOf<J> | null,
  options: WantOptions = {},
): JobState<J> {
  const key = request === null ? null : JSON.stringify(request);
  const ask = useEffectEvent((intoSlot: string, _key: string) => {
    if (request !== null) jobs.want(intoSlot, job, request, options);
  });
  useEffect(() => jobs.hold(slot), [slot]);
  useEffect(() => {
    if (key !== null) ask(slot, key);
  }, [slot, key]);
  return useJob<J>(slot);
}

/** The state of a slot that someone else asks for. */
export function useJob<J extends JobName>(slot: string): JobState<J> {
  // A slot always serves the same job, so its result is of that job's type.
  return useStore(jobs.store, (slots) => (slots[slot] ?? EMPTY_JOB) as JobState<J>);
}

/** What is to be told about the workers, and what the reader can do about it. */
export function useEngineNotices(): {
  readonly notices: readonly ShownNotice[];
  readonly dismiss: (id: number) => void;
  readonly restart: () => void;
} {
  const notices = useStore(engine.notices);
  return { notices, dismiss: engine.dismissNotice, restart: restartEngine };
}

function restartEngine(): void {
  engine.restart();
  jobs.retryFailed();
}
