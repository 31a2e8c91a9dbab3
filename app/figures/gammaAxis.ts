import { t } from "../messages/t.ts";
import type { ScatterTrace } from "./figure.ts";
import type { FigureTheme } from "./theme.ts";

/** The horizontal axis of everything that depends on γ. */
export const GAMMA_AXIS = {
  title: t`curl-free share γ`,
  range: [-0.03, 1.03],
  ticks: [0, 0.25, 0.5, 0.75, 1],
} as const;

/** A dashed line at the γ now set, from the bottom of the vertical axis to its top. */
export function nowLine(now: number, bottomAndTop: readonly number[], theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "lines",
    called: t`now`,
    x: [now, now],
    y: [...bottomAndTop],
    line: { color: theme.accent, width: theme.lineWidth, dash: "dash" },
    hoverinfo: "skip",
  };
}
