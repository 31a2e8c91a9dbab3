import type { GaussianPictureResult, LinePicture } from "../../src/experiments/choosing/gaussianPicture.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { type LineAxis, lineLayout } from "./lineLayout.ts";
import type { NamedSeries } from "./representationCurves.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** What the three pictures are of: one representation, by name and look. */
export interface NamePicture {
  readonly result: GaussianPictureResult;
  readonly picture: LinePicture;
  readonly series: NamedSeries;
}

const X: LineAxis = { title: "<i>x</i>", range: [-3.15, 3.15] };
const Y: LineAxis = { title: t`target <i>y</i>`, range: [-0.06, 1.08] };

/** The target over x, its samples, and what x₀ and its namesakes are worth. */
export function targetFigure({ result, picture: { sameName } }: NamePicture, theme: FigureTheme): Figure {
  return {
    data: [
      truthLine(result.x, result.y, theme, t`<i>x</i> = %{x:.2f}: <i>y</i> = %{y:.3f}`),
      samplesTrace(result.samples, result.sampleTargets, theme),
      ...stems(sameName.x, sameName.y, theme),
      marks(sameName.x, sameName.y, theme),
    ],
    layout: lineLayout(X, Y, theme),
  };
}

/** The representation over x; a horizontal line at the name of x₀ meets it at all x that have that name. */
export function namesFigure({ result, picture, series }: NamePicture, theme: FigureTheme): Figure {
  const { values, atProbe, sameName } = picture;
  const stretches = Array.from({ length: picture.stretches.length / 2 }, (_, i) =>
    picture.stretches.slice(2 * i, 2 * i + 2),
  );
  const data: Trace[] = [
    {
      type: "scatter",
      mode: "lines",
      name: series.label,
      x: result.x,
      y: values,
      line: { color: series.color, width: theme.lineWidth, dash: series.dash },
      connectgaps: false,
      hovertemplate: t`<i>x</i> = %{x:.2f} is called %{y:.3~g}<extra></extra>`,
    },
    {
      type: "scatter",
      mode: "lines",
      name: t`the name of x₀`,
      x: [...X.range],
      y: [atProbe, atProbe],
      line: { color: theme.muted, width: 1, dash: "dot" },
      hoverinfo: "skip",
    },
    ...stretches.map(
      (ends): ScatterTrace => ({
        type: "scatter",
        mode: "lines",
        name: t`all with the name of x₀`,
        x: ends,
        y: [atProbe, atProbe],
        line: { color: theme.ink, width: 3 * theme.lineWidth },
        hoverinfo: "skip",
      }),
    ),
    marks(
      sameName.x,
      sameName.x.map(() => atProbe),
      theme,
    ),
  ];
  return {
    data,
    layout: lineLayout(X, { title: t`name: <i>M</i>(<i>x</i>)`, range: nameRange(picture) }, theme),
  };
}

/** The target over its names: what a model that sees nothing else has to learn. */
export function seenFigure({ result, picture, series }: NamePicture, theme: FigureTheme): Figure {
  const { values, atProbe, atSamples, sameName } = picture;
  return {
    data: [
      truthLine(values, result.y, theme, t`<i>M</i> = %{x:.3~g}: <i>y</i> = %{y:.3f}`),
      samplesTrace(atSamples, result.sampleTargets, theme),
      {
        type: "scatter",
        mode: "lines",
        name: t`the name of x₀`,
        x: [atProbe, atProbe],
        y: [...Y.range],
        line: { color: theme.muted, width: 1, dash: "dot" },
        hoverinfo: "skip",
      },
      marks(
        sameName.y.map(() => atProbe),
        sameName.y,
        theme,
      ),
    ],
    layout: lineLayout({ title: t`name: ${series.label}`, range: nameRange(picture) }, Y, theme),
  };
}

/** Names that are drawn: a pole would squeeze all others into nothing. */
const LARGEST = 1e3;

function nameRange({ values }: LinePicture): [number, number] {
  return paddedRange([values.filter((value) => Math.abs(value) <= LARGEST)]);
}

function truthLine(x: Float64Array, y: Float64Array, theme: FigureTheme, hover: string): ScatterTrace {
  const { truth } = theme.sources;
  return {
    type: "scatter",
    mode: "lines",
    name: t`target`,
    x,
    y,
    line: { color: truth.color, width: theme.lineWidth },
    connectgaps: false,
    hovertemplate: `${hover}<extra></extra>`,
  };
}

function samplesTrace(x: Float64Array, y: Float64Array, theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "markers",
    name: t`samples`,
    x,
    y,
    marker: { color: theme.sample.fill, size: 6, line: { color: theme.sample.ring, width: 1.4 } },
    hovertemplate: t`sample: %{x:.3~g}, %{y:.3f}<extra></extra>`,
  };
}

/** x₀ is filled, its namesakes are open. */
function marks(x: Float64Array, y: Float64Array, theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "markers",
    name: t`x₀ and those of the same name`,
    x,
    y,
    marker: {
      symbol: Array.from(x, (_, i) => (i === 0 ? "diamond" : "diamond-open")),
      color: theme.warning,
      size: 12,
      line: { color: theme.warning, width: 2 },
    },
    hovertemplate: t`%{x:.3~g}, %{y:.3f}<extra></extra>`,
  };
}

/** Down from the curve to x. */
function stems(x: Float64Array, y: Float64Array, theme: FigureTheme): ScatterTrace[] {
  return Array.from(x, (at, i) => ({
    type: "scatter",
    mode: "lines",
    called: t`down to x`,
    x: [at, at],
    y: [Y.range[0], y[i]],
    line: { color: theme.muted, width: 1, dash: "dot" },
    hoverinfo: "skip",
  }));
}
