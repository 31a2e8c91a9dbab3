import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import { CLICK_TRAVEL } from "./clickTravel.ts";
import { FiguresStill } from "./FiguresStill.ts";
import { clampToPlot, keyboardMove } from "./keyboardMove.ts";
import { OverlayContext, type OverlaySurroundings, type Picked } from "./OverlayContext.ts";
import { usePlot } from "./PlotContext.ts";
import type { PlotGeometry, Point } from "./plotGeometry.ts";
import { walkTarget } from "./walkTarget.ts";

export interface OverlayProps {
  /** The accessible name of the group of handles. */
  readonly label: string;
  /** A click on empty plot area, or Enter at the keyboard's crosshair. */
  readonly onEmptyClick?: (point: Point) => void;
  /** What such a click does, for the crosshair's name, such as "Add a sample". */
  readonly emptyLabel?: string;
  /** A line drawn free-hand over the plot area, so far and, with `done`, at its end. While given, it takes over all dragging. */
  readonly onDraw?: (points: readonly Point[], done: boolean) => void;
  readonly children?: ReactNode;
}

/** Milliseconds after which what a handle says is said: a key that is held down says only where it ends. */
const SAYING_REST = 500;
const PLACE = declareKeys("figure", ["Enter", " "], t`place a point at a figure’s crosshair`);
const LET_GO = declareKeys("figure", ["Escape"], t`lets go of a handle that a press has picked up`);
/** Free-hand points lie at least this far apart, in pixels. */
const DRAW_SPACING = 6;

/** An SVG layer in the figure's pixels that holds what can be taken hold of. Plotly's hover works on beneath it. */
export function Overlay({ label, onEmptyClick, emptyLabel = t`Add a point`, onDraw, children }: OverlayProps) {
  const { geometry, width, height, element } = usePlot();
  const still = useContext(FiguresStill);
  const [announcement, announce] = useAnnouncement();
  const [picked, setPicked] = useState<Picked | null>(null);
  const pickable = onEmptyClick === undefined && onDraw === undefined;
  const surroundings = useMemo((): OverlaySurroundings => {
    const pick = (handle: Picked, name: string) => {
      const again = picked?.id === handle.id;
      setPicked(again ? null : handle);
      if (!again) announce(t`${name} is picked up: press where it should go.`);
    };
    return { announce, picked: picked?.id ?? null, pick: pickable ? pick : null };
  }, [announce, picked, pickable]);
  const place = (point: Point) => {
    picked?.place(point);
    setPicked(null);
  };
  useElsewhere(picked === null ? null : element, () => setPicked(null));
  const press = picked === null ? onEmptyClick : place;
  useEmptyClick(element, geometry, onDraw || still ? undefined : press);
  if (!geometry) return null;
  return (
    <OverlayContext value={surroundings}>
      <div className="overlay-hold" inert={still}>
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset. */}
        <svg className="overlay" width={width} height={height} role="group" aria-label={label} onKeyDown={walkHandles}>
          {onDraw && <DrawingArea geometry={geometry} onDraw={onDraw} />}
          {children}
          {onEmptyClick && !still && <Crosshair geometry={geometry} label={emptyLabel} onPress={onEmptyClick} />}
        </svg>
      </div>
      <p className="plot-announcement" aria-live="polite">
        {announcement}
      </p>
    </OverlayContext>
  );
}

/** Hears a press outside an element, and Escape. */
function useElsewhere(element: HTMLElement | null, leave: () => void) {
  const left = useEffectEvent(leave);
  useEffect(() => {
    if (element === null) return;
    const hear = (event: Event) => {
      const outside = event.target instanceof Node && !element.contains(event.target);
      if (event instanceof globalThis.KeyboardEvent ? isPressed(event, LET_GO) : outside) left();
    };
    window.addEventListener("pointerdown", hear, true);
    window.addEventListener("keydown", hear);
    return () => {
      window.removeEventListener("pointerdown", hear, true);
      window.removeEventListener("keydown", hear);
    };
  }, [element]);
}

/** What is said last, once it has been the last for a moment. */
function useAnnouncement(): readonly [said: string, announce: (sentence: string) => void] {
  const [said, setSaid] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((sentence: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(sentence), SAYING_REST);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [said, announce];
}

/** Hears clicks on the figure itself: Plotly works with mouse events, so pointer events reach it undisturbed. */
function useEmptyClick(
  element: HTMLElement | null,
  geometry: PlotGeometry | null,
  onEmptyClick: ((point: Point) => void) | undefined,
) {
  useEffect(() => {
    if (!element || !geometry || !onEmptyClick) return;
    let start: readonly [number, number] | null = null;
    const down = (event: globalThis.PointerEvent) => {
      const onHandle = event.target instanceof Element && event.target.closest(".handle, .crosshair") !== null;
      start = onHandle || event.button !== 0 || !event.isPrimary ? null : [event.clientX, event.clientY];
    };
    const up = (event: globalThis.PointerEvent) => {
      if (!start || Math.hypot(event.clientX - start[0], event.clientY - start[1]) > CLICK_TRAVEL) return;
      start = null;
      const bounds = element.getBoundingClientRect();
      const [x, y] = geometry.toData(event.clientX - bounds.left, event.clientY - bounds.top);
      const [insideX, insideY] = clampToPlot(geometry, x, y);
      if (x === insideX && y === insideY) onEmptyClick({ x, y });
    };
    const forget = () => {
      start = null;
    };
    element.addEventListener("pointerdown", down, true);
    // The release is heard by the window: while the button is down, Plotly covers the page.
    window.addEventListener("pointerup", up, true);
    window.addEventListener("pointercancel", forget, true);
    return () => {
      element.removeEventListener("pointerdown", down, true);
      window.removeEventListener("pointerup", up, true);
      window.removeEventListener("pointercancel", forget, true);
    };
  }, [element, geometry, onEmptyClick]);
}

/** Walks through the handles by keyboard. */
function walkHandles(event: KeyboardEvent<SVGSVGElement>) {
  const handles = [...event.currentTarget.querySelectorAll<SVGGElement>(".handle")];
  const here = handles.findIndex((handle) => handle.contains(document.activeElement));
  if (here < 0) return;
  const target = walkTarget(event.key, here, handles.length);
  if (target === undefined) return;
  event.preventDefault();
  handles[target].focus();
}

interface CrosshairProps {
  readonly geometry: PlotGeometry;
  readonly label: string;
  readonly onPress: (point: Point) => void;
}

/** The keyboard's equivalent of a click on empty plot area: seen only while it has the focus. */
function Crosshair({ geometry, label, onPress }: CrosshairProps) {
  const [place, setPlace] = useState<Point | null>(null);
  const { x, y } = place ?? {
    x: (geometry.xRange[0] + geometry.xRange[1]) / 2,
    y: (geometry.yRange[0] + geometry.yRange[1]) / 2,
  };
  const [px, py] = geometry.toPixel(...clampToPlot(geometry, x, y));
  const press = (event: KeyboardEvent<SVGGElement>) => {
    if (isPressed(event, PLACE)) {
      event.preventDefault();
      onPress({ x, y });
      return;
    }
    const next = keyboardMove(geometry, x, y, event);
    if (!next) return;
    event.preventDefault();
    setPlace({ x: next[0], y: next[1] });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG holds no <button>.
    <g
      className="crosshair"
      role="button"
      aria-label={t`${label} at x ${x.toFixed(2)}, y ${y.toFixed(2)}; arrow keys move the crosshair, Enter confirms`}
      tabIndex={0}
      transform={`translate(${px} ${py})`}
      onKeyDown={press}
    >
      <circle className="handle-ring" r={13} />
      <line x1={-9} x2={9} y1={0} y2={0} />
      <line x1={0} x2={0} y1={-9} y2={9} />
    </g>
  );
}

interface DrawingAreaProps {
  readonly geometry: PlotGeometry;
  readonly onDraw: (points: readonly Point[], done: boolean) => void;
}

function DrawingArea({ geometry, onDraw }: DrawingAreaProps) {
  const stroke = useRef<{ points: Point[]; last: readonly [number, number] } | null>(null);
  const add = (event: PointerEvent<SVGRectElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const px = event.clientX - bounds.left + geometry.left;
    const py = event.clientY - bounds.top + geometry.top;
    const drawn = stroke.current;
    if (!drawn || Math.hypot(px - drawn.last[0], py - drawn.last[1]) < DRAW_SPACING) return;
    const [x, y] = clampToPlot(geometry, ...geometry.toData(px, py));
    drawn.points.push({ x, y });
    drawn.last = [px, py];
    onDraw([...drawn.points], false);
  };
  const finish = () => {
    if (stroke.current) onDraw(stroke.current.points, true);
    stroke.current = null;
  };
  return (
    <rect
      x={geometry.left}
      y={geometry.top}
      width={geometry.width}
      height={geometry.height}
      fill="transparent"
      style={{ pointerEvents: "all", touchAction: "none", cursor: "crosshair" }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        stroke.current = { points: [], last: [Number.NEGATIVE_INFINITY, 0] };
        add(event);
      }}
      onPointerMove={add}
      onPointerUp={finish}
      onPointerCancel={finish}
    />
  );
}
