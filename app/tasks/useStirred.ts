import { useEffect, useState } from "react";

/** Where a reader's progress is kept. */
export const PROGRESS_KEY = "kernel-fields.tasks";

/** What a reader does first. */
const FIRST_MOVES = ["scroll", "pointermove", "pointerdown", "keydown"] as const;

/**
 * True once the reader has made a first move, or from the start where there is progress to show: how far one is with the tasks is
 * not among what a first visit waits for.
 */
export function useStirred(): boolean {
  const [stirred, setStirred] = useState(hasProgress);
  useEffect(() => {
    if (stirred) return;
    const stir = () => setStirred(true);
    for (const move of FIRST_MOVES) window.addEventListener(move, stir, { passive: true });
    return () => {
      for (const move of FIRST_MOVES) window.removeEventListener(move, stir);
    };
  }, [stirred]);
  return stirred;
}

function hasProgress(): boolean {
  try {
    return localStorage.getItem(PROGRESS_KEY) !== null;
  } catch {
    return false;
  }
}
