import { findLineKernel } from "../../../../src/lineKernels/registry.ts";
import { t, translated } from "../../../messages/t.ts";
import { RunBar } from "../../RunBar.tsx";
import type { FitCostState } from "./useFitCost.ts";

/** What was measured, how far a measurement is, and the buttons that start and stop it. */
export function CostRunBar({ state }: { readonly state: FitCostState }) {
  const { job, running, largest, run, cancel } = state;
  return (
    <RunBar
      said={sentence(state)}
      label={t`Measure up to N = ${largest}`}
      idle={false}
      running={running}
      fraction={job.progress?.fraction ?? 0}
      doing={t`Fitting again and again: ${job.progress?.doing ?? t`warming up`}`}
      run={run}
      cancel={cancel}
    />
  );
}

function sentence({ job: { result }, shown, complete }: FitCostState): string {
  if (result === null || shown === null) return t`Nothing has been measured yet.`;
  const fits = result.fits.reduce((sum, count) => sum + (Number.isFinite(count) ? count : 0), 0);
  const kernel = translated(findLineKernel(shown.kernel).label);
  const range = `N = ${result.counts[0]} … ${result.counts[Math.max(0, result.done - 1)]}`;
  const measured = t`Measured just now on this computer: ${range}, ${kernel} kernel, ${fits} fits.`;
  return complete ? measured : `${measured} ${t`Stopped before its end.`}`;
}
