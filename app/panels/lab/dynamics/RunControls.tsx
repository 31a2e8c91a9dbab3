import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { RunButtons } from "../../playback/RunButtons.tsx";
import { RunClock } from "../../playback/RunClock.tsx";
import { pageWalkers } from "./pageWalkers.ts";
import type { WalkersRunState } from "./walkersRun.ts";

/** Play, pause, step and reset, and the clock. */
export function RunControls({ activity, shown }: Pick<WalkersRunState, "activity" | "shown">) {
  const speed = useLab((state) => state.values.speed);
  const time = shown === null ? 0 : shown.steps * shown.setup.timeStep;
  const rate = shown?.stepsPerSecond ?? 0;
  return (
    <div className="run-controls">
      <RunButtons
        {...pageWalkers}
        playing={activity === "playing"}
        stepTitle={speed === 1 ? t`One time step` : t`${speed} time steps, as set by the speed`}
        resetTitle={t`Back to time 0, with the same seed: the same run again`}
      />
      <RunClock
        counts={[
          ["time", t`time`, time.toFixed(2)],
          ["steps", t`steps`, shown?.steps ?? 0],
          ["rate", t`walker steps a second`, rate === 0 ? "–" : thousands(rate)],
        ]}
      />
    </div>
  );
}

/** A rate to three digits, for reading and not for counting. */
function thousands(rate: number): string {
  return rate >= 999_500 ? t`${digits(rate / 1e6, 2)} million` : t`${Math.round(rate / 1000)} thousand`;
}
