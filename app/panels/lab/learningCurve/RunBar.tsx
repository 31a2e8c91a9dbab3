import { useRef } from "react";
import type { LearningCurveRequest } from "../../../../src/experiments/learningCurve.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { isComplete, type LearningCurveState } from "./useLearningCurve.ts";

/** What the curve on screen was run with, how far a run is, and the buttons that start and stop it. */
export function RunBar({ state }: { readonly state: LearningCurveState }) {
  const { job, wanted, shown, changed, running, expected, remaining, run, cancel } = state;
  const button = useRef<HTMLButtonElement>(null);
  const complete = job.result !== null && isComplete(job.result);
  const upToDate = complete && job.status === "idle" && job.requestKey === JSON.stringify(wanted);
  const again = shown !== null && (changed.length > 0 || !complete);
  // Greyed rather than disabled or gone: the keyboard's focus stays where it is.
  const idle = running || upToDate;
  return (
    <div className="run-bar">
      <div className="run-bar-line">
        <p aria-live="polite">{running ? "" : sentence(state)}</p>
        <button
          ref={button}
          type="button"
          className={idle ? "button" : "button primary"}
          aria-disabled={idle}
          onClick={() => {
            if (!idle) run();
          }}
        >
          {again && !running ? "Run again" : "Run the learning curve"}
        </button>
      </div>
      {running && (
        <ProgressNote
          fraction={job.progress?.fraction ?? 0}
          doing={`${job.progress?.doing ?? "Starting"}; ${duration(remaining)} left`}
          onCancel={() => {
            button.current?.focus();
            cancel();
          }}
        />
      )}
      {!running && !upToDate && (
        <p className="run-bar-note">
          A run with the present settings, {extent(wanted)}, takes {duration(expected)}.
        </p>
      )}
    </div>
  );
}

function sentence({ job: { result, milliseconds, partial, status }, shown, changed }: LearningCurveState): string {
  if (shown === null || result === null) return "Nothing has been run yet.";
  const { seed } = shown.lab.samples;
  const what = `${extent(shown)} (seeds ${seed} to ${seed + shown.repeats - 1})`;
  const stopped = isComplete(result) ? "" : ` Stopped after ${result.done} of ${shown.counts.length * shown.repeats}.`;
  const failures = result.failed === 0 ? "" : ` Fits that failed and are left out: ${result.failed}.`;
  if (changed.length > 0)
    return `Out of date: run before you changed ${list(changed)}, with ${what}.${stopped}${failures}`;
  const took = partial || milliseconds === null || status === "failed" ? "" : `, in ${seconds(milliseconds)}`;
  return `Shown: ${what}${took}.${stopped}${failures}`;
}

function extent({ counts, repeats }: LearningCurveRequest): string {
  return `N = ${counts[0]} … ${counts[counts.length - 1]} with ${repeats} sample sets for each`;
}

function list(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(", ")} and more`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
}

/** As one says it before it is over. */
function duration(milliseconds: number): string {
  if (milliseconds < 1500) return "about a second";
  if (milliseconds < 90_000) return `about ${Math.round(milliseconds / 1000)} seconds`;
  return `about ${Math.round(milliseconds / 60_000)} minutes`;
}
