import { Icon } from "../../../controls/icons.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { pageWalkers } from "./pageWalkers.ts";
import type { WalkersRunState } from "./walkersRun.ts";

/** Play, pause, step and reset, and the clock. */
export function RunControls({ activity, shown }: Pick<WalkersRunState, "activity" | "shown">) {
  const speed = useLab((state) => state.values.speed);
  const playing = activity === "playing";
  const time = shown === null ? 0 : shown.steps * shown.setup.timeStep;
  return (
    <div className="run-controls">
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => (playing ? pageWalkers.pause() : pageWalkers.play())}
        >
          <Icon name={playing ? "pause" : "play"} />
          {playing ? t`Pause` : t`Play`}
        </button>
        <button
          type="button"
          className="button"
          title={speed === 1 ? t`One time step` : t`${speed} time steps, as set by the speed`}
          onClick={pageWalkers.step}
        >
          <Icon name="step" />
          {t`Step`}
        </button>
        <button
          type="button"
          className="button"
          title={t`Back to time 0, with the same seed: the same run again`}
          onClick={pageWalkers.reset}
        >
          <Icon name="reset" />
          {t`Reset`}
        </button>
      </div>
      <dl className="run-clock">
        <div>
          <dt>{t`time`}</dt>
          <dd data-value="time">{time.toFixed(2)}</dd>
        </div>
        <div>
          <dt>{t`steps`}</dt>
          <dd data-value="steps">{shown?.steps ?? 0}</dd>
        </div>
        <div>
          <dt>{t`walker steps a second`}</dt>
          <dd>{shown === null || shown.stepsPerSecond === 0 ? "–" : thousands(shown.stepsPerSecond)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** A rate to three digits, for reading and not for counting. */
function thousands(rate: number): string {
  return rate >= 999_500 ? t`${digits(rate / 1e6, 2)} million` : t`${Math.round(rate / 1000)} thousand`;
}
