import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { inSameLanguage } from "../messages/language.ts";
import { type LectureChannel, openChannel, type Standing, type Wish } from "./channel.ts";

/** The notes window's address, beside the lecture's own. */
export const NOTES_ADDRESS = inSameLanguage("?lecture=notes");

/**
 * The lecture's end of the line to its notes window: tells where it stands and hears what the notes window wants.
 * @returns what opens the window, and whether the browser refused to.
 */
export function useSpeakerNotes(
  standing: Omit<Standing, "kind">,
  onWish: (wish: Wish) => void,
): { readonly open: () => void; readonly refused: boolean; readonly dismiss: () => void } {
  const [refused, setRefused] = useState(false);
  const channel = useRef<LectureChannel | null>(null);
  const { scene, blank } = standing;
  const tell = useEffectEvent(() => channel.current?.post({ kind: "standing", scene, blank }));
  const hear = useEffectEvent(onWish);

  useEffect(() => {
    channel.current = openChannel((message) => {
      if (message.kind === "where") tell();
      else if (message.kind !== "standing" && message.kind !== "over") hear(message);
    });
    const over = () => channel.current?.post({ kind: "over" });
    window.addEventListener("pagehide", over);
    return () => {
      window.removeEventListener("pagehide", over);
      channel.current?.close();
      channel.current = null;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever it changes.
  useEffect(() => tell(), [scene, blank]);

  const open = useCallback(() => {
    setRefused(window.open(NOTES_ADDRESS, "kernel-fields-notes", "popup,width=960,height=720") === null);
  }, []);
  return { open, refused, dismiss: () => setRefused(false) };
}
