import { useLayoutEffect, useRef } from "react";
import type { Stage } from "./usePictureMarks.ts";

const STAGES: readonly Stage[] = ["coarse", "final"];

/**
 * How far a figure has come that may show one result after another.
 * @param figure the figure; the same one where a result changes nothing in it
 * @param result what it shows now
 * @param tell hears that it shows the result: at once where the figure was on the screen already
 * @returns to be told that the figure has been painted, or drawn
 */
export function useReached(
  figure: object,
  result: object | null,
  tell: (stage: Stage) => void,
): (stage: Stage) => void {
  /** Which figure, as a picture of which result, was on the screen last. */
  const reached = useRef<Partial<Record<Stage, { readonly figure: object; readonly result: object | null }>>>({});

  const reach = (stage: Stage) => {
    reached.current[stage] = { figure, result };
    tell(stage);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is told of once.
  useLayoutEffect(() => {
    for (const stage of STAGES) {
      const last = reached.current[stage];
      if (last?.figure === figure && last.result !== result) reach(stage);
    }
  }, [result]);

  return (stage) => {
    // What Plotly has drawn need not have been painted before; it is on the screen all the same.
    if (stage === "final") reached.current.coarse = { figure, result };
    reach(stage);
  };
}
