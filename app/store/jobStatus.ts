import type { JobState } from "./jobs.ts";

export type JobStatus = JobState["status"];

/** Whether any of these jobs is under way. */
export function isUnderWay(...statuses: readonly JobStatus[]): boolean {
  return statuses.some((status) => status === "running" || status === "stale");
}

/**
 * Whether a figure shows what does not belong to the present settings, and must look like it. Under a moving hand it need not: the
 * next picture is on its way.
 */
export function isOutdated(status: JobStatus, dragging: boolean): boolean {
  return status === "failed" || status === "stopped" || (status === "stale" && !dragging);
}
