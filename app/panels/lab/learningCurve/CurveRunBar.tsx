import type { LearningCurveRequest } from "../../../../src/experiments/learningCurve.ts";
import { t } from "../../../messages/t.ts";
import { RunBar } from "../../RunBar.tsx";
import { isComplete, type LearningCurveState } from "./useLearningCurve.ts";

/** What the curve on screen was run with, how far a run is, and the buttons that start and stop it. */
export function CurveRunBar({ state }: { readonly state: LearningCurveState }) {
  const { job, wanted, shown, changed, running, expected, remaining, run, cancel } = state;
  const complete = job.result !== null && isComplete(job.result);
  const upToDate = complete && job.status === "idle" && job.requestKey === JSON.stringify(wanted);
  const again = shown !== null && (changed.length > 0 || !complete);
  return (
    <RunBar
      said={sentence(state)}
      label={again && !running ? t`Run again` : t`Run the learning curve`}
      idle={upToDate}
      running={running}
      fraction={job.progress?.fraction ?? 0}
      doing={t`${job.progress?.doing ?? t`Starting`}; ${duration(remaining)} left`}
      run={run}
      cancel={cancel}
      note={upToDate ? undefined : t`A run with the present settings, ${extent(wanted)}, takes ${duration(expected)}.`}
    />
  );
}

function sentence({ job: { result, milliseconds, partial, status }, shown, changed }: LearningCurveState): string {
  if (shown === null || result === null) return t`Nothing has been run yet.`;
  const { seed } = shown.lab.samples;
  const what = t`${extent(shown)} (seeds ${seed} to ${seed + shown.repeats - 1})`;
  const stopped = isComplete(result) ? "" : t` Stopped after ${result.done} of ${shown.counts.length * shown.repeats}.`;
  const failures = result.failed === 0 ? "" : t` Fits that failed and are left out: ${result.failed}.`;
  if (changed.length > 0)
    return t`Out of date: run before you changed ${list(changed)}, with ${what}.${stopped}${failures}`;
  const took = partial || milliseconds === null || status === "failed" ? "" : t`, in ${seconds(milliseconds)}`;
  return t`Shown: ${what}${took}.${stopped}${failures}`;
}

function extent({ counts, repeats }: LearningCurveRequest): string {
  return t`N = ${counts[0]} … ${counts[counts.length - 1]} with ${repeats} sample sets for each`;
}

function list(names: readonly string[]): string {
  if (names.length > 3) return t`${names.slice(0, 2).join(", ")} and more`;
  return names.length === 1 ? names[0] : t`${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
}

/** As one says it before it is over. */
function duration(milliseconds: number): string {
  if (milliseconds < 1500) return t`about a second`;
  if (milliseconds < 90_000) return t`about ${Math.round(milliseconds / 1000)} seconds`;
  return t`about ${Math.round(milliseconds / 60_000)} minutes`;
}
