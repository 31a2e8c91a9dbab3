import { t } from "../../../messages/t.ts";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";
import { RunButtons } from "../../playback/RunButtons.tsx";
import { RunClock } from "../../playback/RunClock.tsx";
import type { FluidRunState } from "./fluidRun.ts";
import { pageFluid } from "./pageFluid.ts";

/** Play, pause, step and reset, and the clock. */
export function FluidControls({ activity, shown, picturesPerSecond }: FluidRunState) {
  const pace = useMotion(({ values }) => values.pace);
  return (
    <div className="run-controls">
      <RunButtons
        {...pageFluid}
        playing={activity === "playing"}
        stepTitle={pace === 1 ? t`One time step` : t`${pace} time steps`}
        resetTitle={t`Back to time 0, with the same seed`}
      />
      <RunClock
        counts={[
          ["time", t`time`, (shown?.time ?? 0).toFixed(1)],
          ["steps", t`steps`, shown?.result.state.steps ?? 0],
          ["pictures", t`pictures a second`, picturesPerSecond === null ? "–" : Math.round(picturesPerSecond)],
        ]}
      />
    </div>
  );
}
