import { useCallback, useEffect, useState } from "react";

export interface Fullscreen {
  readonly possible: boolean;
  readonly on: boolean;
  readonly toggle: () => void;
  /** Takes the whole screen the first time the lecturer does something; browsers want a hand for it. */
  readonly begin: () => void;
}

/** The whole screen for the lecture. @param onLeft hears when it ended without being asked here, as by Escape. */
export function useFullscreen(onLeft: () => void): Fullscreen {
  const [on, setOn] = useState(() => document.fullscreenElement !== null);
  const [wanted, setWanted] = useState<"yet" | "yes" | "no">("yet");

  useEffect(() => {
    const changed = () => {
      const isOn = document.fullscreenElement !== null;
      setOn(isOn);
      if (!isOn && wanted === "yes") {
        setWanted("no");
        onLeft();
      }
    };
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, [wanted, onLeft]);

  const enter = useCallback(() => {
    setWanted("yes");
    // Refused, it is a lecture in a window.
    document.documentElement.requestFullscreen().catch(() => setWanted("no"));
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement === null) return enter();
    setWanted("no");
    void document.exitFullscreen();
  }, [enter]);
  const begin = useCallback(() => {
    if (document.fullscreenEnabled && wanted === "yet" && document.fullscreenElement === null) enter();
  }, [wanted, enter]);
  return { possible: document.fullscreenEnabled, on, toggle, begin };
}
