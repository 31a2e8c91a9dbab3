import { useEffect, useRef, useState } from "react";
import { type Asking, CalledOff, createAsking } from "../askEngine.ts";
import type { Ask } from "../types.ts";

/** Checks an answer against what the engine finds, once it is given. */
export function useCheck(slot: string) {
  const asking = useRef<Asking | null>(null);
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: string | null }>({
    busy: false,
    problem: null,
  });
  useEffect(() => () => asking.current?.callOff(), []);
  const check = async <T>(measure: (ask: Ask) => Promise<T>, then: (found: T) => void): Promise<void> => {
    asking.current?.callOff();
    asking.current = createAsking(slot);
    setState({ busy: true, problem: null });
    try {
      then(await measure(asking.current.ask));
      setState({ busy: false, problem: null });
    } catch (thrown) {
      if (thrown instanceof CalledOff) return;
      setState({ busy: false, problem: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
  return { ...state, check };
}
