import type { CutoffScan, SymmetryFunctionScanResult } from "../../src/experiments/molecules/symmetryFunctionScan.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type LineAxis, lineLayout } from "./lineLayout.ts";
import { largestSize, paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** Atoms at distances that differ by less than this are named together, in Å. */
const SAME_PLACE = 0.02;
/** Of the largest marker of a pair, in pixels. */
const LARGEST_MARKER = 13;
const SMALLEST_MARKER = 5;

/** Å up to which a filter over distances is shown. */
const end = ({ radialFilter: { distances } }: SymmetryFunctionScanResult): number => distances[distances.length - 1];

const curve = (
  name: string,
  x: Float64Array,
  y: Float64Array,
  line: NonNullable<ScatterTrace["line"]>,
  hover: string,
): ScatterTrace => ({
  type: "scatter",
  mode: "lines",
  name,
  x,
  y,
  line,
  hovertemplate: `${name}<br>${hover}<extra></extra>`,
});

/**
 * The radial filter, with and without the cutoff, and what it lets through of each neighbour.
 * @param names atom by atom, such as “C3”
 */
export function radialFilterFigure(
  result: SymmetryFunctionScanResult,
  names: readonly string[],
  theme: FigureTheme,
): Figure {
  const { neighbours, radialFilter } = result;
  const { distances, gaussian, cutoff, product } = radialFilter;
  const hover = "<i>R</i> %{x:.2f} Å: %{y:.3f}";
  const near = Array.from(neighbours.atoms.keys()).filter((k) => neighbours.distances[k] <= end(result));
  const places = near.filter(
    (k, at) => at === 0 || neighbours.distances[k] - neighbours.distances[near[at - 1]] > SAME_PLACE,
  );
  const called = (k: number) =>
    near
      .filter((other) => other >= k && neighbours.distances[other] - neighbours.distances[k] <= SAME_PLACE)
      .map((other) => names[neighbours.atoms[other]])
      .join("<br>");
  return {
    data: [
      curve(t`shell alone`, distances, gaussian, { color: theme.muted, width: 1.2, dash: "dash" }, hover),
      curve(t`cutoff alone`, distances, cutoff, { color: theme.muted, width: 1.2, dash: "dot" }, hover),
      curve(t`filter`, distances, product, { color: theme.ink, width: theme.lineWidth }, hover),
      {
        type: "scatter",
        mode: "markers",
        name: t`neighbours`,
        x: near.map((k) => neighbours.distances[k]),
        y: near.map((k) => neighbours.terms[k]),
        error_y: {
          type: "data",
          symmetric: false,
          array: near.map(() => 0),
          arrayminus: near.map((k) => neighbours.terms[k]),
          color: theme.accent,
          thickness: 2,
          width: 0,
        },
        marker: { size: 9, color: theme.sample.fill, line: { color: theme.accent, width: 2 } },
        text: near.map((k) => names[neighbours.atoms[k]]),
        hovertemplate: "%{text}, %{x:.3f} Å: %{y:.4f}<extra></extra>",
      },
    ],
    layout: {
      ...lineLayout(
        { title: t`distance <i>R</i> (Å)`, range: [0, end(result)] },
        { title: t`share of <i>G</i>¹`, range: [-0.04, 1.32], ticks: [0, 0.25, 0.5, 0.75, 1] },
        theme,
      ),
      annotations: places.map((k) => ({
        text: called(k),
        x: neighbours.distances[k],
        y: neighbours.terms[k],
        xanchor: "center",
        yanchor: "bottom",
        yshift: 7,
        showarrow: false,
        font: { size: theme.fontSize - 2, color: theme.ink },
      })),
    },
  };
}

/**
 * The angular filter, and the angles of the pairs of neighbours within reach, each the larger the more it counts.
 * @param names atom by atom
 */
export function angularFilterFigure(
  result: SymmetryFunctionScanResult,
  names: readonly string[],
  theme: FigureTheme,
): Figure {
  const { pairs, angularFilter } = result;
  const { degrees, values } = angularFilter;
  const step = degrees[1] - degrees[0];
  const at = (angle: number) => values[Math.min(values.length - 1, Math.round(angle / step))];
  const most = largestSize(pairs.weights) || 1;
  const weights = Array.from(pairs.weights);
  return {
    data: [
      curve(
        t`filter`,
        degrees,
        values,
        { color: theme.ink, width: theme.lineWidth },
        "θ %{x:.0f}°: %{y:.3f}",
      ),
      {
        type: "scatter",
        mode: "markers",
        name: t`pairs of neighbours`,
        x: pairs.degrees,
        y: Array.from(pairs.degrees, at),
        marker: {
          size: weights.map((weight) => SMALLEST_MARKER + (LARGEST_MARKER - SMALLEST_MARKER) * Math.sqrt(weight / most)),
          color: theme.sample.fill,
          line: { color: theme.accent, width: 2 },
        },
        text: weights.map(
          (_, k) => `${names[pairs.atoms[2 * k]]}, ${names[pairs.atoms[2 * k + 1]]}`,
        ),
        hovertemplate: "%{text}: %{x:.1f}°<extra></extra>",
        inNumbers: {
          [t`angle (°)`]: pairs.degrees,
          [t`filter`]: Float64Array.from(pairs.degrees, at),
          [t`multiplied by`]: pairs.weights,
        },
      },
    ],
    layout: lineLayout(
      { title: t`angle θ (°)`, range: [-4, 184], ticks: [0, 30, 60, 90, 120, 150, 180] },
      { title: t`angular filter`, range: [-0.08, 2.12] },
      theme,
    ),
  };
}

/** What stands under a bar of the vector, and whether it is one of the two that are chosen. */
export interface VectorEntry {
  readonly name: string;
  readonly chosen: boolean;
}

/** The numbers that an atom’s surroundings become, as bars. */
export function environmentVectorFigure(
  vector: Float64Array,
  entries: readonly VectorEntry[],
  theme: FigureTheme,
): Figure {
  const part = (chosen: boolean): ScatterTrace => {
    const at = entries.flatMap((entry, k) => (entry.chosen === chosen ? [k] : []));
    const color = chosen ? theme.accent : theme.muted;
    return {
      type: "scatter",
      mode: "markers",
      name: chosen ? t`the two chosen` : t`of the set`,
      x: at.map((k) => k + 1),
      y: at.map((k) => vector[k]),
      error_y: {
        type: "data",
        symmetric: false,
        array: at.map(() => 0),
        arrayminus: at.map((k) => vector[k]),
        color,
        thickness: 1.1 * theme.fontSize,
        width: 0,
      },
      marker: { symbol: chosen ? "diamond" : "circle", size: 7, color: theme.ink },
      text: at.map((k) => entries[k].name.replaceAll("<br>", " ")),
      hovertemplate: "%{text}: %{y:.5f}<extra></extra>",
      inNumbers: { [t`number`]: at.map((k) => k + 1), [t`value`]: at.map((k) => vector[k]) },
    };
  };
  const layout = lineLayout(
    { title: "", quantity: t`function`, range: [0.4, entries.length + 0.6] },
    { title: t`value`, range: paddedRange([[0, 1], vector], 0.06) },
    theme,
  );
  return {
    data: [part(true), part(false)],
    layout: {
      ...layout,
      xaxis: {
        ...layout.xaxis,
        showgrid: false,
        tickmode: "array",
        tickvals: entries.map((_, k) => k + 1),
        ticktext: entries.map(({ name }) => name),
      },
    },
  };
}

/** What is followed while the neighbour is moved. */
export type ScannedQuantity = "radial" | "radialSlope" | "angular" | "angularSlope";

/** One quantity against the neighbour’s distance, with the smooth and with the hard cutoff. */
export function cutoffFigure(
  result: SymmetryFunctionScanResult,
  quantity: ScannedQuantity,
  { title, cutoff }: { readonly title: string; readonly cutoff: number },
  theme: FigureTheme,
): Figure {
  const { distances, scans } = result;
  const hover = "<i>R</i> %{x:.2f} Å: %{y:.4f}";
  const looks = {
    cosine: { name: t`smooth`, line: { color: theme.ink, width: 1.3 * theme.lineWidth } },
    hard: { name: t`hard`, line: { color: theme.warning, width: theme.lineWidth, dash: "dash" as const } },
  };
  const range = paddedRange([[0], ...scans.map((scan) => scan[quantity])], 0.08);
  const traces = scans.map((scan): ScatterTrace => {
    const { x, y } = brokenAt(distances, scan[quantity], scan, quantity, cutoff);
    const { name, line } = looks[scan.kind];
    return { ...curve(name, x, y, line, hover), connectgaps: false };
  });
  const middle = (scan: CutoffScan) => scan[quantity][Math.floor(0.6 * distances.length)];
  return {
    data: [
      ...traces.reverse(),
      {
        type: "scatter",
        mode: "lines",
        called: t`cutoff`,
        x: [cutoff, cutoff],
        y: range,
        line: { color: theme.muted, width: 1, dash: "dot" },
        hoverinfo: "skip",
      },
    ],
    layout: {
      ...lineLayout(
        { title: t`distance of the neighbour (Å)`, range: [distances[0], distances[distances.length - 1]] } satisfies LineAxis,
        { title, range },
        theme,
      ),
      annotations: scans.map((scan) => ({
        text: looks[scan.kind].name,
        x: distances[Math.floor(0.6 * distances.length)],
        y: middle(scan),
        xanchor: "left",
        yanchor: scan.kind === "hard" ? "bottom" : "top",
        yshift: scan.kind === "hard" ? 4 : -4,
        showarrow: false,
        font: { size: theme.fontSize - 1, color: looks[scan.kind].line.color },
      })),
    },
  };
}

/** A curve with what it has on either side of the cutoff, where it jumps there, and a gap between. */
function brokenAt(
  distances: Float64Array,
  values: Float64Array,
  { kind }: CutoffScan,
  quantity: ScannedQuantity,
  cutoff: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  if (kind === "cosine") return { x: distances, y: values };
  const first = distances.findIndex((r) => r >= cutoff - 1e-9);
  if (first < 2) return { x: distances, y: values };
  // From the slope of the last points, as far as there is one: the curve goes on to its end.
  const step = values[first - 1] - values[first - 2];
  const share = (cutoff - distances[first - 1]) / (distances[first - 1] - distances[first - 2]);
  const edge = quantity === "radial" || quantity === "angular" ? values[first - 1] + share * step : values[first - 1];
  return {
    x: Float64Array.of(...distances.subarray(0, first), cutoff, Number.NaN, cutoff, ...distances.subarray(first)),
    y: Float64Array.of(...values.subarray(0, first), edge, Number.NaN, values[first], ...values.subarray(first)),
  };
}
