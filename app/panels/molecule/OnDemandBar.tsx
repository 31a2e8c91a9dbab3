import type { JobName } from "../../../src/worker/protocol.ts";
import { t } from "../../messages/t.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { RunBar } from "../RunBar.tsx";
import type { OnDemand } from "../useOnDemand.ts";
import { secondsText } from "./words.ts";

export interface OnDemandBarProps {
  readonly job: OnDemand<JobName>;
  /** What the button does. */
  readonly label: string;
  /** What is there, where it is all of it and of the present settings. */
  readonly done: string;
  /** What it takes, where that is to be said before. */
  readonly note?: string | undefined;
}

/** What is shown, how far the next is, and the buttons that start and stop it: what is short starts by itself. */
export function OnDemandBar({ job, label, done, note }: OnDemandBarProps) {
  const { result, status, progress, isPast, partial, waits, run, stop, seconds } = job;
  return (
    <RunBar
      said={
        result === null ? t`Nothing has been computed yet.` : isPast || partial ? t`This is of other settings.` : done
      }
      label={label}
      idle={!waits && status !== "stopped"}
      running={isUnderWay(status)}
      fraction={progress?.fraction ?? 0}
      doing={progress?.doing ?? t`Starting`}
      run={run}
      cancel={stop}
      note={note ?? (waits && seconds !== null ? t`It takes ${secondsText(seconds)}.` : undefined)}
    />
  );
}
