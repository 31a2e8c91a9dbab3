import { useLayoutEffect, useRef } from "react";
import { createHeldBack, type HeldBack } from "./heldBack.ts";

/** The page's one, made where there is a page. */
let heldBack: HeldBack | null = null;

/**
 * The room of a part of a figure that is being computed for the first time. What stands under it is shown together with it: nothing
 * moves away under the reader's eyes.
 * @param height roughly what the part will take, in rem.
 */
export function Coming({ height }: { readonly height: number }) {
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    heldBack ??= createHeldBack();
    return room.current === null ? undefined : heldBack.below(room.current);
  }, []);
  return <div ref={room} className="coming" style={{ minHeight: `${height}rem` }} aria-hidden="true" />;
}
