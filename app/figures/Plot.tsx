import { type PointerEvent, type ReactNode, useId, useMemo, useState } from "react";
import { t } from "../messages/t.ts";
import { useFigureMoving } from "./FigureMoving.ts";
import { useShelved } from "./FigureShelf.ts";
import type { Figure, Trace } from "./figure.ts";
import "./figures.css";
import { PlotContext } from "./PlotContext.ts";
import { marginsOf, plotGeometry, sameAxes } from "./plotGeometry.ts";
import { QuickLayer } from "./QuickLayer.tsx";
import { useFigureWords } from "./useFigureWords.ts";
import { useNearViewport } from "./useNearViewport.ts";
import { usePlotlyDrawing } from "./usePlotlyDrawing.ts";
import { useSize } from "./useSize.ts";

export interface PlotProps {
  readonly figure: Figure;
  /** The figure's accessible name. */
  readonly label: string;
  /** What it shows now, in words; read out in place of the picture, followed by what its data say. */
  readonly description: string;
  /** Width over height of the plot area (without its margins); "square" is 1. */
  readonly aspect?: "square" | number;
  /** Height of the whole figure in pixels, instead of an aspect. */
  readonly height?: number;
  /** The figure no longer belongs to the present settings. */
  readonly stale?: boolean;
  /** Work for this figure is under way: true, or the fraction done, 0 … 1. */
  readonly busy?: boolean | number;
  /** Hears the data coordinates under a mouse or pen over the plot area, and null when it leaves; those that a finger presses. */
  readonly onHover?: (point: { readonly x: number; readonly y: number } | null) => void;
  /** Called when Plotly has drawn `figure`, as given. */
  readonly onDrawn?: () => void;
  /** Called when `figure`, as given, has been painted quickly, ahead of Plotly. */
  readonly onPainted?: () => void;
  /** What the overlay shows, as traces: for the table of the figure's data. */
  readonly overlaid?: readonly Trace[];
  /** Drawn over the figure: `<Overlay>` and what belongs in it. */
  readonly children?: ReactNode;
}

/**
 * A figure on the page. It takes its final room at once, draws when near the window, and draws again whenever it is given another
 * `figure` object: keep the same one while nothing changed. What can be painted quickly is on the screen in the same frame, over
 * what Plotly drew last, until Plotly has followed.
 */
export function Plot({
  figure,
  label,
  description,
  aspect = 16 / 9,
  height,
  stale = false,
  busy = false,
  onHover,
  onDrawn,
  onPainted,
  overlaid,
  children,
}: PlotProps) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [canvas, setCanvas] = useState<HTMLDivElement | null>(null);
  const descriptionId = useId();
  const size = useSize(frame);
  const near = useNearViewport(frame);
  const moving = useFigureMoving();
  const { state, shown, retry } = usePlotlyDrawing(canvas, figure, size, {
    wanted: near,
    moving,
    onDrawn: () => onDrawn?.(),
  });

  const words = useFigureWords(figure, shown?.figure === figure && !moving && !stale);

  const geometry = useMemo(() => plotGeometry(figure.layout, size.width, size.height), [figure.layout, size]);
  const surroundings = useMemo(() => ({ geometry, ...size, element: frame }), [geometry, size, frame]);
  // Until Plotly has drawn what is asked for; on other axes than the ones on the screen, the painting would not fit them.
  const isAhead = near && shown !== null && shown.figure !== figure && shown.size === size;
  const drawnGeometry = useMemo(
    () => shown && plotGeometry(shown.figure.layout, size.width, size.height),
    [shown, size],
  );

  const margins = marginsOf(figure.layout);
  const ratio = aspect === "square" ? 1 : aspect;
  useShelved(frame, {
    figure,
    label,
    description,
    aspect: height === undefined ? ratio : null,
    overlay: children,
    overlaid,
  });
  const padding = `${margins.top}px ${margins.right}px ${margins.bottom}px ${margins.left}px`;

  const hover = (event: PointerEvent) => {
    // A finger that moves scrolls the page; where it was lifted is what it meant.
    if (!onHover || !frame || !geometry || (event.pointerType === "touch" && event.type !== "pointerup")) return;
    const bounds = frame.getBoundingClientRect();
    const [x, y] = geometry.toData(event.clientX - bounds.left, event.clientY - bounds.top);
    // Rows of a matrix are counted downwards.
    const inside = (value: number, [from, to]: readonly [number, number]) => (value - from) * (value - to) <= 0;
    onHover(inside(x, geometry.xRange) && inside(y, geometry.yRange) ? { x, y } : null);
  };

  return (
    <div
      ref={setFrame}
      className="plot"
      data-state={state}
      data-drawn={(shown !== null && shown.figure === figure && shown.size === size) || undefined}
      data-stale={stale || undefined}
      aria-busy={busy !== false}
      // Lecture mode stretches what has no shape of its own.
      style={height === undefined ? undefined : { height: `calc(${height}px * var(--plot-stretch, 1))` }}
      onPointerMove={hover}
      onPointerUp={hover}
      onPointerLeave={({ pointerType }) => {
        if (pointerType !== "touch") onHover?.(null);
      }}
    >
      {height === undefined && (
        // Holds the figure's room open, exactly, before anything is loaded or measured.
        <div aria-hidden="true" style={{ padding }}>
          <div className="plot-area" style={{ aspectRatio: ratio }} />
        </div>
      )}
      <div ref={setCanvas} className="plot-canvas" role="img" aria-label={label} aria-describedby={descriptionId} />
      {isAhead && geometry && drawnGeometry && sameAxes(geometry, drawnGeometry) && (
        <QuickLayer figure={figure} geometry={geometry} onPainted={() => onPainted?.()} />
      )}
      <p id={descriptionId} className="plot-description">
        {words === "" ? description : `${description} ${words}`}
      </p>
      {state === "waiting" && <div className="plot-placeholder" style={{ inset: padding }} aria-hidden="true" />}
      {state === "failed" && (
        <div className="plot-failed" role="alert">
          <p>{t`This figure could not be drawn.`}</p>
          <button type="button" onClick={retry}>
            {t`Try again`}
          </button>
        </div>
      )}
      {busy !== false && <PlotProgress value={busy === true ? null : busy} label={label} />}
      <PlotContext value={surroundings}>{children}</PlotContext>
    </div>
  );
}

function PlotProgress({ value, label }: { readonly value: number | null; readonly label: string }) {
  const percent = value === null ? null : Math.round(100 * Math.min(1, Math.max(0, value)));
  return (
    <div
      className="plot-progress"
      role="progressbar"
      aria-label={t`Working on: ${label}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
    >
      <div
        style={percent === null ? undefined : { inlineSize: `${percent}%` }}
        data-unknown={percent === null || undefined}
      />
      {percent !== null && <span aria-hidden="true">{percent} %</span>}
    </div>
  );
}
