import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { t } from "../../../messages/t.ts";
import type { CurvesState } from "./useCurves.ts";

/** How far learning curves are, and the buttons that stop them and let them go on. */
export function CurvesBar({ state }: { readonly state: CurvesState }) {
  const { result, status, progress, asked, stop, goOn } = state;
  if (status === "running" || status === "stale") {
    return (
      <div className="run-bar curve-run">
        <ProgressNote fraction={progress?.fraction ?? 0} doing={progress?.doing ?? t`Starting`} onCancel={stop} />
      </div>
    );
  }
  const { counts, repeats, seed } = asked.curve;
  return (
    <div className="run-bar curve-run">
      <p aria-live="polite">
        {result === null
          ? t`Nothing has been computed yet.`
          : t`${result.done} of ${counts.length * repeats} sample sets, seeds ${seed} to ${seed + repeats - 1}.`}
        {result !== null && result.failed > 0 && ` ${t`Fits that failed and are left out: ${result.failed}.`}`}{" "}
        {status === "stopped" && (
          <button type="button" className="button" onClick={goOn}>
            {t`Go on`}
          </button>
        )}
      </p>
    </div>
  );
}
