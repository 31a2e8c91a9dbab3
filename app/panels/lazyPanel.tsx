import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { useNearViewport } from "../figures/useNearViewport.ts";

/** A panel's code is fetched this many pixels before it comes into view. */
const AHEAD = 900;

/**
 * A panel whose code is fetched when the reader comes near it, so that the text opens at once. Until then its place is held,
 * under its own address.
 * @param height roughly what the panel will take, in rem.
 */
export function lazyPanel(id: string, height: number, load: () => Promise<{ readonly default: ComponentType }>) {
  const Loaded = lazy(load);
  return function LazyPanel() {
    const [element, setElement] = useState<HTMLElement | null>(null);
    const near = useNearViewport(element, AHEAD);
    const [wanted, setWanted] = useState(false);
    useEffect(() => {
      if (near) setWanted(true);
    }, [near]);
    const placeholder = (
      <section
        ref={setElement}
        id={id}
        data-panel={id}
        data-busy={near}
        className="panel"
        style={{ minHeight: `${height}rem` }}
        aria-label="A figure, on its way"
        tabIndex={-1}
      />
    );
    if (!wanted) return placeholder;
    return (
      <Suspense fallback={placeholder}>
        <Loaded />
      </Suspense>
    );
  };
}
