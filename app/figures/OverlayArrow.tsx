import { usePlotGeometry } from "./PlotContext.ts";

export interface OverlayArrowProps {
  /** Tail and tip in data coordinates. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly color?: string;
  readonly width?: number;
}

/** Length of an arrowhead's arms in line widths, and their half angle. */
const HEAD = 4.5;
const HALF_ANGLE = Math.PI / 8;

/** An arrow over the plot; one too short for its head is not drawn. */
export function OverlayArrow({ from, to, color = "var(--ink)", width = 2 }: OverlayArrowProps) {
  const geometry = usePlotGeometry();
  if (!geometry) return null;
  const [x0, y0] = geometry.toPixel(...from);
  const [x1, y1] = geometry.toPixel(...to);
  if (Math.hypot(x1 - x0, y1 - y0) < width) return null;
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const arm = (turn: number) =>
    `${(x1 - HEAD * width * Math.cos(angle + turn)).toFixed(1)} ${(y1 - HEAD * width * Math.sin(angle + turn)).toFixed(1)}`;
  return (
    <path
      className="overlay-path"
      d={`M${x0} ${y0}L${x1} ${y1}M${arm(HALF_ANGLE)}L${x1} ${y1}L${arm(-HALF_ANGLE)}`}
      style={{ stroke: color, strokeWidth: width, strokeLinecap: "round" }}
    />
  );
}
