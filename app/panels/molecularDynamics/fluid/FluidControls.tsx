import { Icon } from "../../../controls/icons.tsx";
import { t } from "../../../messages/t.ts";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";
import type { FluidRunState } from "./fluidRun.ts";
import { pageFluid } from "./pageFluid.ts";

/** Play, pause, step and reset, and the clock. */
export function FluidControls({ activity, shown, picturesPerSecond }: FluidRunState) {
  const pace = useMotion(({ values }) => values.pace);
  const playing = activity === "playing";
  return (
    <div className="run-controls">
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => (playing ? pageFluid.pause() : pageFluid.play())}
        >
          <Icon name={playing ? "pause" : "play"} />
          {playing ? t`Pause` : t`Play`}
        </button>
        <button
          type="button"
          className="button"
          title={pace === 1 ? t`One time step` : t`${pace} time steps`}
          onClick={pageFluid.step}
        >
          <Icon name="step" />
          {t`Step`}
        </button>
        <button
          type="button"
          className="button"
          title={t`Back to time 0, with the same seed`}
          onClick={pageFluid.reset}
        >
          <Icon name="reset" />
          {t`Reset`}
        </button>
      </div>
      <dl className="run-clock">
        <div>
          <dt>{t`time`}</dt>
          <dd data-value="time">{(shown?.time ?? 0).toFixed(1)}</dd>
        </div>
        <div>
          <dt>{t`steps`}</dt>
          <dd data-value="steps">{shown?.result.state.steps ?? 0}</dd>
        </div>
        <div>
          <dt>{t`pictures a second`}</dt>
          <dd data-value="pictures">{picturesPerSecond === null ? "–" : Math.round(picturesPerSecond)}</dd>
        </div>
      </dl>
    </div>
  );
}
