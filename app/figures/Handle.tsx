import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from "react";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";
import { CLICK_TRAVEL } from "./clickTravel.ts";
import { clampToPlot, keyboardMove } from "./keyboardMove.ts";
import { useOverlay } from "./OverlayContext.ts";
import { usePlot } from "./PlotContext.ts";
import type { Point } from "./plotGeometry.ts";

export type HandleShape = "circle" | "square" | "diamond" | "cross";

export interface HandleProps {
  /** Data coordinates. */
  readonly x: number;
  readonly y: number;
  /** What it is, such as "Sample 7" or "Centre of the loop". */
  readonly label: string;
  /** Where it is or what it sets, in words; by default its coordinates. */
  readonly valueText?: string;
  /** Every place on the way, while dragged or moved by keys. */
  readonly onMove: (point: Point) => void;
  /** The place where it comes to rest. */
  readonly onCommit?: (point: Point) => void;
  /** Delete or Backspace; without it the handle cannot be removed. */
  readonly onDelete?: () => void;
  readonly onFocus?: () => void;
  /** Of an arrow key, in data units; five times it with Shift, a fifth with Alt. */
  readonly step?: number;
  readonly selected?: boolean;
  readonly shape?: HandleShape;
  /** Radius of what is drawn, in pixels; what can be hit is never smaller than 24 × 24. */
  readonly radius?: number;
  /** False leaves it out of the tab order; Page Up and Page Down still reach it. */
  readonly tabStop?: boolean;
}

const HIT_RADIUS = 13;
const DELETE = declareKeys("figure", ["Delete", "Backspace"], t`remove the sample that has the focus`);

/** A point of the plot that is dragged, or moved by arrow keys, or deleted. */
export function Handle(props: HandleProps) {
  const { x, y, label, onMove, onCommit, onDelete, onFocus, step, selected, shape = "circle", radius = 6 } = props;
  const valueText = props.valueText ?? `x ${x.toFixed(2)}, y ${y.toFixed(2)}`;
  const { geometry, element, onHandle } = usePlot();
  const { announce, picked, pick } = useOverlay();
  const id = useId();
  /** Pointer minus handle at the press, in pixels, so that it does not jump to the pointer. */
  const grip = useRef<readonly [number, number] | null>(null);
  const latest = useRef<Point>({ x, y });
  const keyed = useRef(false);
  const pressedAt = useRef<readonly [number, number]>([0, 0]);
  useEffect(() => {
    if (keyed.current) announce(valueText);
  }, [announce, valueText]);
  useEffect(() => onHandle?.(label, x, y), [onHandle, label, x, y]);
  if (!geometry || !element) return null;

  const [px, py] = geometry.toPixel(x, y);
  const pixelOf = (event: PointerEvent) => {
    const bounds = element.getBoundingClientRect();
    return [event.clientX - bounds.left, event.clientY - bounds.top] as const;
  };
  const move = ([nextX, nextY]: readonly [number, number]) => {
    latest.current = { x: nextX, y: nextY };
    onMove(latest.current);
  };
  const press = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const [mouseX, mouseY] = pixelOf(event);
    grip.current = [mouseX - px, mouseY - py];
    pressedAt.current = [mouseX, mouseY];
    latest.current = { x, y };
    keyed.current = false;
  };
  const drag = (event: PointerEvent) => {
    if (!grip.current) return;
    const [mouseX, mouseY] = pixelOf(event);
    move(clampToPlot(geometry, ...geometry.toData(mouseX - grip.current[0], mouseY - grip.current[1])));
  };
  const release = (event: PointerEvent) => {
    if (!grip.current) return;
    onCommit?.(latest.current);
    grip.current = null;
    const [mouseX, mouseY] = pixelOf(event);
    const travelled = Math.hypot(mouseX - pressedAt.current[0], mouseY - pressedAt.current[1]);
    if (event.type === "pointerup" && travelled <= CLICK_TRAVEL) pick?.({ id, place }, label);
  };
  /** Where it was told to go by a press on the figure. */
  const place = (point: Point) => {
    move([point.x, point.y]);
    onCommit?.(latest.current);
  };
  const key = (event: KeyboardEvent) => {
    if (onDelete && isPressed(event, DELETE)) {
      event.preventDefault();
      onDelete();
      return;
    }
    const next = keyboardMove(geometry, x, y, event, step);
    if (!next) return;
    event.preventDefault();
    keyed.current = true;
    move(next);
  };
  /** Holding a key moves on and on; letting go, or leaving, is where it comes to rest. */
  const settle = () => {
    if (keyed.current) onCommit?.(latest.current);
    keyed.current = false;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG holds no <button>, and a slider has but one dimension.
    <g
      className="handle"
      role="button"
      aria-roledescription={t`draggable point`}
      aria-label={`${label}: ${valueText}`}
      aria-keyshortcuts={
        onDelete ? "ArrowLeft ArrowRight ArrowUp ArrowDown Delete" : "ArrowLeft ArrowRight ArrowUp ArrowDown"
      }
      tabIndex={props.tabStop === false ? -1 : 0}
      data-selected={selected || undefined}
      data-picked={picked === id || undefined}
      transform={`translate(${px} ${py})`}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={key}
      onKeyUp={settle}
      onBlur={settle}
      onFocus={onFocus}
    >
      <circle className="handle-target" r={Math.max(HIT_RADIUS, radius)} />
      <circle className="handle-ring" r={radius + 5} />
      <Shape shape={shape} radius={radius} />
    </g>
  );
}

function Shape({ shape, radius: r }: { readonly shape: HandleShape; readonly radius: number }) {
  if (shape === "circle") return <circle className="handle-shape" r={r} />;
  const paths = {
    square: `M${-r} ${-r}H${r}V${r}H${-r}Z`,
    diamond: `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0Z`,
    cross: `M${-r} -2H-2V${-r}H2V-2H${r}V2H2V${r}H-2V2H${-r}Z`,
  };
  return <path className="handle-shape" d={paths[shape]} />;
}
