import { useEffect, useState } from "react";
import { useEverythingWanted } from "./everythingNear.ts";

/** True while the element is within `margin` pixels of the window, or all of the page is wanted. */
export function useNearViewport(element: HTMLElement | null, margin = 300): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries[entries.length - 1].isIntersecting), {
      rootMargin: `${margin}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, margin]);
  return useEverythingWanted() || near;
}
