import { t } from "../messages/t.ts";
import type { AtomModelStyle } from "./atomModels.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { mapLayout } from "./mapLayout.ts";
import { arrowFromOrigin } from "./originArrow.ts";
import type { FigureTheme } from "./theme.ts";

/** Half of what is seen of the plane. */
const REACH = 2.75;
/** The window, in the unit of lengths. */
export const FORCES_BOX = { x0: -REACH, x1: REACH, y0: -REACH, y1: REACH } as const;
/** The ring that the handle runs on; no arrow reaches it. */
export const RING = 2.4;
/** Length units that the longest arrow may take, and that the true force takes. */
const LONGEST = 2.2;
const TRUE_LENGTH = 1.3;
/** How far behind an arrow’s tip the middle of its head is, in length units. */
const BEHIND = 0.09;

/** A force on the atom in the middle, as an arrow. */
export interface ForceArrow {
  readonly style: AtomModelStyle;
  readonly x: number;
  readonly y: number;
}

/** Length units per unit of force. @param size the force that is drawn at its usual length */
export function forceScale(size: number): number {
  return size > 0 ? TRUE_LENGTH / size : 1;
}

/** An atom at the origin, its neighbours, and the forces on it; what would leave the picture ends at its ring. */
export function atomForcesFigure(
  neighbours: Float64Array,
  forces: readonly ForceArrow[],
  scale: number,
  hasRing: boolean,
  theme: FigureTheme,
): Figure {
  const [x, y] = [0, 1].map((axis) => Array.from(neighbours).filter((_, k) => k % 2 === axis));
  const bonds: ScatterTrace = {
    type: "scatter",
    mode: "lines",
    called: t`bonds`,
    x: x.flatMap((value) => [0, value, Number.NaN]),
    y: y.flatMap((value) => [0, value, Number.NaN]),
    line: { color: theme.muted, width: theme.lineWidth },
    opacity: 0.6,
    hoverinfo: "skip",
  };
  const atoms: ScatterTrace = {
    type: "scatter",
    mode: "markers",
    name: t`atoms`,
    x: [0, ...x],
    y: [0, ...y],
    marker: {
      color: [theme.ink, ...x.map(() => theme.paper)],
      size: [13, ...x.map(() => 19)],
      line: { color: theme.ink, width: 1.8 },
    },
    hovertemplate: "%{x:.2f}, %{y:.2f}<extra></extra>",
  };
  const layout = mapLayout(FORCES_BOX, theme, { colorBar: false });
  return {
    data: [bonds, atoms, ...forces.map((force) => arrow(force, scale, theme))],
    layout: {
      ...layout,
      shapes: hasRing
        ? [
            {
              type: "circle",
              x0: -RING,
              x1: RING,
              y0: -RING,
              y1: RING,
              line: { color: theme.hairline, width: 1.5 },
              layer: "below",
            },
          ]
        : [],
    },
  };
}

function arrow({ style, x, y }: ForceArrow, scale: number, theme: FigureTheme): ScatterTrace {
  const size = Math.hypot(x, y);
  const length = Math.min(LONGEST, scale * size);
  const [ux, uy] = size > 0 ? [x / size, y / size] : [0, 0];
  const name = style.label;
  return {
    ...arrowFromOrigin(length * ux, length * uy, BEHIND, style, theme),
    name,
    hovertemplate: t`${name}: force (${x.toFixed(2)}, ${y.toFixed(2)})<extra></extra>`,
    inNumbers: { [t`force along x (ε/σ)`]: [x, x], [t`force along y (ε/σ)`]: [y, y] },
  };
}
