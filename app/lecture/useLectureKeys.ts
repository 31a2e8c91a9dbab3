import { useEffect, useEffectEvent, useState } from "react";
import { type Action, actionOf, holderOf } from "./keys.ts";

/** What a key asks for by itself: all but digits, and Enter that confirms them. */
export type LectureAction = Exclude<Action["kind"], "digit" | "confirm">;

/** Digits that nobody confirms are forgotten after so many milliseconds. */
const PATIENCE = 4000;

/**
 * The lecture's keys, heard before anything on the stage hears them.
 * @param onNumber a scene's number, as typed and confirmed.
 * @returns the digits typed so far, and what forgets them.
 */
export function useLectureKeys(
  onAction: (kind: LectureAction) => void,
  onNumber: (scene: number) => void,
): readonly [digits: string, forget: () => void] {
  const [digits, setDigits] = useState("");
  useEffect(() => {
    if (digits === "") return;
    const timer = setTimeout(() => setDigits(""), PATIENCE);
    return () => clearTimeout(timer);
  }, [digits]);

  const hear = useEffectEvent((event: KeyboardEvent) => {
    // A dialog has its own keys.
    if (document.querySelector("dialog[open]") !== null) return;
    const action = actionOf(event, holderOf(document.activeElement));
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === "digit") {
      setDigits((before) => (before + action.digit).slice(-3));
      return;
    }
    setDigits("");
    if (action.kind !== "confirm") {
      // Held down, a key would run through the lecture.
      if (!event.repeat) onAction(action.kind);
    } else if (digits !== "") onNumber(Number(digits));
    else onAction("next");
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
  return [digits, () => setDigits("")];
}
