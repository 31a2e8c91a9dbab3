import { useEffect, useRef, useState } from "react";
import { type Asking, CalledOff, createAsking } from "../askEngine.ts";
import type { Ask } from "../types.ts";

interface CheckState {
  readonly busy: boolean;
  readonly problem: string | null;
}

const IDLE: CheckState = { busy: false, problem: null };

/** Checks an answer against what the engine finds, once it is given; one that is changed meanwhile is checked no further. */
export function useCheck(slot: string) {
  const asking = useRef<Asking | null>(null);
  const [state, setState] = useState<CheckState>(IDLE);
  useEffect(() => () => asking.current?.callOff(), []);
  const check = async <T>(measure: (ask: Ask) => Promise<T>, then: (found: T) => void): Promise<void> => {
    asking.current?.callOff();
    asking.current = createAsking(slot);
    setState({ busy: true, problem: null });
    try {
      then(await measure(asking.current.ask));
      setState(IDLE);
    } catch (thrown) {
      if (thrown instanceof CalledOff) return;
      setState({ busy: false, problem: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
  const callOff = () => {
    asking.current?.callOff();
    setState(IDLE);
  };
  return { ...state, check, callOff };
}
