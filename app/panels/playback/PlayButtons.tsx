import { useStore } from "zustand";
import { usePanelVisible } from "../PanelVisibility.ts";
import { type PlayClock, playClock, resetClock, stepClock, usePlaying } from "./playClock.ts";
import { RunButtons } from "./RunButtons.tsx";

export interface PlayButtonsProps {
  readonly clock: PlayClock;
  /** Of the motion, in its own time. */
  readonly duration: number;
  /** What starts it. */
  readonly start: string;
}

/** The buttons of a motion that is known beforehand; its clock runs while these are seen. */
export function PlayButtons({ clock, duration, start }: PlayButtonsProps) {
  const playing = useStore(clock, (state) => state.playing);
  const atStart = useStore(clock, (state) => state.time === 0);
  usePlaying(clock, duration, playing, usePanelVisible());
  return (
    <RunButtons
      playing={playing}
      start={start}
      atStart={atStart}
      play={() => playClock(clock, duration)}
      pause={() => clock.setState({ playing: false })}
      step={() => stepClock(clock, duration)}
      reset={() => resetClock(clock)}
    />
  );
}
