import { useEffect, useEffectEvent } from "react";
import type { FitCostRequest } from "../../../../src/experiments/kernelRidge/fitCost.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import type { JobState } from "../../../store/jobs.ts";
import { useKrr } from "../../../store/kernelRidge/krrStore.ts";
import { jobs, useJob } from "../../../store/useExperiment.ts";

export const FIT_COST = "lineFitCost";

/** Nearly even on a logarithmic axis. */
const COUNTS: readonly number[] = [50, 70, 100, 140, 200, 280, 400, 560, 800, 1000, 1400, 2000, 2800, 4000];

/**
 * Up to here it is measured without being asked, when the reader first comes by: a few seconds in the background, and far
 * enough for N³ to show.
 */
const FIRST = 800;

/** The measurement on the screen, and what can be done about it. */
export interface FitCostState {
  readonly job: JobState<"fitCost">;
  /** What the result on the screen answers; null where there is none. */
  readonly shown: FitCostRequest | null;
  readonly running: boolean;
  /** Whether the result is all that its request asked for. */
  readonly complete: boolean;
  /** The largest N that pressing the button measures. */
  readonly largest: number;
  readonly run: () => void;
  readonly cancel: () => void;
}

/** It runs when asked and never by itself, but for a short one when there is nothing to see yet. */
export function useFitCost(visible: boolean): FitCostState {
  const kernel = useKrr(({ values }) => values.kernel);
  const largest = useKrr(({ values }) => Number(values.largestTimed));
  const job = useJob<"fitCost">(FIT_COST);
  const shown = requestOf(job.requestKey);
  const last = requestOf(job.wantedKey) ?? shown;

  useEffect(() => jobs.hold(FIT_COST), []);

  const measure = (most: number) => {
    // Another seed is another measurement: what is measured changes from time to time.
    const request = { kernel, counts: COUNTS.filter((count) => count <= most), seed: (last?.seed ?? 0) + 1 };
    jobs.want(FIT_COST, "fitCost", request, { supersede: "cancel" });
  };
  const firstRun = useEffectEvent(() => {
    const { result, wantedKey } = jobs.store.getState()[FIT_COST] ?? job;
    if (result === null && wantedKey === null) measure(FIRST);
  });
  useEffect(() => {
    if (visible) firstRun();
  }, [visible]);

  return {
    job,
    shown,
    running: isUnderWay(job.status),
    complete: job.result !== null && job.result.done === job.result.counts.length,
    largest,
    run: () => measure(largest),
    cancel: () => jobs.cancel(FIT_COST),
  };
}

/** A job's key is its request as JSON. */
function requestOf(key: string | null): FitCostRequest | null {
  return key === null ? null : (JSON.parse(key) as FitCostRequest);
}
