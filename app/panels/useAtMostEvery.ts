import { useEffect, useRef, useState } from "react";

/** A value that follows another no more often than every so many milliseconds, and always arrives at the last. */
export function useAtMostEvery<T>(value: T, milliseconds: number): T {
  const [followed, setFollowed] = useState(value);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const follow = () => {
      changed.current = performance.now();
      setFollowed(value);
    };
    const timer = setTimeout(follow, Math.max(0, changed.current + milliseconds - performance.now()));
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return followed;
}
