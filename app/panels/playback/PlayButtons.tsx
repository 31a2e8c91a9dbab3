import { useStore } from "zustand";
import { Icon } from "../../controls/icons.tsx";
import { t } from "../../messages/t.ts";
import { usePanelVisible } from "../PanelVisibility.ts";
import { type PlayClock, playClock, resetClock, stepClock, usePlaying } from "./playClock.ts";

export interface PlayButtonsProps {
  readonly clock: PlayClock;
  /** Of the motion, in its own time. */
  readonly duration: number;
  /** What starts it. */
  readonly start: string;
}

/** Play, pause, step and reset; the clock runs while these are seen. */
export function PlayButtons({ clock, duration, start }: PlayButtonsProps) {
  const playing = useStore(clock, (state) => state.playing);
  const atStart = useStore(clock, (state) => state.time === 0);
  usePlaying(clock, duration, playing, usePanelVisible());
  return (
    <div className="button-row">
      <button
        type="button"
        className="button primary"
        onClick={() => (playing ? clock.setState({ playing: false }) : playClock(clock, duration))}
      >
        <Icon name={playing ? "pause" : "play"} />
        {playing ? t`Pause` : start}
      </button>
      <button type="button" className="button" onClick={() => stepClock(clock, duration)}>
        <Icon name="step" />
        {t`Step`}
      </button>
      <button type="button" className="button" disabled={atStart} onClick={() => resetClock(clock)}>
        <Icon name="reset" />
        {t`Reset`}
      </button>
    </div>
  );
}
