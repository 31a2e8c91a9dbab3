import type { ModelReport } from "../../src/experiments/fields.ts";
import type { TuneMap } from "../../src/experiments/tuneMap.ts";
import type { TunedHyperparameters } from "../../src/regression/hyperparameterGrid.ts";
import { type Figure, rowsOf, type ScatterTrace, type Trace } from "./figure.ts";
import { axisStyle, baseLayout, heading, type MapOptions } from "./mapLayout.ts";
import { heatmapTrace } from "./mapTraces.ts";
import { logTicks, logTickText, quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** σ and λ as they are set now. */
export interface TunePoint {
  readonly lengthScale: number;
  readonly ridge: number;
}

/** A setting that was fitted, with its scores. */
export type ScoredPoint = TunePoint & Pick<ModelReport, "leaveOneOut" | "logMarginalLikelihood">;

/** What a map can show: errors are best where small, likelihoods where large. */
export type TuneScore = "leaveOneOut" | "logMarginalLikelihood";

/** Worst error shown, as a multiple of a map's best: what lies far above is all equally bad. */
const SHOWN_FACTOR = 3;

/** Nats below the best likelihood that are still told apart: what lies further down is all equally improbable. */
const SHOWN_NATS = 1e6;

/** log₁₀(1 + n) for n nats below the best: differences of one nat and of a million are both seen. */
const depth = (nats: number) => Math.log10(1 + nats);

/** The largest likelihood of a map; −∞ where there is none. */
function largestLikelihood({ logMarginalLikelihood }: TuneMap): number {
  return Math.max(...logMarginalLikelihood.filter(Number.isFinite));
}

/**
 * What is drawn, on a logarithmic scale since either spans decades: log₁₀ of the error, or of 1 + the nats by which a
 * likelihood is below the map's best.
 */
function shownValues(map: TuneMap, score: TuneScore): Float64Array {
  if (score === "leaveOneOut") return map.leaveOneOut.map(Math.log10);
  const best = largestLikelihood(map);
  return map.logMarginalLikelihood.map((value) => depth(best - value));
}

/**
 * The common colour range of several maps, as exponents: from the best leave-one-out error of all to three times that of
 * the worst map, so that the best point of each stands out; or from each map's own best likelihood down to the worst.
 */
export function tuneRange(maps: readonly TuneMap[], score: TuneScore = "leaveOneOut"): readonly [number, number] {
  const quantiles = (part: number) =>
    maps.map((map) => quantile(shownValues(map, score), part)).filter(Number.isFinite);
  const bests = quantiles(0);
  if (bests.length === 0) return [0, 1];
  if (score === "logMarginalLikelihood") {
    return [0, Math.min(depth(SHOWN_NATS), Math.max(depth(1), ...quantiles(1)))];
  }
  const best = Math.min(...bests);
  const worst = Math.min(Math.max(...bests) + Math.log10(SHOWN_FACTOR), Math.max(...quantiles(0.9)));
  return [best, Math.max(best + Math.log10(1.01), worst)];
}

/** The best point of a map by a score; null where there is none. */
export function bestOf(map: TuneMap, score: TuneScore): TunedHyperparameters | null {
  return score === "leaveOneOut" ? map.best : map.likeliest;
}

/** At which end of the map's σ and of its λ a point lies, if at any. */
export function endsOf({ lengthScales, ridges }: TuneMap, { lengthScale, ridge }: TunePoint) {
  const endOf = (values: Float64Array, value: number) =>
    value === values[values.length - 1] ? "largest" : value === values[0] ? "smallest" : null;
  return { lengthScale: endOf(lengthScales, lengthScale), ridge: endOf(ridges, ridge) } as const;
}

/** Whether a point lies on the map's rim, so that a better one may lie beyond. */
export function isAtEdge(map: TuneMap, point: TunePoint): boolean {
  const { lengthScale, ridge } = endsOf(map, point);
  return lengthScale !== null || ridge !== null;
}

/** Whether a point can be marked on the map; a ridge of 0 has no place on a logarithmic axis. */
export function isOnMap({ lengthScales, ridges }: TuneMap, { lengthScale, ridge }: TunePoint): boolean {
  const holds = (values: Float64Array, value: number) => {
    const [from, to] = exponentRange(values);
    return Math.log10(value) >= from && Math.log10(value) <= to;
  };
  return holds(lengthScales, lengthScale) && holds(ridges, ridge);
}

/** A setting is better than the whole map only by more than this part of the error, or so many nats. */
const CLEARLY = { leaveOneOut: 0.01, logMarginalLikelihood: 1 } as const;

/** Whether a setting that was fitted, on the grid or off it, clearly scores better than every point of the map. */
export function beatsMap(map: TuneMap, score: TuneScore, point: ScoredPoint): boolean {
  if (bestOf(map, score) === null) return false;
  if (score === "leaveOneOut") {
    return map.best !== null && point.leaveOneOut < (1 - CLEARLY.leaveOneOut) * map.best.leaveOneOut;
  }
  const { logMarginalLikelihood } = point;
  return logMarginalLikelihood !== null && logMarginalLikelihood > largestLikelihood(map) + CLEARLY[score];
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
  const isLikelihood = score === "logMarginalLikelihood";
  const values = shownValues(map, score);
  const background = heatmapTrace({ x: map.lengthScales, y: map.ridges, values }, theme, {
    scale: theme.errorScale,
    range,
    title: isLikelihood ? "nats below the best" : name,
    hover: [name, ".4~g"],
    colorBar,
  });
  const [left, right] = exponentRange(map.lengthScales);
  const inRightHalf = (point: TunePoint) => Math.log10(point.lengthScale) > (left + right) / 2;
  const best = bestOf(map, score);
  const together = best !== null && isSamePlace(best, current);
  const data: Trace[] = [
    {
      ...background,
      colorbar: { ...background.colorbar, ...(isLikelihood ? natTicks(range) : errorTicks(range)) },
      customdata: rowsOf(map[score], map.lengthScales.length).map((row) => Array.from(row)),
      hovertemplate: `σ %{x:.3~g}, λ %{y:.2~g}<br>${name} %{customdata:.4~g}<extra></extra>`,
    },
  ];
  if (isOnMap(map, current)) {
    data.push(marker(theme, current, "circle-open", together ? "" : "now", inRightHalf(current)));
  }
  if (best !== null) data.push(marker(theme, best, "star", together ? "now, best" : "best", inRightHalf(best)));
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

/** Whether two points are so close together that their names would cover each other: 2 % of σ, 10 % of λ. */
function isSamePlace(a: TunePoint, b: TunePoint): boolean {
  const near = (x: number, y: number, part: number) => Math.abs(x - y) <= part * x;
  return near(a.lengthScale, b.lengthScale, 0.02) && near(a.ridge, b.ridge, 0.1);
}

/** Round errors, where they stand on a scale of exponents. */
function errorTicks(range: readonly [number, number]) {
  const errors = logTicks([range[0], range[1]]);
  return { tickvals: errors.map(Math.log10), ticktext: errors.map(logTickText) };
}

/** Powers of ten of nats, and none, where they stand on the scale of `depth`. */
function natTicks([, to]: readonly [number, number]) {
  const decades = Array.from({ length: Math.floor(to) + 1 }, (_, exponent) => 10 ** exponent);
  // One nat stands so close to none that a long scale has no room for both.
  const nats = [0, ...(to > 3 ? decades.slice(1) : decades)].filter((value) => depth(value) <= to);
  return { tickvals: nats.map(depth), ticktext: nats.map((value) => (value === 0 ? "0" : logTickText(value))) };
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
    hovertemplate: `${text === "" ? "now" : text}: σ %{x:.3~g}, λ %{y:.2~g}<extra></extra>`,
    cliponaxis: false,
  };
}
