import { useEffect, useEffectEvent } from "react";

/** A frame that comes late counts as one this long, so that nothing jumps after a pause. */
const LONGEST_FRAME = 100;

/** Calls back at every frame while it runs, with the milliseconds that have passed since the last. */
export function useFrames(running: boolean, onFrame: (passed: number) => void): void {
  const show = useEffectEvent(onFrame);
  useEffect(() => {
    if (!running) return;
    let last: number | null = null;
    let frame = requestAnimationFrame(function next(now) {
      show(last === null ? 0 : Math.min(now - last, LONGEST_FRAME));
      last = now;
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [running]);
}
