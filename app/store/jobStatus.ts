import type { JobState } from "./jobs.ts";

type Status = JobState["status"];

/** Whether any of these jobs is under way. */
export function isUnderWay(...statuses: readonly Status[]): boolean {
  return statuses.some((status) => status === "running" || status === "stale");
}

/**
 * Whether a figure shows what does not belong to the present settings, and must look like it. Under a moving hand it need not: the
 * next picture is on its way.
 */
export function isOutdated(status: Status, dragging: boolean): boolean {
  return status === "failed" || status === "stopped" || (status === "stale" && !dragging);
}
