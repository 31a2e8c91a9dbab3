import type { ReactNode } from "react";
import { t } from "../../messages/t.ts";
import { Following } from "./Following.tsx";
import { PlayButtons } from "./PlayButtons.tsx";
import type { PlayClock } from "./playClock.ts";

export interface PlayLineProps {
  readonly clock: PlayClock;
  /** Of the motion, in its own time. */
  readonly duration: number;
  /** A moment as it is written. */
  readonly write: (time: number) => string;
  /** How far it is. */
  readonly children: (now: ReactNode) => ReactNode;
}

/** The buttons of a motion that is known beforehand, and how far it is. */
export function PlayLine({ clock, duration, write, children }: PlayLineProps) {
  return (
    <div className="play-line">
      <PlayButtons clock={clock} duration={duration} start={t`Play`} />
      <p className="play-time">
        {children(<Following key="time" clock={clock} say={(time) => write(Math.min(time, duration))} />)}
      </p>
    </div>
  );
}
