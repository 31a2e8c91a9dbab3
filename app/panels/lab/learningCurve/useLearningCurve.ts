import { useEffect, useEffectEvent, useState } from "react";
import type { LearningCurveRequest, LearningCurveResult } from "../../../../src/experiments/learningCurve.ts";
import { learningCurveCost } from "../../../../src/experiments/learningCurveCost.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import type { JobState } from "../../../store/jobs.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { jobs, useJob } from "../../../store/useExperiment.ts";
import { useLabParameters } from "../useLabExperiments.ts";
import { curveRequest, differences, firstExtent, requestOf } from "./curveRequest.ts";

const SLOT = "learningCurve";

/** The learning curve shown, the one that the present settings ask for, and what can be done about it. */
export interface LearningCurveState {
  readonly job: JobState<"learningCurve">;
  /** What the present settings ask for. */
  readonly wanted: LearningCurveRequest;
  /** What the curve on screen answers; null where there is none. */
  readonly shown: LearningCurveRequest | null;
  /** What has changed since, in words. */
  readonly changed: readonly string[];
  readonly running: boolean;
  /** Milliseconds that `wanted` will take, and those that the present run still takes. */
  readonly expected: number;
  readonly remaining: number;
  readonly run: () => void;
  readonly cancel: () => void;
}

/**
 * The learning curve's state. It runs when asked and never by itself, but for a short one when the reader first comes
 * by and there is nothing to see yet.
 */
export function useLearningCurve(visible: boolean): LearningCurveState {
  const lab = useLabParameters();
  const maximum = useLab((state) => Number(state.values.maximumCount));
  const repeats = useLab((state) => state.values.repeats);
  const job = useJob<"learningCurve">(SLOT);
  const [laptops, setLaptops] = useState(1);
  const wanted = curveRequest(lab, { maximum, repeats });
  const shown = job.requestKey === null ? null : requestOf(job.requestKey);
  const current = job.wantedKey === null ? null : requestOf(job.wantedKey);

  useEffect(() => jobs.hold(SLOT), []);

  const firstRun = useEffectEvent(() => {
    const { result, wantedKey } = jobs.store.getState()[SLOT] ?? job;
    if (result !== null || wantedKey !== null) return;
    jobs.want(SLOT, "learningCurve", curveRequest(lab, firstExtent(lab)), { supersede: "cancel" });
  });
  useEffect(() => {
    if (visible) firstRun();
  }, [visible]);

  // Each finished run tells how this computer compares with the one whose times the cost is given in.
  const finished = job.status === "idle" && !job.partial ? job.milliseconds : null;
  const measure = useEffectEvent((milliseconds: number) => {
    if (shown !== null) setLaptops(milliseconds / learningCurveCost(shown));
  });
  useEffect(() => {
    if (finished !== null) measure(finished);
  }, [finished]);

  return {
    job,
    wanted,
    shown,
    changed: shown === null ? [] : differences(shown, wanted),
    running: isUnderWay(job.status),
    expected: laptops * learningCurveCost(wanted),
    remaining: current === null ? 0 : laptops * learningCurveCost(current) * (1 - (job.progress?.fraction ?? 0)),
    run: () => {
      // What failed because its worker died is asked for again as it was.
      if (job.problem?.kind === "worker" && job.wantedKey === JSON.stringify(wanted)) jobs.retryFailed();
      else jobs.want(SLOT, "learningCurve", wanted, { supersede: "cancel" });
    },
    cancel: () => jobs.cancel(SLOT),
  };
}

/** Whether a curve is all that its request asked for. */
export function isComplete(result: LearningCurveResult): boolean {
  return result.done >= result.counts.length * result.repeats;
}
