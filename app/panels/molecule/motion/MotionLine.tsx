import { rich } from "../../../messages/t.ts";
import { PlayLine } from "../../playback/PlayLine.tsx";
import type { PlayClock } from "../../playback/playClock.ts";

/** The buttons of a molecule's motion, and how far it is. @param duration ps */
export function MotionLine({ clock, duration }: { readonly clock: PlayClock; readonly duration: number }) {
  const femtoseconds = (time: number) => (1000 * time).toFixed(0);
  return (
    <PlayLine clock={clock} duration={duration} write={femtoseconds}>
      {(now) => rich`${now} of ${femtoseconds(duration)} fs`}
    </PlayLine>
  );
}
