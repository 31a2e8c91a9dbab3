import type { CovariantBlockResult } from "../../src/experiments/covariant/covariantBlock.ts";
import { t } from "../messages/t.ts";
import { atomModelStyle } from "./atomModels.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import { mapLayout } from "./mapLayout.ts";
import { extent } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** Half of what is seen of the plane. */
const REACH = 2.3;
/** The window onto both neighbourhoods, in the unit of lengths. */
export const PAIR_BOX = { x0: -REACH, x1: REACH, y0: -REACH, y1: REACH } as const;

interface Places {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const split = (positions: ArrayLike<number>): Places => ({
  x: Array.from(positions).filter((_, k) => k % 2 === 0),
  y: Array.from(positions).filter((_, k) => k % 2 === 1),
});

/** R ρ′. @param matrix R, row-major [2×2] */
function turnedBy(matrix: ArrayLike<number>, positions: ArrayLike<number>): Places {
  const { x, y } = split(positions);
  return {
    x: x.map((value, k) => matrix[0] * value + matrix[1] * y[k]),
    y: x.map((value, k) => matrix[2] * value + matrix[3] * y[k]),
  };
}

/** An element of a group of n turns and their reflections. */
export interface GroupElement {
  /** Row-major [2×2]. */
  readonly matrix: readonly number[];
  readonly degrees: number;
  /** Whether a mirror in the x axis comes before the turn. */
  readonly mirrored: boolean;
}

/** The element that is added as the `number`-th, counted from 1: first all turns, then each after a mirror. */
export function groupElement(order: number, number: number): GroupElement {
  const k = (number - 1) % order;
  const angle = (2 * Math.PI * k) / order;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const mirrored = number > order;
  return { matrix: mirrored ? [c, s, s, -c] : [c, -s, s, c], degrees: (360 * k) / order, mirrored };
}

/**
 * Two neighbourhoods in one plane, and the second as the element added last places it, each neighbour as wide as it is blurred.
 * @param matrix that element, row-major [2×2]
 */
export function neighbourhoodsFigure(
  positions: ArrayLike<number>,
  otherPositions: ArrayLike<number>,
  matrix: ArrayLike<number>,
  width: number,
  theme: FigureTheme,
): Figure {
  const { color } = atomModelStyle(theme, "covariant");
  const [rho, other, turned] = [split(positions), split(otherPositions), turnedBy(matrix, otherPositions)];
  const atoms = (name: string, places: Places, marker: ScatterTrace["marker"], opacity = 1): ScatterTrace => ({
    type: "scatter",
    mode: "markers",
    name,
    x: [...places.x],
    y: [...places.y],
    opacity,
    marker: { size: 13, line: { color: theme.ink, width: 1.5 }, ...marker },
    hovertemplate: `${name}: %{x:.2f}, %{y:.2f}<extra></extra>`,
  });
  const disc = (places: Places, fill: string, dash: "solid" | "dot") =>
    places.x.map((x, k) => ({
      type: "circle" as const,
      x0: x - width,
      x1: x + width,
      y0: places.y[k] - width,
      y1: places.y[k] + width,
      fillcolor: fill,
      opacity: 0.22,
      line: { color: fill, width: 1.2, dash },
      layer: "below" as const,
    }));
  return {
    data: [
      atoms(t`the atom`, { x: [0], y: [0] }, { color: theme.ink, size: 9 }),
      atoms("ρ", rho, { color: theme.ink }),
      atoms("ρ′", other, { symbol: "square", color: theme.paper, line: { color, width: 1.5 } }, 0.55),
      atoms("<b>R</b>ρ′", turned, { symbol: "square", color, line: { color: theme.paper, width: 1 } }),
    ],
    layout: {
      ...mapLayout(PAIR_BOX, theme, { colorBar: false }),
      shapes: [...disc(rho, theme.muted, "solid"), ...disc(turned, color, "dot")],
    },
  };
}

/** Below this there is nothing but rounding. */
const ROUNDING = 1e-16;

/** How far the average is from the integral, group by group. @param order the group that is shown */
export function convergenceFigure(
  { errors }: Pick<CovariantBlockResult, "errors">,
  order: number,
  theme: FigureTheme,
): Figure {
  const style = atomModelStyle(theme, "covariant");
  const values = errors.map((error) => Math.max(error, ROUNDING));
  const orders = Float64Array.from(values, (_, k) => k + 1);
  const chosen = orders.map((n) => (n === order ? 15 : 7));
  const [, most] = extent(values);
  const top = Math.ceil(Math.log10(Math.max(1, most)) + 0.3);
  return {
    data: [
      {
        type: "scatter",
        mode: "lines+markers",
        name: t`difference from the integral`,
        x: orders,
        y: values,
        line: { color: style.color, width: theme.lineWidth * 0.6, dash: "dot" },
        marker: {
          symbol: style.marker,
          color: Array.from(orders, (n) => (n === order ? theme.ink : style.color)),
          size: Array.from(chosen),
          opacity: 1,
        },
        hovertemplate: "<i>n</i> = %{x}: %{y:.2~g}<extra></extra>",
      },
    ],
    layout: lineLayout(
      { title: t`turns in a full circle <i>n</i>`, range: [0, errors.length + 1], ticks: [1, 8, 16, 24, 32] },
      {
        title: t`off by (|<b>K</b>|)`,
        quantity: t`difference from the integral (|<b>K</b>|)`,
        range: [-16.5, top],
        log: true,
        ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1],
      },
      theme,
    ),
  };
}
