import { useEffect, useState } from "react";
import type { Figure } from "./figure.ts";

/** A figure that has been the same for so many milliseconds rests. */
const REST = 700;

/**
 * What a figure shows, in sentences made from its data, a moment after it has come to rest; empty before. They are made while nothing
 * else is to be done, by code that is fetched then.
 * @param rests whether it is drawn as given, and no hand is on what changes it.
 */
export function useFigureWords(figure: Figure, rests: boolean): string {
  const [words, setWords] = useState<{ readonly of: Figure; readonly text: string } | null>(null);
  useEffect(() => {
    if (!rests) return;
    let current = true;
    const timer = setTimeout(() => {
      whenIdle(async () => {
        const { describeFigure } = await import("./describe/describeFigure.ts");
        if (current) setWords({ of: figure, text: describeFigure(figure).join(" ") });
      });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [figure, rests]);
  return words?.of === figure ? words.text : "";
}

function whenIdle(task: () => Promise<void>): void {
  // What can't be fetched now, offline before everything was kept, is fetched for the next figure.
  const quietly = () => void task().catch(() => {});
  // Not every browser knows when it is idle.
  if ("requestIdleCallback" in window) requestIdleCallback(quietly, { timeout: 4000 });
  else quietly();
}
