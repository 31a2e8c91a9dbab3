import type { JobName, RequestOf } from "../../src/worker/protocol.ts";
import type { JobState } from "../store/jobs.ts";
import { useExperiment } from "../store/useExperiment.ts";

/**
 * A job whose figure is never blank: where nothing good has been seen yet, as with a link that holds a formula with a slip in it,
 * what is asked for `atFirst` stands in; the job is a failed one all the same.
 */
export function useNeverBlank<J extends JobName>(
  job: JobState<J>,
  slot: string,
  name: J,
  atFirst: RequestOf<J>,
): JobState<J> {
  const isBlank = job.result === null && job.status === "failed";
  const standIn = useExperiment(`${slot} at first`, name, isBlank ? atFirst : null);
  return isBlank ? { ...job, result: standIn.result } : job;
}
