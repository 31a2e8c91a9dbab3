import { useEffect, useState } from "react";

/** A value that follows another once the page has been painted with the other: what is slow must not hide that it is coming. */
export function useAfterPaint<T>(value: T): T {
  const [followed, setFollowed] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callback runs before it is painted, a timer set in it after.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setFollowed(value), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return followed;
}
