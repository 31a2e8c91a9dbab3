import { useCallback, useEffect, useRef, useState } from "react";
import { type LectureChannel, openChannel, type Standing, type Wish } from "../channel.ts";

/** A lecture that has not answered after so many milliseconds is not there. */
const PATIENCE = 1500;

/** How the line to the lecture stands. */
export interface LectureLine {
  readonly state: "asking" | "connected" | "silent" | "over" | "impossible";
  readonly standing: Standing | null;
  readonly wish: (wish: Wish) => void;
}

/** The notes window's end of the line. */
export function useLectureLine(): LectureLine {
  const [state, setState] = useState<LectureLine["state"]>("asking");
  const [standing, setStanding] = useState<Standing | null>(null);
  const channel = useRef<LectureChannel | null>(null);
  useEffect(() => {
    const line = openChannel((message) => {
      if (message.kind === "over") setState("over");
      if (message.kind !== "standing") return;
      setStanding(message);
      setState("connected");
    });
    if (line === null) {
      setState("impossible");
      return;
    }
    channel.current = line;
    line.post({ kind: "where" });
    const timer = setTimeout(() => setState((now) => (now === "asking" ? "silent" : now)), PATIENCE);
    return () => {
      clearTimeout(timer);
      line.close();
      channel.current = null;
    };
  }, []);
  const wish = useCallback((wanted: Wish) => channel.current?.post(wanted), []);
  return { state, standing, wish };
}
