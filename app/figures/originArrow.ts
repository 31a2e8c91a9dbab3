import type { ScatterTrace } from "./figure.ts";
import type { SeriesStyle } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** Of an arrowhead, in pixels at the page's own text size. */
const HEAD = 11;

/**
 * An arrow from the origin to (x, y), in its own dash; the solid one, which others may lie on, is wider.
 * @param behind how far behind the tip the middle of the head is, in data units
 */
export function arrowFromOrigin(
  x: number,
  y: number,
  behind: number,
  { color, dash }: Pick<SeriesStyle, "color" | "dash">,
  theme: FigureTheme,
): ScatterTrace {
  const length = Math.hypot(x, y);
  const part = length > behind ? 1 - behind / length : 0;
  const head = (HEAD * theme.fontSize) / 13;
  return {
    type: "scatter",
    mode: "lines+markers",
    x: [0, part * x],
    y: [0, part * y],
    line: { color, width: (dash === "solid" ? 2.2 : 1.4) * theme.lineWidth, dash },
    marker: {
      symbol: "triangle-up",
      // Clockwise from upwards, in degrees.
      angle: 90 - (Math.atan2(y, x) * 180) / Math.PI,
      color,
      size: [0, length > behind ? head : head / 2],
      opacity: 1,
    },
  };
}
