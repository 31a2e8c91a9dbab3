import { createContext, useContext } from "react";
import type { Point } from "./plotGeometry.ts";

/** A handle that was pressed without being dragged, and goes where the figure is pressed next. */
export interface Picked {
  readonly id: string;
  readonly place: (point: Point) => void;
}

/** What an overlay is to the handles on it. */
export interface OverlaySurroundings {
  /** Says a sentence to screen readers, politely, once nothing else has been said for a moment. */
  readonly announce: (sentence: string) => void;
  /** The handle that is picked up. */
  readonly picked: string | null;
  /** Picks a handle up, for whoever cannot drag; null where a press on the figure means something else already. */
  readonly pick: ((handle: Picked, label: string) => void) | null;
}

export const OverlayContext = createContext<OverlaySurroundings>({ announce: () => {}, picked: null, pick: null });

/** The enclosing `<Overlay>`. */
export function useOverlay(): OverlaySurroundings {
  return useContext(OverlayContext);
}
