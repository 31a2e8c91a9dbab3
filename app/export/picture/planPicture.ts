import type { Figure } from "../../figures/figure.ts";
import { marginsOf, type PlotGeometry, plotGeometry } from "../../figures/plotGeometry.ts";
import type { FigureTheme } from "../../figures/theme.ts";
import type { PictureSize } from "./sizes.ts";
import { withColorBar } from "./withColorBar.ts";
import { type Measure, wrap } from "./wrap.ts";

/** A line of text in a picture; `y` is its baseline. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}

/** Where everything in a picture stands, in CSS pixels; times `scale` they are the PNG's. */
export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly pixelsPerInch: number | undefined;
  /** As to be drawn by Plotly, in a rectangle whose top left corner is at `left`, `top`. */
  readonly figure: Figure;
  readonly left: number;
  readonly top: number;
  readonly plotWidth: number;
  readonly plotHeight: number;
  /** Of the plot within its rectangle; null for axes without fixed ranges. */
  readonly geometry: PlotGeometry | null;
  /** Whether the plot area has a frame, since its axes lie under a map. */
  readonly framed: boolean;
  readonly lines: readonly PlacedLine[];
}

export interface PictureWish {
  readonly figure: Figure;
  readonly size: PictureSize;
  /** Width over height of the plot area where it must be kept; null where it may be stretched. */
  readonly aspect: number | null;
  /** Height over width of the whole figure on the page. */
  readonly shape: number;
  /** Above the picture; null for none. */
  readonly title: string | null;
  /** Under it, one after the other. */
  readonly parameters: readonly string[];
  readonly theme: FigureTheme;
  readonly measure: Measure;
}

/** Between the picture's edge and what is in it, in ems. */
const EDGE = 0.75;
const LINE = 1.4;
/** The figure has at least so many pixels before any text has some. */
const LEAST = 120;

/** How wide a picture is, in CSS pixels, whose plot area is as large as on the page. @param onScreen the figure's width there. */
export function naturalWidth(figure: Figure, onScreen: number, theme: FigureTheme): number {
  const bar = marginsOf(withColorBar(figure).layout).right - marginsOf(figure.layout).right;
  return Math.ceil(onScreen + bar + 2 * EDGE * theme.fontSize);
}

/**
 * Plans a picture: title, figure and parameters under each other, the figure's aspect kept, the colour bar beside it. Where there is
 * no room for all of it, the parameters are left out, then the title.
 */
export function planPicture(wish: PictureWish): PicturePlan {
  const { size, aspect, shape, title, parameters, theme, measure } = wish;
  const em = theme.fontSize;
  const edge = EDGE * em;
  const width = size.width / size.scale;
  // Plotly draws in whole pixels.
  const inner = Math.floor(width - 2 * edge);
  const titleSize = 1.1 * em;
  const noteSize = 0.85 * em;
  const titleLines = title === null ? [] : wrap([title], inner, (text) => measure(text, titleSize));
  const noteLines = wrap(parameters, inner, (text) => measure(text, noteSize), "  ·  ");
  const above = edge + titleLines.length * LINE * titleSize + (titleLines.length > 0 ? 0.3 * em : 0);
  const below = edge + noteLines.length * LINE * noteSize + (noteLines.length > 0 ? 0.4 * em : 0);

  const figure = withColorBar(wish.figure);
  const margins = marginsOf(figure.layout);
  const aside = margins.left + margins.right;
  const upDown = margins.top + margins.bottom;
  const ideal = aspect === null ? inner * shape : Math.max(LEAST, inner - aside) / aspect + upDown;
  const room = size.height === null ? ideal : size.height / size.scale - above - below;
  if (size.height !== null && room < LEAST && (parameters.length > 0 || title !== null)) {
    return planPicture({ ...wish, parameters: [], title: parameters.length > 0 ? title : null });
  }
  const plotHeight = Math.max(1, Math.floor(size.height === null ? Math.max(LEAST, room) : room));
  const fitted = aspect === null ? figure : keepingAspect(figure, inner, plotHeight, aspect);
  const height = size.height === null ? above + plotHeight + below : size.height / size.scale;

  const lines: PlacedLine[] = [
    ...titleLines.map((text, i) => ({
      text,
      x: edge,
      y: edge + (i + 1) * LINE * titleSize - 0.35 * titleSize,
      size: titleSize,
      color: theme.ink,
    })),
    ...noteLines.map((text, i) => ({
      text,
      x: edge,
      y: height - edge - (noteLines.length - i - 1) * LINE * noteSize - 0.25 * noteSize,
      size: noteSize,
      color: theme.muted,
    })),
  ];
  return {
    width,
    height,
    scale: size.scale,
    pixelsPerInch: size.pixelsPerInch,
    figure: fitted,
    left: (width - inner) / 2,
    top: above,
    plotWidth: inner,
    plotHeight,
    geometry: plotGeometry(fitted.layout, inner, plotHeight),
    framed: fitted.layout.xaxis?.showline === false,
    lines,
  };
}

/** Widens the margins, on both sides alike, until the plot area has its aspect. */
function keepingAspect(figure: Figure, width: number, height: number, aspect: number): Figure {
  const { left, right, top, bottom } = marginsOf(figure.layout);
  const [roomX, roomY] = [width - left - right, height - top - bottom];
  const spareX = Math.max(0, roomX - roomY * aspect) / 2;
  const spareY = Math.max(0, roomY - roomX / aspect) / 2;
  const margin = { ...figure.layout.margin, l: left + spareX, r: right + spareX, t: top + spareY, b: bottom + spareY };
  return { ...figure, layout: { ...figure.layout, margin } };
}
