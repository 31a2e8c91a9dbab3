import type { Streamlines } from "../../src/diagnostics/streamlines.ts";
import type { FlowPicture } from "../../src/experiments/vectorFields/flowPictures.ts";
import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import { arrowReference, arrowTrace, thin } from "./arrows.ts";
import { type ColorStops, mix, scaleThrough } from "./color.ts";
import { type Figure, rowsOf, type Trace } from "./figure.ts";
import { mapLayout } from "./mapLayout.ts";
import { type ColorOptions, heatmapTrace, sampleTrace, valueAt } from "./mapTraces.ts";
import { type FieldPartId, partStyle, TINT } from "./partStyles.ts";
import { magnitudeRange, symmetricRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** Ways to look at a vector field. */
export type FieldLook = "arrows" | "streamlines" | "texture" | "curl" | "divergence";

/** A field on a grid, row-major with y as the row. */
export interface FlowField {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  /** Needed where they are looked at. */
  readonly curl?: Float64Array;
  readonly divergence?: Float64Array;
}

/** What fields side by side are drawn on. */
export interface FlowScales {
  /** The speed of an arrow of full length. */
  readonly arrowReference: number;
  readonly speed: readonly [number, number];
  /** Of curl and divergence, symmetric about zero. */
  readonly derivative: readonly [number, number];
}

export interface FlowView {
  readonly look: FieldLook;
  /** Whose colour it has: a field's part, or an independent kernel's. */
  readonly part: FieldPartId | "independent";
  readonly field: FlowField;
  /** The field as a texture or as lines, with its axes; while there is none, arrows stand in. */
  readonly flow: (FlowPicture & { readonly x: Float64Array; readonly y: Float64Array }) | null;
  readonly scales: FlowScales;
  readonly box: Box;
  /** Samples [N×2] to be marked. */
  readonly positions?: Float64Array;
  /** Another field, on the same grid, whose arrows lie broad and pale under these. */
  readonly under?: Pick<FlowField, "forceX" | "forceY">;
  /** Arrows along an axis; `ACROSS` unless given. */
  readonly arrowsAcross?: number;
}

/** Arrows along an axis, unless asked for otherwise. */
const ACROSS = 13;
/** Arrows along an axis that say which way a texture runs. */
const FEW_ARROWS = 7;
/** Size of the samples' dots: small, so that the arrows beneath are seen. */
const DOTS = 4;
/** Length of the arrowheads on streamlines, as a part of the window. */
const HEAD = 0.026;

/** Scales that serve all the given fields. */
export function flowScales(fields: readonly FlowField[]): FlowScales {
  const speed = magnitudeRange(fields.map(({ forceX, forceY }) => speedOf(forceX, forceY)));
  const derivatives = fields.flatMap(({ curl, divergence }) => [curl, divergence].filter((map) => map !== undefined));
  return {
    arrowReference: arrowReference(fields.map(({ forceX, forceY }) => ({ u: forceX, v: forceY }))),
    speed,
    // Below a thousandth of the speed over a length of 1 a derivative is rounding.
    derivative: symmetricRange(derivatives, 1e-3 * speed[1]),
  };
}

/** What a colour bar shared by the views shows. */
export function flowColors(look: FieldLook, scales: FlowScales, theme: FigureTheme): ColorOptions | null {
  if (look === "curl" || look === "divergence") {
    const title = look === "curl" ? t`curl <i>f</i>` : t`div <i>f</i>`;
    return { scale: theme.divergingScale, range: scales.derivative, title, hover: [look, ".3~g"] };
  }
  return null;
}

/** One field in the look asked for. */
export function flowFigure(view: FlowView, theme: FigureTheme): Figure {
  const { look, flow, part, box, positions } = view;
  const data: Trace[] = [];
  if (look === "texture" && flow?.texture) {
    data.push(textureTrace(view, flow, flow.texture, theme));
    data.push(...arrows(view, theme, FEW_ARROWS));
  } else if (look === "streamlines" && flow?.lines) {
    data.push(
      speedTrace(view, theme),
      ...arrowsUnder(view, theme),
      ...lineTraces(flow.lines, box, toneOf(part, theme).ink, theme),
    );
  } else {
    data.push(derivativeTrace(view, theme) ?? speedTrace(view, theme), ...arrows(view, theme));
  }
  if (positions) data.push(sampleTrace(positions, theme, DOTS));
  return { data, layout: mapLayout(box, theme, { colorBar: false }) };
}

/** A field's colour, that of its arrows and lines, and a scale from paper to its tint. */
function toneOf(part: FlowView["part"], theme: FigureTheme) {
  if (part === "independent") {
    const { color } = theme.sources.independent;
    return { color, ink: theme.sources.independent.textColor, scale: tintScale(color, theme.paper) };
  }
  const { color, scale } = partStyle(theme, part);
  return { color, ink: part === "whole" ? theme.arrow : color, scale };
}

function derivativeTrace({ look, field, scales }: FlowView, theme: FigureTheme): Trace | null {
  const colors = flowColors(look, scales, theme);
  const values = look === "curl" || look === "divergence" ? field[look] : undefined;
  if (values === undefined || colors === null) return null;
  return heatmapTrace({ x: field.x, y: field.y, values }, theme, { ...colors, colorBar: false });
}

function speedTrace({ field, scales, part }: FlowView, theme: FigureTheme): Trace {
  const values = speedOf(field.forceX, field.forceY);
  return heatmapTrace({ x: field.x, y: field.y, values }, theme, {
    scale: toneOf(part, theme).scale,
    range: scales.speed,
    title: "|<i>f</i>|",
    hover: ["|<i>f</i>|", ".3f"],
    colorBar: false,
  });
}

/** Arrow length grows in step with the speed, so that parts add up to the eye. */
function arrows(view: FlowView, theme: FigureTheme, across = view.arrowsAcross ?? ACROSS): Trace[] {
  const color = view.look === "texture" ? theme.ink : toneOf(view.part, theme).ink;
  const own = arrowsOf(view, view.field, theme, { across, color });
  return [...arrowsUnder(view, theme, across), own];
}

/** The other field's, broad and pale; none where there is no such field. */
function arrowsUnder(view: FlowView, theme: FigureTheme, across = view.arrowsAcross ?? ACROSS): Trace[] {
  if (view.under === undefined) return [];
  const color = mix(theme.ink, theme.paper, 0.55);
  const pale = arrowsOf(view, view.under, theme, { across, color, name: t`true <i>f</i>` });
  const line = { ...pale.marker?.line, width: 2.4 * theme.lineWidth };
  return [{ ...pale, marker: { ...pale.marker, line } }];
}

function arrowsOf(
  { field: { x, y }, scales }: FlowView,
  { forceX, forceY }: Pick<FlowField, "forceX" | "forceY">,
  theme: FigureTheme,
  { across, ...style }: { readonly across: number; readonly color: string; readonly name?: string },
) {
  const thinned = thin(x, y, forceX, forceY, across);
  const fullLength = 0.95 * thinned.spacing;
  return arrowTrace(thinned, theme, { reference: scales.arrowReference, fullLength, exponent: 1, ...style });
}

/** What is left of a texture's contrast where nothing flows. */
const FAINTEST = 0.12;

/** The texture, fading where the field is weak. */
function textureTrace(
  { field, scales, part }: FlowView,
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  texture: Float64Array,
  theme: FigureTheme,
): Trace {
  const speed = { x: field.x, y: field.y, values: speedOf(field.forceX, field.forceY) };
  const faded = texture.map((value, at) => {
    const strength = Math.min(1, valueAt(speed, x[at % x.length], y[Math.floor(at / x.length)]) / scales.speed[1]);
    return 1 - (FAINTEST + (1 - FAINTEST) * Math.sqrt(strength)) * (1 - value);
  });
  return {
    type: "heatmap",
    x,
    y,
    z: rowsOf(faded, x.length),
    zmin: 0,
    zmax: 1,
    zauto: false,
    colorscale: textureScale(toneOf(part, theme).color, theme),
    showscale: false,
    hoverinfo: "skip",
    zorder: -1,
  };
}

const scalesMade = new Map<string, ColorStops>();

/** A scale is made once: what paints quickly keeps its table by the scale. */
function madeOnce(key: string, make: () => ColorStops): ColorStops {
  const known = scalesMade.get(key) ?? make();
  scalesMade.set(key, known);
  return known;
}

/** From nearly the part's own colour to paper. */
function textureScale(color: string, { paper }: FigureTheme): ColorStops {
  return madeOnce(`texture ${color} ${paper}`, () =>
    scaleThrough([mix(paper, color, 0.72), mix(paper, color, 0.34), paper]),
  );
}

function tintScale(color: string, paper: string): ColorStops {
  return madeOnce(`tint ${color} ${paper}`, () => scaleThrough([paper, mix(paper, color, TINT)]));
}

function lineTraces(lines: Streamlines, box: Box, color: string, theme: FigureTheme): Trace[] {
  const pick = (component: number) => lines.heads.filter((_, k) => k % 4 === component);
  const [x, y, u, v] = [0, 1, 2, 3].map(pick);
  const heads = arrowTrace({ x, y, u, v }, theme, { reference: 1, fullLength: HEAD * (box.x1 - box.x0), color });
  return [
    {
      type: "scatter",
      mode: "lines",
      called: t`stream lines`,
      x: lines.x,
      y: lines.y,
      line: { color, width: 0.7 * theme.lineWidth },
      connectgaps: false,
      hoverinfo: "skip",
    },
    { ...heads, called: t`heads of stream lines`, inNumbers: {}, customdata: [], hovertemplate: "", hoverinfo: "skip" },
  ];
}

function speedOf(u: Float64Array, v: Float64Array): Float64Array {
  return u.map((value, at) => Math.sqrt(value * value + v[at] * v[at]));
}
