import { useLayoutEffect, useRef } from "react";
import type { PlayClock } from "./playClock.ts";

/** A number that changes with every frame, without rendering anything else. */
export function Following({ clock, say }: { readonly clock: PlayClock; readonly say: (time: number) => string }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      if (place.current) place.current.textContent = say(clock.getState().time);
    };
    write();
    return clock.subscribe(write);
  });
  return <span ref={place} />;
}
