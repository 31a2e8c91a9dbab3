import { useMemo } from "react";
import type { LabParameters } from "../../../src/experiments/lab.ts";
import type { JobName } from "../../../src/worker/protocol.ts";
import { t } from "../../messages/t.ts";
import type { JobState } from "../../store/jobs.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { toLab } from "../../store/lab/toLab.ts";
import { jobs, useExperiment } from "../../store/useExperiment.ts";
import { isTunedByPool, TUNE_MAP, tuneMapRequest, withTuned } from "./tuneMapRequest.ts";

/** Slots whose results need the models fitted. */
const FITTED_SLOTS = ["fields", "loopWork", "energyCut", "stationary", "constantEnergy", TUNE_MAP] as const;

/** Calls off everything that needs the models fitted, and takes it up again. */
export function stopFitting(): void {
  for (const slot of FITTED_SLOTS) jobs.stop(slot);
}

export function goOnFitting(): void {
  for (const slot of FITTED_SLOTS) jobs.goOn(slot);
}

/** The lab for experiments on its models, and how those stand that wait for it. */
export interface FittedLab {
  /** Null until each model's σ and λ have been found, where finding them is work for several workers. */
  readonly lab: LabParameters | null;
  readonly waiting: <J extends JobName>(state: JobState<J>) => JobState<J>;
}

/** The lab's parameters with each model's own σ and λ, where they are chosen by scanning so many samples that it takes a while. */
export function useFittedLab(visible: boolean): FittedLab {
  const lab = useLab((state) => toLab(state.values));
  const request = useMemo(() => (isTunedByPool(lab) ? tuneMapRequest(lab) : null), [lab]);
  const tuning = useExperiment(TUNE_MAP, "tuneMap", visible ? request : null, { supersede: "cancel" });
  const { result, requestKey, partial } = tuning;
  const wantedKey = useMemo(() => JSON.stringify(request), [request]);
  const found = result !== null && !partial && requestKey === wantedKey ? result : null;
  const ready = useMemo(() => {
    if (request === null) return lab;
    return found === null ? null : withTuned(lab, found);
  }, [lab, request, found]);
  return { lab: ready, waiting: (state) => (ready === null ? waitingFor(state, tuning) : state) };
}

/** How a job stands that cannot begin before the scan over σ and λ has ended. */
function waitingFor<J extends JobName>(state: JobState<J>, { status, progress, problem }: JobState): JobState<J> {
  if (status === "failed" || status === "stopped") return { ...state, status, progress: null, problem };
  return {
    ...state,
    status: state.result === null ? "running" : "stale",
    progress: progress && { ...progress, doing: t`choosing σ and λ, ${progress.doing}` },
    problem: null,
  };
}
