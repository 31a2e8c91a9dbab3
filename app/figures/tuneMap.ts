import type { TuneMap } from "../../src/experiments/tuneMap.ts";
import type { TunedHyperparameters } from "../../src/regression/hyperparameterGrid.ts";
import type { ColorStops } from "./color.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { axisStyle, baseLayout, heading, type MapOptions } from "./mapLayout.ts";
import { heatmapTrace } from "./mapTraces.ts";
import { logTicks, logTickText, quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** σ and λ as they are set now. */
export interface TunePoint {
  readonly lengthScale: number;
  readonly ridge: number;
}

/** What a map can show: errors are best where small, likelihoods where large. */
export type TuneScore = "leaveOneOut" | "logMarginalLikelihood";

/** Worst error shown, as a multiple of the best: what lies far above is all equally bad. */
const SHOWN_FACTOR = 3;

/**
 * The common colour range of several maps: from the best leave-one-out error to three times it, or down from the best
 * likelihood to what three quarters of the points exceed.
 */
export function tuneRange(maps: readonly TuneMap[], score: TuneScore = "leaveOneOut"): readonly [number, number] {
  const quantiles = (part: number) => maps.map((map) => quantile(map[score], part)).filter(Number.isFinite);
  if (quantiles(0).length === 0) return [0, 1];
  if (score === "logMarginalLikelihood") {
    const best = Math.max(...quantiles(1));
    return [Math.min(best - 1, ...quantiles(0.25)), best];
  }
  const best = Math.min(...quantiles(0));
  return [best, Math.max(best * 1.01, Math.min(best * SHOWN_FACTOR, Math.max(...quantiles(0.9))))];
}

/** The best point of a map by a score; null where there is none. */
export function bestOf(map: TuneMap, score: TuneScore): TunedHyperparameters | null {
  return score === "leaveOneOut" ? map.best : map.likeliest;
}

/** Whether a point lies on the map's rim, so that a better one may lie beyond. */
export function isAtEdge({ lengthScales, ridges }: TuneMap, { lengthScale, ridge }: TunePoint): boolean {
  const isEnd = (values: Float64Array, value: number) => value === values[0] || value === values[values.length - 1];
  return isEnd(lengthScales, lengthScale) || isEnd(ridges, ridge);
}

/** The range of an axis of grid values as exponents, widened by half a cell. */
function exponentRange(values: Float64Array): [number, number] {
  const [from, to] = [Math.log10(values[0]), Math.log10(values[values.length - 1])];
  const half = values.length > 1 ? (to - from) / (values.length - 1) / 2 : 0.5;
  return [from - half, to + half];
}

const NAMES: Readonly<Record<TuneScore, string>> = {
  leaveOneOut: "leave-one-out error",
  logMarginalLikelihood: "log marginal likelihood",
};

/** A score over σ and λ, with the present setting and the best one. */
export function tuneMapFigure(
  map: TuneMap,
  current: TunePoint,
  theme: FigureTheme,
  options: MapOptions & { readonly range?: readonly [number, number]; readonly score?: TuneScore } = {},
): Figure {
  const { colorBar = true, title, score = "leaveOneOut", range = tuneRange([map], score) } = options;
  const em = theme.fontSize;
  const name = NAMES[score];
  const background = heatmapTrace({ x: map.lengthScales, y: map.ridges, values: map[score] }, theme, {
    scale: score === "leaveOneOut" ? theme.errorScale : reversed(theme.errorScale),
    range,
    title: name,
    hover: [name, ".4~g"],
    colorBar,
  });
  const [left, right] = exponentRange(map.lengthScales);
  const inRightHalf = (point: TunePoint) => Math.log10(point.lengthScale) > (left + right) / 2;
  const data: Trace[] = [
    { ...background, hovertemplate: `σ %{x:.3~g}, λ %{y:.2~g}<br>${name} %{z:.4~g}<extra></extra>` },
    // A ridge of 0 has no place on a logarithmic axis, and Plotly leaves it out.
    marker(theme, current, "circle-open", "now", inRightHalf(current)),
  ];
  const best = bestOf(map, score);
  if (best !== null) data.push(marker(theme, best, "star", "best", inRightHalf(best)));
  const axis = (text: string, values: Float64Array) => {
    const exponents = exponentRange(values);
    const ticks = logTicks(exponents).filter((tick) => exponents[1] - exponents[0] < 4 || Math.log10(tick) % 2 === 0);
    return {
      ...axisStyle(theme, text),
      type: "log" as const,
      range: exponents,
      tickmode: "array" as const,
      tickvals: ticks,
      ticktext: ticks.map(logTickText),
    };
  };
  return {
    data,
    layout: {
      ...baseLayout(theme),
      margin: {
        l: Math.round(4.6 * em),
        r: Math.round(colorBar ? 5.8 * em : em),
        t: Math.round(title === undefined ? 0.7 * em : 1.9 * em),
        b: Math.round(3.4 * em),
        pad: 0,
        autoexpand: false,
      },
      xaxis: axis("length scale σ", map.lengthScales),
      yaxis: axis("ridge λ", map.ridges),
      annotations: title === undefined ? [] : [heading(theme, title)],
    },
  };
}

/** The same colours from the other end: the best is pale in every map. */
function reversed(scale: ColorStops): ColorStops {
  return scale.map(([position, color]): ColorStops[number] => [1 - position, color]).reverse();
}

function marker(
  theme: FigureTheme,
  { lengthScale, ridge }: TunePoint,
  symbol: "circle-open" | "star",
  text: string,
  rightHalf: boolean,
): ScatterTrace {
  return {
    type: "scatter",
    mode: "text+markers",
    x: [lengthScale],
    y: [ridge],
    text,
    // Plotly cuts text at the plot's edge: it goes to the side where there is room.
    textposition: rightHalf ? "middle left" : "middle right",
    textfont: { color: theme.ink, size: theme.fontSize },
    marker: { symbol, size: 13, color: theme.ink, line: { width: 2, color: theme.ink } },
    hovertemplate: `${text}: σ %{x:.3~g}, λ %{y:.2~g}<extra></extra>`,
    cliponaxis: false,
  };
}
