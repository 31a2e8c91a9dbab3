import { createContext, useContext, useEffect, useEffectEvent } from "react";
import { useStore } from "zustand";
import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import { engine, type ShownNotice } from "./engine.ts";
import { aheadOf, createJobs, EMPTY_JOB, type JobState, type WantOptions } from "./jobs.ts";

/** The page's jobs. */
export const jobs = createJobs(engine);

/** True around panels that nobody sees yet: what they ask for is computed ahead, beside what is on the page. */
export const Ahead = createContext(false);

/** True around the panel of a scene, which is mounted when the scene begins. */
export const Staged = createContext(false);

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
  const place = useSlot(slot);
  const key = request === null ? null : JSON.stringify(request);
  const ask = useEffectEvent((intoSlot: string, _key: string) => {
    if (request !== null) jobs.want(intoSlot, job, request, options);
  });
  useEffect(() => jobs.hold(place), [place]);
  useEffect(() => {
    if (key !== null) ask(place, key);
  }, [place, key]);
  return useJob<J>(slot);
}

/** The state of a slot that someone else asks for. */
export function useJob<J extends JobName>(slot: string): JobState<J> {
  const place = useSlot(slot);
  return useStore(jobs.store, (slots) => stateIn<J>(slots, place));
}

/** How a slot stands now, for whoever does not render. */
export function jobNow<J extends JobName>(slot: string): JobState<J> {
  return stateIn<J>(jobs.store.getState(), slot);
}

function stateIn<J extends JobName>(slots: Readonly<Record<string, JobState>>, slot: string): JobState<J> {
  // A slot always serves the same job, so its result is of that job's type.
  return (slots[slot] ?? EMPTY_JOB) as JobState<J>;
}

/** The slot itself, or the one ahead of it. */
function useSlot(slot: string): string {
  return useContext(Ahead) ? aheadOf(slot) : slot;
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
