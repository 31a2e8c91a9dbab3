import { useEffect, useEffectEvent, useState } from "react";
import { type Asking, CalledOff, createAsking } from "./askEngine.ts";
import type { Ask } from "./types.ts";

/** What was measured last, and for what; `problem` says why it could not be. */
export interface Measured<T> {
  readonly of: unknown;
  readonly value: T | null;
  readonly problem: string | null;
}

/**
 * Measures again whenever `of` is something else; null means: not wanted now, and the last value stays. A value belongs to the
 * present state only where its `of` does.
 */
export function useMeasured<T, Of>(slot: string, of: Of | null, measure: (of: Of, ask: Ask) => Promise<T>) {
  const [measured, setMeasured] = useState<Measured<T>>({ of: null, value: null, problem: null });
  const start = useEffectEvent((wanted: Of, asking: Asking) => {
    measure(wanted, asking.ask).then(
      (value) => setMeasured({ of: wanted, value, problem: null }),
      (thrown: unknown) => {
        if (thrown instanceof CalledOff) return;
        setMeasured({ of: wanted, value: null, problem: thrown instanceof Error ? thrown.message : String(thrown) });
      },
    );
  });
  useEffect(() => {
    if (of === null) return;
    const asking = createAsking(slot);
    start(of, asking);
    return asking.callOff;
  }, [slot, of]);
  return measured;
}
