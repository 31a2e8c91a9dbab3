import { rich } from "../../../messages/t.ts";
import { PlayLine } from "../../playback/PlayLine.tsx";
import type { PlayClock } from "../../playback/playClock.ts";

export interface ClusterLineProps {
  readonly clock: PlayClock;
  readonly duration: number;
  /** Of the duration, as it is written. */
  readonly decimals: number;
}

/** The buttons of a cluster's motion, and how far it is. */
export function ClusterLine({ clock, duration, decimals }: ClusterLineProps) {
  return (
    <PlayLine clock={clock} duration={duration} write={(time) => time.toFixed(2)}>
      {(now) => rich`time ${now} of ${duration.toFixed(decimals)}`}
    </PlayLine>
  );
}
