import type { SymmetryFunctionScanResult } from "../../src/experiments/molecules/symmetryFunctionScan.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { fromZero } from "./fromZero.ts";
import { lineLayout } from "./lineLayout.ts";
import { largestSize, paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { widened } from "./widened.ts";

/** Atoms at distances that differ by less than this are named together, in Å: their names would not fit side by side. */
const SAME_PLACE = 0.18;
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
  const groups: number[][] = [];
  for (const k of near) {
    const group = groups[groups.length - 1];
    const together = group !== undefined && neighbours.distances[k] - neighbours.distances[group[0]] <= SAME_PLACE;
    if (together) group.push(k);
    else groups.push([k]);
  }
  const mean = (group: readonly number[]) => group.reduce((sum, k) => sum + neighbours.distances[k], 0) / group.length;
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
        error_y: fromZero(
          near.map((k) => neighbours.terms[k]),
          theme.accent,
          2,
        ),
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
      annotations: groups.map((group) => ({
        text: group.map((k) => names[neighbours.atoms[k]]).join("<br>"),
        x: mean(group),
        y: Math.max(...group.map((k) => neighbours.terms[k])),
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
      curve(t`filter`, degrees, values, { color: theme.ink, width: theme.lineWidth }, "θ %{x:.0f}°: %{y:.3f}"),
      {
        type: "scatter",
        mode: "markers",
        name: t`pairs of neighbours`,
        x: pairs.degrees,
        y: Array.from(pairs.degrees, at),
        marker: {
          size: weights.map(
            (weight) => SMALLEST_MARKER + (LARGEST_MARKER - SMALLEST_MARKER) * Math.sqrt(weight / most),
          ),
          color: theme.sample.fill,
          line: { color: theme.accent, width: 2 },
        },
        text: weights.map((_, k) => `${names[pairs.atoms[2 * k]]}, ${names[pairs.atoms[2 * k + 1]]}`),
        hovertemplate: "%{text}: %{x:.1f}°<extra></extra>",
        inNumbers: {
          [t`angle (°)`]: pairs.degrees,
          [t`filter`]: Float64Array.from(pairs.degrees, at),
          [t`multiplied by`]: pairs.weights,
        },
      },
    ],
    layout: lineLayout(
      { title: t`angle θ (°)`, range: [-4, 184], ticks: [0, 45, 90, 135, 180] },
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
      error_y: fromZero(
        at.map((k) => vector[k]),
        color,
        1.1 * theme.fontSize,
      ),
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
  const range = widened(paddedRange([[0], ...scans.map((scan) => scan[quantity])], 0.08), LEAST_SPAN);
  const traces = scans.map((scan): ScatterTrace => {
    const values = scan[quantity];
    const { x, y } =
      scan.kind === "hard" ? brokenAt(distances, values, scan.jumps[quantity], cutoff) : { x: distances, y: values };
    const { name, line } = looks[scan.kind];
    return { ...curve(name, x, y, line, hover), connectgaps: false };
  });
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
    layout: lineLayout(
      { title: t`distance of the neighbour (Å)`, range: [distances[0], distances[distances.length - 1]] },
      { title, range },
      theme,
      scans.map((scan) => ({
        text: looks[scan.kind].name,
        color: looks[scan.kind].line.color,
        y: scan[quantity][distances.length - 1],
      })),
    ),
  };
}

/** What all filters pass over is drawn as good as zero: magnified, its ticks would run into the axis’ title. */
const LEAST_SPAN = 0.05;

/** Points nearer to the cutoff than this are taken for it, Å. */
const AT_CUTOFF = 1e-6;

/** A curve with what it has on either side of the cutoff, and a gap between; beyond it nothing depends on the neighbour any more. */
function brokenAt(
  distances: Float64Array,
  values: Float64Array,
  jump: number,
  cutoff: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const before = distances.findIndex((r) => r > cutoff - AT_CUTOFF);
  const after = distances.findIndex((r) => r > cutoff + AT_CUTOFF);
  if (before < 0 || after < 0) return { x: distances, y: values };
  const outside = values[after];
  const parts = (points: Float64Array, gap: readonly number[]) =>
    Float64Array.of(...points.subarray(0, before), ...gap, ...points.subarray(after));
  return {
    x: parts(distances, [cutoff, Number.NaN, cutoff]),
    y: parts(values, [outside - jump, Number.NaN, outside]),
  };
}
