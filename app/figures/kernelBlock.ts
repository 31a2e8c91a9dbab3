import { t } from "../messages/t.ts";
import { atomModelStyle } from "./atomModels.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import { arrowFromOrigin } from "./originArrow.ts";
import type { SeriesStyle } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** Points of a circle. */
const POINTS = 73;

/** √(Σ entries²). */
const sizeOf = (block: ArrayLike<number>): number => Math.hypot(...Array.from(block));

/** How the average so far and the integral are drawn. */
export function blockStyles(theme: FigureTheme): Readonly<Record<"average" | "integral", SeriesStyle>> {
  const { color, band, marker } = atomModelStyle(theme, "covariant");
  return {
    average: { color, band, dash: "dash", marker },
    integral: { color: theme.ink, band: `${theme.ink}2e`, dash: "solid", marker: "circle" },
  };
}

/**
 * A 2 × 2 block as what it does to arrows: where the unit circle goes, and the unit vectors along x and y; in parts of the size of the
 * integral. Solid the integral, dashed the average so far.
 */
export function kernelBlockFigure(
  { average, integral }: { readonly average: Float64Array; readonly integral: Float64Array },
  theme: FigureTheme,
): Figure {
  const unit = sizeOf(integral) || 1;
  const styles = blockStyles(theme);
  const named = [
    { name: t`integral`, block: integral, style: styles.integral },
    { name: t`average`, block: average, style: styles.average },
  ];
  // The names stand at the longer of the two, where there is room, and need some beyond its arrows.
  const longer = sizeOf(average) > 2 * sizeOf(integral) ? average : integral;
  const arrows = [0, 1].map((k) => Math.hypot(longer[k], longer[2 + k]) / unit);
  const reach = Math.max(1.15, ...named.map(({ block }) => (1.15 * sizeOf(block)) / unit), 1.5 * Math.max(...arrows));
  const range = [-reach, reach] as const;
  const circle = (name: string, block: Float64Array, style: SeriesStyle): ScatterTrace => {
    const angles = Array.from({ length: POINTS }, (_, k) => (2 * Math.PI * k) / (POINTS - 1));
    const [x, y] = [0, 2].map((row) =>
      angles.map((angle) => (block[row] * Math.cos(angle) + block[row + 1] * Math.sin(angle)) / unit),
    );
    return {
      type: "scatter",
      mode: "lines",
      name: t`${name}: unit circle`,
      x,
      y,
      line: { color: style.color, width: 0.7 * theme.lineWidth, dash: style.dash },
      hoverinfo: "skip",
    };
  };
  const column = (name: string, block: Float64Array, style: SeriesStyle, k: 0 | 1): ScatterTrace => {
    const [x, y] = [block[k] / unit, block[2 + k] / unit];
    const of = k === 0 ? "x̂" : "ŷ";
    return {
      ...arrowFromOrigin(x, y, 0.035 * reach, style, theme),
      name: t`${name}: K ${of}`,
      hovertemplate: `${name}: <b>K</b> ${of} = (${x.toFixed(2)}, ${y.toFixed(2)})<extra></extra>`,
      inNumbers: { [t`along x (|K|)`]: [x, x], [t`along y (|K|)`]: [y, y] },
    };
  };
  const layout = lineLayout(
    { title: t`along <i>x</i> (|<b>K</b>|)`, range },
    { title: t`along <i>y</i> (|<b>K</b>|)`, range },
    theme,
  );
  const annotations = [0, 1].map((k) => {
    const [x, y] = [longer[k] / unit, longer[2 + k] / unit];
    const length = Math.hypot(x, y) || 1;
    return {
      text: k === 0 ? "<b>K</b> x̂" : "<b>K</b> ŷ",
      x,
      y,
      // Beyond the arrowhead, whichever way it points.
      xshift: (1.8 * theme.fontSize * x) / length,
      yshift: (1.2 * theme.fontSize * y) / length,
      showarrow: false,
      // Legible on a circle that is thin, or the other one's.
      bgcolor: theme.paper,
      font: { size: theme.fontSize, color: theme.ink },
    };
  });
  return {
    data: named.flatMap(({ name, block, style }) => [
      circle(name, block, style),
      column(name, block, style, 0),
      column(name, block, style, 1),
    ]),
    layout: { ...layout, annotations },
  };
}
