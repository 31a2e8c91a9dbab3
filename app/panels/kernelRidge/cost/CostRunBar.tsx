import { useRef } from "react";
import { findLineKernel } from "../../../../src/lineKernels/registry.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import type { FitCostState } from "./useFitCost.ts";

/** What was measured, how far a measurement is, and the buttons that start and stop it. */
export function CostRunBar({ state }: { readonly state: FitCostState }) {
  const { job, running, largest, run, cancel } = state;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className="run-bar">
      <div className="run-bar-line">
        <p aria-live="polite">{running ? "" : sentence(state)}</p>
        <button
          ref={button}
          type="button"
          // Greyed rather than disabled or gone: the keyboard's focus stays where it is.
          className={running ? "button" : "button primary"}
          aria-disabled={running}
          onClick={() => {
            if (!running) run();
          }}
        >
          Measure up to N = {largest}
        </button>
      </div>
      {running && (
        <ProgressNote
          fraction={job.progress?.fraction ?? 0}
          doing={`Fitting again and again: ${job.progress?.doing ?? "warming up"}`}
          onCancel={() => {
            button.current?.focus();
            cancel();
          }}
        />
      )}
    </div>
  );
}

function sentence({ job: { result }, shown, complete }: FitCostState): string {
  if (result === null || shown === null) return "Nothing has been measured yet.";
  const fits = result.fits.reduce((sum, count) => sum + (Number.isFinite(count) ? count : 0), 0);
  const kernel = findLineKernel(shown.kernel).label;
  const range = `N = ${result.counts[0]} … ${result.counts[Math.max(0, result.done - 1)]}`;
  return `Measured just now on this computer: ${range}, ${kernel} kernel, ${fits} fits.${complete ? "" : " Stopped before its end."}`;
}
