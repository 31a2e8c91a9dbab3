import { Icon } from "../../controls/icons.tsx";
import { t } from "../../messages/t.ts";
import "../../styles/playback.css";

export interface RunButtonsProps {
  readonly playing: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  readonly reset: () => void;
  /** What starts it, where that is more than to play. */
  readonly start?: string;
  /** How far a step goes, and what it goes back to. */
  readonly stepTitle?: string;
  readonly resetTitle?: string;
  readonly atStart?: boolean;
}

/** Play, pause, step and reset. */
export function RunButtons(props: RunButtonsProps) {
  const { playing, play, pause, step, reset, start = t`Play`, stepTitle, resetTitle, atStart = false } = props;
  return (
    <div className="button-row">
      <button type="button" className="button primary" onClick={playing ? pause : play}>
        <Icon name={playing ? "pause" : "play"} />
        {playing ? t`Pause` : start}
      </button>
      <button type="button" className="button" title={stepTitle} onClick={step}>
        <Icon name="step" />
        {t`Step`}
      </button>
      <button type="button" className="button" title={resetTitle} disabled={atStart} onClick={reset}>
        <Icon name="reset" />
        {t`Reset`}
      </button>
    </div>
  );
}
