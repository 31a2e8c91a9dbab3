import { useCallback, useRef } from "react";

/** "coarse": painted, ahead of Plotly; "final": drawn by Plotly. */
export type Stage = "coarse" | "final";

/** Hears that one column of a row shows a result. */
export type TellPicture = (stage: Stage, column: string, result: object) => void;

/**
 * Marks on the browser's timeline, as "kernel-fields:coarse" and "kernel-fields:final", when all columns of a row of figures show one
 * and the same result: for whoever measures how long the hand waits for the eye. The last mark of each name is kept.
 */
export function usePictureMarks(panel: string, columns: number): TellPicture {
  const heard = useRef({ result: {} as object, coarse: new Set<string>(), final: new Set<string>() });
  return useCallback<TellPicture>(
    (stage, column, result) => {
      if (heard.current.result !== result) heard.current = { result, coarse: new Set(), final: new Set() };
      const told = heard.current[stage];
      told.add(column);
      if (told.size !== columns) return;
      const mark = () => {
        performance.clearMarks(`kernel-fields:${stage}`);
        performance.mark(`kernel-fields:${stage}`, { detail: { panel } });
      };
      if (stage === "final") mark();
      else afterPaint(mark);
    },
    [panel, columns],
  );
}

/** Calls back once the browser has produced the frame that shows what has been painted so far. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      callback();
    };
    port2.postMessage(null);
  });
}
