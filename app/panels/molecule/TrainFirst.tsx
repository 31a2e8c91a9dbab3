import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import type { Fit } from "./fit/useFit.ts";
import { OnDemandBar } from "./OnDemandBar.tsx";
import { secondsText } from "./words.ts";

/** The training that a figure waits for, where that is long. */
export function TrainFirst({ fit }: { readonly fit: Fit }) {
  const { waits, status, seconds, problem, costJob, untrained } = fit;
  const long = waits || status === "stopped" || (isUnderWay(status) && (seconds ?? 0) > 1);
  return (
    <>
      {long && (
        <OnDemandBar
          job={fit}
          label={t`Train`}
          done=""
          note={t`The models must be trained first, which takes ${secondsText(seconds ?? 0)}.`}
        />
      )}
      <ProblemNote problem={problem ?? costJob.problem ?? untrained} />
    </>
  );
}
