import type { PlayClock } from "../../playback/playClock.ts";
import { useFrames } from "../../useFrames.ts";

/** Of one lap, in milliseconds. */
const LAP_TIME = 5000;
/** Of a lap. */
const STEP = 1 / 4;

/** On to the next quarter of a lap, and rest there. */
export function stepLap(clock: PlayClock): void {
  clock.setState(({ time }) => ({ time: (Math.floor(time / STEP + 1e-9) + 1) * STEP, playing: false }));
}

/** Counts the laps of a particle that is carried round for ever, frame by frame, while it is playing and seen. */
export function useCarrying(clock: PlayClock, playing: boolean, visible: boolean): void {
  useFrames(playing && visible, (passed) => clock.setState(({ time }) => ({ time: time + passed / LAP_TIME })));
}
