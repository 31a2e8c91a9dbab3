import { ProgressNote } from "../controls/ProgressNote.tsx";
import { t } from "../messages/t.ts";
import { isUnderWay } from "../store/jobStatus.ts";
import type { JobState } from "../store/jobs.ts";

export interface CurvesBarProps {
  readonly job: Pick<JobState, "status" | "progress"> & {
    /** Sample sets done so far, and fits of them that failed. */
    readonly result: { readonly done: number; readonly failed: number } | null;
    readonly stop: () => void;
    readonly goOn: () => void;
  };
  /** What is asked for: so many sample sets of each size, by their seeds. */
  readonly of: { readonly counts: readonly number[]; readonly repeats: number; readonly seed: number };
}

/** How far learning curves are that run by themselves, and the buttons that stop them and let them go on. */
export function CurvesBar({ job: { result, status, progress, stop, goOn }, of }: CurvesBarProps) {
  const { counts, repeats, seed } = of;
  return (
    <div className="run-bar curve-run">
      {isUnderWay(status) ? (
        <ProgressNote fraction={progress?.fraction ?? 0} doing={progress?.doing ?? t`Starting`} onCancel={stop} />
      ) : (
        <p aria-live="polite">
          {result === null
            ? t`Nothing has been computed yet.`
            : repeats === 1
              ? t`${result.done} of ${counts.length} sample sets, seed ${seed}.`
              : t`${result.done} of ${counts.length * repeats} sample sets, seeds ${seed} to ${seed + repeats - 1}.`}
          {result !== null && result.failed > 0 && ` ${t`Fits that failed and are left out: ${result.failed}.`}`}{" "}
          {status === "stopped" && <button type="button" className="button" onClick={goOn}>{t`Go on`}</button>}
        </p>
      )}
    </div>
  );
}
