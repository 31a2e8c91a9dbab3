import type { ScoredScan } from "../../src/regression/scoredScan.ts";
import { t } from "../messages/t.ts";
import { type Figure, rowsOf, type ScatterTrace, type Trace } from "./figure.ts";
import { axisStyle, baseLayout, fixedMargins, type MapOptions } from "./mapLayout.ts";
import { heatmapTrace } from "./mapTraces.ts";
import { logTicks, logTickText, quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { bestOf, exponentRange, isOnMap, largestLikelihood, type TunePoint, type TuneScore } from "./tuneMap.ts";

/** Worst error shown, as a multiple of a map's best: what lies far above is all equally bad. */
const SHOWN_FACTOR = 3;

/** Nats below the best likelihood that are still told apart: what lies further down is all equally improbable. */
const SHOWN_NATS = 1e6;

/** log₁₀(1 + n) for n nats below the best: differences of one nat and of a million are both seen. */
const depth = (nats: number) => Math.log10(1 + nats);

/**
 * What is drawn, on a logarithmic scale since either spans decades: log₁₀ of the error, or of 1 + the nats by which a
 * likelihood is below the map's best.
 */
function shownValues(map: ScoredScan, score: TuneScore): Float64Array {
  if (score === "leaveOneOut") return map.leaveOneOut.map(Math.log10);
  const best = largestLikelihood(map);
  return map.logMarginalLikelihood.map((value) => depth(best - value));
}

/**
 * The common colour range of several maps, as exponents: from the best leave-one-out error of all to three times that of
 * the worst map, so that the best point of each stands out; or from each map's own best likelihood down to the worst.
 */
export function tuneRange(maps: readonly ScoredScan[], score: TuneScore = "leaveOneOut"): readonly [number, number] {
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

const NAMES: Readonly<Record<TuneScore, string>> = {
  leaveOneOut: t`leave-one-out error`,
  logMarginalLikelihood: t`log marginal likelihood`,
};

/** A score over σ and λ, with the present setting and the best one. */
export function tuneMapFigure(
  map: ScoredScan,
  current: TunePoint,
  theme: FigureTheme,
  options: MapOptions & { readonly range?: readonly [number, number]; readonly score?: TuneScore } = {},
): Figure {
  const { colorBar = true, score = "leaveOneOut", range = tuneRange([map], score) } = options;
  const name = NAMES[score];
  const isLikelihood = score === "logMarginalLikelihood";
  const values = shownValues(map, score);
  const background = heatmapTrace({ x: map.lengthScales, y: map.ridges, values }, theme, {
    scale: theme.errorScale,
    range,
    title: isLikelihood ? t`nats below the best` : name,
    hover: [name, ".4~g"],
    colorBar,
  });
  const best = bestOf(map, score);
  const together = best !== null && isSamePlace(best, current);
  const data: Trace[] = [
    {
      ...background,
      colorbar: { ...background.colorbar, ...(isLikelihood ? natTicks(range) : errorTicks(range)) },
      inNumbers: { [name]: map[score] },
      customdata: rowsOf(map[score], map.lengthScales.length).map((row) => Array.from(row)),
      hovertemplate: `σ %{x:.3~g}, λ %{y:.2~g}<br>${name} %{customdata:.4~g}<extra></extra>`,
    },
  ];
  if (isOnMap(map, current)) {
    data.push(marker(theme, current, "circle-open", together ? "" : t`now`, goesLeft(map, current, best)));
  }
  if (best !== null) {
    data.push(marker(theme, best, "star", together ? t`now, best` : t`best`, goesLeft(map, best, current)));
  }
  const axis = (text: string, values: Float64Array) => {
    const exponents = exponentRange(values);
    const ticks = gridTicks(exponents);
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
      margin: fixedMargins(theme, { left: 4.6, right: colorBar ? 5.8 : 1, top: 0.7, bottom: 3.4 }),
      xaxis: axis(t`length scale σ`, map.lengthScales),
      yaxis: axis(t`ridge λ`, map.ridges),
    },
  };
}

/** Ticks with room on a small map too, few enough to stand upright: 1, 2, 5 …, 1, 3, 10 … or every other power of ten. */
function gridTicks([from, to]: readonly [number, number]): number[] {
  if (to - from < 2) return logTicks([from, to]);
  if (to - from >= 4) return logTicks([from, to]).filter((tick) => Math.log10(tick) % 2 === 0);
  const decades = Array.from({ length: Math.ceil(to) - Math.floor(from) }, (_, i) => Math.floor(from) + i);
  const ticks = decades.flatMap((decade) => [Number(`1e${decade}`), Number(`3e${decade}`)]);
  return ticks.filter((tick) => Math.log10(tick) >= from && Math.log10(tick) <= to);
}

/** How far a name reaches from its mark, and how high it is with its mark, as parts of a map on a laptop. */
const NAME = { reach: 0.17, height: 0.1 } as const;

/**
 * Whether a point's name stands on its left: Plotly cuts text at the plot's edge, so it goes to the side where there is more
 * room, unless the other point is in its way there and not at the edge.
 */
function goesLeft(map: ScoredScan, point: TunePoint, other: TunePoint | null): boolean {
  const part = (value: number, values: Float64Array) => {
    const [from, to] = exponentRange(values);
    return (Math.log10(value) - from) / (to - from);
  };
  const across = part(point.lengthScale, map.lengthScales);
  const left = across > 0.5;
  if (other === null || Math.min(across, 1 - across) < NAME.reach) return left;
  const ahead = (part(other.lengthScale, map.lengthScales) - across) * (left ? -1 : 1);
  const above = Math.abs(part(other.ridge, map.ridges) - part(point.ridge, map.ridges));
  return ahead > 0 && ahead < NAME.reach && above < NAME.height ? !left : left;
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
  nameLeft: boolean,
): ScatterTrace {
  return {
    type: "scatter",
    mode: "text+markers",
    called: symbol === "star" ? t`best` : t`now`,
    x: [lengthScale],
    y: [ridge],
    text,
    textposition: nameLeft ? "middle left" : "middle right",
    textfont: { color: theme.ink, size: theme.fontSize },
    marker: { symbol, size: 13, color: theme.ink, line: { width: 2, color: theme.ink } },
    hovertemplate: `${text === "" ? t`now` : text}: σ %{x:.3~g}, λ %{y:.2~g}<extra></extra>`,
    cliponaxis: false,
  };
}
