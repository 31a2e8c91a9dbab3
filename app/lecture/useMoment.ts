import { useCallback, useEffect, useState } from "react";

/** True for a moment after it was called for. */
export function useMoment(milliseconds: number): readonly [now: boolean, begin: () => void] {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setSince(null), milliseconds);
    return () => clearTimeout(timer);
  }, [since, milliseconds]);
  const begin = useCallback(() => setSince(performance.now()), []);
  return [since !== null, begin];
}
