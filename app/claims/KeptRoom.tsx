import { useLayoutEffect, useRef, useState } from "react";
import { useDragging } from "../store/SettingsContext.ts";
import { measureTogether } from "./measureTogether.ts";
import { createWidestSoFar } from "./widestSoFar.ts";

export interface KeptRoomProps {
  /** What the text now is: a sentence that has become another keeps no room for what it was. */
  readonly kind?: string;
}

/**
 * Stands last in a text whose numbers change. While a hand is on a control it keeps the room that the text has had, so that lines do
 * not break anew with every digit; when the hand rests, it is gone.
 */
export function KeptRoom({ kind = "" }: KeptRoomProps) {
  return useDragging() && <Room kind={kind} />;
}

function Room({ kind }: Required<KeptRoomProps>) {
  const place = useRef<HTMLSpanElement>(null);
  const [widest] = useState(createWidestSoFar);
  // After every rendering: it is with the text around it that this one renders.
  useLayoutEffect(() => {
    measureTogether(() => {
      const lines = Array.from(place.current?.parentElement?.getClientRects() ?? []);
      const width = lines.reduce((sum, line) => sum + line.width, 0);
      // Over more lines it is longer by what is left free at their ends.
      const kept = widest.keep(`${kind} ${lines.length}`, width);
      return () => place.current?.style.setProperty("padding-inline-start", `${kept}px`);
    });
  });
  return <span ref={place} />;
}
