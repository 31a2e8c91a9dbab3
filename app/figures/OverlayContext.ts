import { createContext, useContext } from "react";

/** Says a sentence to screen readers, politely. */
export type Announce = (sentence: string) => void;

export const OverlayContext = createContext<Announce>(() => {});

/** The enclosing `<Overlay>`'s voice. */
export function useAnnounce(): Announce {
  return useContext(OverlayContext);
}
