import { rich, t } from "../../../messages/t.ts";
import { Following } from "../../playback/Following.tsx";
import { PlayButtons } from "../../playback/PlayButtons.tsx";
import type { PlayClock } from "../../playback/playClock.ts";

export interface PlayLineProps {
  readonly clock: PlayClock;
  readonly duration: number;
  /** Of the duration, as it is written. */
  readonly decimals: number;
}

/** The buttons of a motion, and how far it is. */
export function PlayLine({ clock, duration, decimals }: PlayLineProps) {
  const now = <Following clock={clock} say={(time) => Math.min(time, duration).toFixed(2)} />;
  return (
    <div className="run-controls">
      <PlayButtons clock={clock} duration={duration} start={t`Play`} />
      <p className="noether-clock">{rich`time ${now} of ${duration.toFixed(decimals)}`}</p>
    </div>
  );
}
