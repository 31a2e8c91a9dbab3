import { t } from "../messages/t.ts";
import { type ColorStops, mix, scaleThrough } from "./color.ts";
import type { FigureTheme } from "./theme.ts";

/** A learnt vector field: all of it, or one of its parts. */
export type FieldPartId = "whole" | "curlFree" | "divergenceFree";

/** How it is drawn, the same in every figure: never by colour alone. */
export interface PartStyle {
  readonly label: string;
  /** The label broken over two lines, for the end of a curve. */
  readonly shortLabel: string;
  readonly color: string;
  /** Translucent, for bands. */
  readonly band: string;
  /** Plotly's dash name. */
  readonly dash: "solid" | "dashdot" | "longdash";
  /** The same dash as an SVG `stroke-dasharray`. */
  readonly dashArray: string;
  readonly marker: "square" | "diamond" | "circle";
  /** From paper to the part's own tint, light enough for arrows of its colour. */
  readonly scale: ColorStops;
}

const FORMS = {
  whole: { label: t`learnt field`, shortLabel: t`learnt<br>field`, dash: "solid", dashArray: "none", marker: "square" },
  curlFree: {
    label: t`curl-free part`,
    shortLabel: t`curl-free<br>part`,
    dash: "dashdot",
    dashArray: "9 4 2 4",
    marker: "diamond",
  },
  divergenceFree: {
    label: t`divergence-free part`,
    shortLabel: t`divergence-<br>free part`,
    dash: "longdash",
    dashArray: "14 4",
    marker: "circle",
  },
} as const;

/** How deep the tint goes, between paper and the part's colour. */
export const TINT = 0.34;

/** The style of a part: blue for curl-free, green for divergence-free, grey for both together. */
export function partStyle(theme: FigureTheme, part: FieldPartId): PartStyle {
  const color = { whole: theme.muted, curlFree: theme.curlFree, divergenceFree: theme.divergenceFree }[part];
  return {
    ...FORMS[part],
    color,
    band: `${color}2e`,
    scale: scaleThrough([theme.paper, mix(theme.paper, color, TINT)]),
  };
}
