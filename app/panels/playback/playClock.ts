import { createStore, type StoreApi } from "zustand/vanilla";
import { useFrames } from "../useFrames.ts";

/** The time that a motion on the screen has got to, in the motion’s own unit, and whether it runs. */
export interface PlayClockState {
  readonly time: number;
  readonly playing: boolean;
}

export type PlayClock = StoreApi<PlayClockState>;

/** What the whole of it takes on the screen, in milliseconds. */
const SHOWN_IN = 6000;
/** Of the whole. */
const STEP = 1 / 20;

export function createPlayClock(): PlayClock {
  return createStore(() => ({ time: 0, playing: false }));
}

/** Starts, from the beginning where it had come to the end; where motion is not wanted, it is at the end at once. */
export function playClock(clock: PlayClock, duration: number): void {
  const { time } = clock.getState();
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    clock.setState({ time: duration, playing: false });
    return;
  }
  clock.setState({ time: time >= duration ? 0 : time, playing: true });
}

/** On to the next twentieth of the whole, and rest there. */
export function stepClock(clock: PlayClock, duration: number): void {
  const step = STEP * duration;
  clock.setState(({ time }) => ({
    time: Math.min(duration, (Math.floor(Math.min(time, duration) / step + 1e-9) + 1) * step),
    playing: false,
  }));
}

export function resetClock(clock: PlayClock): void {
  clock.setState({ time: 0, playing: false });
}

/** Runs the clock, frame by frame, while it is playing and seen. */
export function usePlaying(clock: PlayClock, duration: number, playing: boolean, visible: boolean): void {
  useFrames(playing && visible, (passed) => {
    const time = Math.min(duration, clock.getState().time + (passed / SHOWN_IN) * duration);
    clock.setState({ time, playing: time < duration });
  });
}
