import type { ColorBar, Layout, LayoutAxis } from "plotly.js";
import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import type { Margins } from "./plotGeometry.ts";
import { niceTicks } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

export interface MapOptions {
  /** Room for, and drawing of, the colour bar; side by side, one `<ColorBar>` serves them all. Default true. */
  readonly colorBar?: boolean;
}

/** What every figure's axes have in common. */
export function axisStyle(theme: FigureTheme, title: string): Partial<LayoutAxis> {
  return {
    title: { text: title, standoff: 6, font: { size: theme.fontSize, color: theme.ink } },
    automargin: false,
    fixedrange: true,
    zeroline: false,
    showgrid: false,
    ticks: "outside",
    ticklen: 4,
    tickcolor: theme.hairline,
    tickfont: { size: theme.fontSize - 1, color: theme.muted },
    linecolor: theme.hairline,
    linewidth: 1,
    showline: true,
  };
}

/** What every figure's layout has in common: no dragging, no moving parts, no background of its own. */
export function baseLayout(theme: FigureTheme): Partial<Layout> {
  return {
    autosize: false,
    dragmode: false,
    hovermode: "closest",
    showlegend: false,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: theme.fontFamily, size: theme.fontSize, color: theme.ink },
    hoverlabel: {
      bgcolor: theme.paper,
      bordercolor: theme.hairline,
      align: "left",
      font: { family: theme.fontFamily, size: theme.fontSize, color: theme.ink },
    },
  };
}

/** Margins given in ems, of a fixed size: the overlay's geometry follows from them. */
export function fixedMargins(theme: FigureTheme, { left, right, top, bottom }: Margins): NonNullable<Layout["margin"]> {
  const pixels = (ems: number) => Math.round(ems * theme.fontSize);
  // A colour bar would otherwise push the plot area aside, and the overlay with it.
  return { l: pixels(left), r: pixels(right), t: pixels(top), b: pixels(bottom), pad: 0, autoexpand: false };
}

/** The slim bar at the right of a map. */
export function colorBar(theme: FigureTheme, title: string, range: readonly [number, number]): ColorBar {
  return {
    title: { text: title, side: "right", font: { size: theme.fontSize, color: theme.ink } },
    thickness: 10,
    thicknessmode: "pixels",
    len: 1,
    x: 1,
    xpad: 8,
    ypad: 0,
    outlinewidth: 0,
    ticks: "outside",
    ticklen: 3,
    tickcolor: theme.hairline,
    tickfont: { size: theme.fontSize - 1, color: theme.muted },
    tickmode: "array",
    tickvals: niceTicks(range, 6),
  };
}

/**
 * The layout shared by all maps of the plane: fixed margins and the box's own ranges, so that the overlay's geometry follows from
 * them. Equal units on both axes come from the figure's aspect, `boxAspect(box)`.
 */
export function mapLayout(box: Box, theme: FigureTheme, options: MapOptions = {}): Partial<Layout> {
  const { colorBar: hasBar = true } = options;
  return {
    ...baseLayout(theme),
    margin: fixedMargins(theme, { left: 3.6, right: hasBar ? 5.4 : 1, top: 0.7, bottom: 3.4 }),
    // The frame is the page's own (`.plot-area`): Plotly hides its axis lines behind maps.
    xaxis: {
      ...axisStyle(theme, t`<i>x</i> (reduced length)`),
      showline: false,
      range: [box.x0, box.x1],
      nticks: 6,
      tickformat: "~g",
    },
    yaxis: {
      ...axisStyle(theme, t`<i>y</i> (reduced length)`),
      showline: false,
      range: [box.y0, box.y1],
      nticks: 6,
      tickformat: "~g",
    },
  };
}

/** The axes of a window with nothing on them yet, as of maps side by side. */
export function emptyMap(box: Box, theme: FigureTheme): Figure {
  return { data: [], layout: mapLayout(box, theme, { colorBar: false }) };
}

/** Width over height of the box: the aspect that gives both axes the same unit. */
export function boxAspect(box: Box): number {
  return (box.x1 - box.x0) / (box.y1 - box.y0);
}
