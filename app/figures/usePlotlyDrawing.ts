import type { Config } from "plotly.js";
import type { PlotlyCore } from "plotly.js/lib/core";
import { useEffect, useEffectEvent, useState } from "react";
import { createDrawQueue } from "./drawQueue.ts";
import type { Figure } from "./figure.ts";
import { loadPlotly } from "./plotly.ts";

/** All figures of the page wait in one line. A drawing that throws is a bug and must surface as one. */
const drawQueue = createDrawQueue({
  defer: (task) => setTimeout(task, 0),
  now: () => performance.now(),
  report: (error) => reportError(error),
});

/** No toolbar, no logo, nothing that could send anything anywhere, and the wheel belongs to the page. */
const CONFIG: Partial<Config> = {
  displayModeBar: false,
  displaylogo: false,
  scrollZoom: false,
  doubleClick: false,
  responsive: false,
  plotlyServerURL: "",
};

/** A hand that has not changed a figure for so many milliseconds rests, even if it still holds on. */
const REST = 120;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly state: "waiting" | "drawn" | "failed";
  /** What Plotly shows, and the size for which it was drawn; null before the first drawing. */
  readonly shown: { readonly figure: Figure; readonly size: Size } | null;
  readonly retry: () => void;
}

/**
 * Has Plotly draw `figure` into `canvas` whenever it is another one, in the page's one line of drawings; while a hand is moving it,
 * only when it has not changed for a moment.
 * @param wanted false while the figure is too far from the window to be drawn.
 */
export function usePlotlyDrawing(
  canvas: HTMLDivElement | null,
  figure: Figure,
  size: Size,
  { wanted, moving, onDrawn }: { readonly wanted: boolean; readonly moving: boolean; readonly onDrawn: () => void },
): Drawing {
  const [shown, setShown] = useState<Drawing["shown"]>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const tellDrawn = useEffectEvent(onDrawn);
  const isShown = useEffectEvent(() => shown !== null && shown.figure === figure && shown.size === size);
  const mayWait = useEffectEvent(() => moving && shown !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another run, and `moving` ends a wait.
  useEffect(() => {
    if (!canvas || !wanted || size.width === 0 || size.height === 0 || isShown()) return;
    let current = true;
    const fail = (error: unknown) => {
      if (current) setFailed(true);
      throw error;
    };
    const draw = async (plotly: PlotlyCore) => {
      const layout = { ...figure.layout, width: size.width, height: size.height };
      await plotly.react(canvas, figure.data, layout, CONFIG);
      if (!current) return;
      setFailed(false);
      setShown({ figure, size });
      tellDrawn();
    };
    const ask = () => {
      loadPlotly(figure)
        .then((plotly) => {
          if (current) drawQueue.request(canvas, () => draw(plotly).catch(fail));
        })
        .catch(fail)
        .catch(reportError);
    };
    const timer = mayWait() ? setTimeout(ask, REST) : undefined;
    if (timer === undefined) ask();
    return () => {
      current = false;
      clearTimeout(timer);
      drawQueue.cancel(canvas);
    };
  }, [canvas, figure, wanted, moving, size, attempt]);

  useEffect(() => {
    if (!canvas) return;
    return () => {
      // Plotly marks the elements it has drawn in; one never drawn in was perhaps never loaded for either.
      if (canvas.classList.contains("js-plotly-plot")) {
        drawQueue.request(canvas, async () => (await loadPlotly({ data: [], layout: {} })).purge(canvas));
      }
    };
  }, [canvas]);

  return {
    state: failed ? "failed" : shown === null ? "waiting" : "drawn",
    shown,
    retry: () => {
      setFailed(false);
      setAttempt(attempt + 1);
    },
  };
}
