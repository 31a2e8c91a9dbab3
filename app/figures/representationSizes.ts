import type {
  RepresentationSize,
  RepresentationSizesResult,
} from "../../src/experiments/molecules/representationSizes.ts";
import { findMoleculeRepresentation } from "../../src/moleculeRepresentations/registry.ts";
import { t, translated } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { costText } from "./fitCost.ts";
import { type DirectLabel, lineLayout } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** What is measured of a representation. */
export type SizeView = "dimension" | "milliseconds" | "padding";

/** Names short enough to stand at the end of a curve. */
const SHORT: Readonly<Record<string, string>> = {
  cartesian: t`coordinates`,
  coulombMatrix: t`matrix`,
  sortedCoulombMatrix: t`sorted`,
  coulombSpectrum: t`spectrum`,
  inverseDistances: t`1/r`,
  bagOfPairs: t`bags`,
  symmetryFunctions: t`symmetry<br>functions`,
};

const LOOKS = [
  { dash: "dot", symbol: "circle" },
  { dash: "solid", symbol: "square" },
  { dash: "dash", symbol: "diamond" },
  { dash: "dashdot", symbol: "triangle-up" },
  { dash: "longdash", symbol: "cross" },
  { dash: "longdashdot", symbol: "x" },
  { dash: "solid", symbol: "star" },
] as const;

/** Decades shown whatever is measured, so that the axes stay while results come. */
const ALWAYS = { dimension: [5, 3000], milliseconds: [1e-3, 1] } as const;
const ATOM_TICKS = [5, 8, 14, 26, 50, 98];

const TIMES: readonly number[] = [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100];

/** Length, time or padding against the number of atoms: both axes logarithmic, but for the padding, which is a share. */
export function representationSizesFigure(
  result: RepresentationSizesResult | null,
  shown: readonly string[],
  view: SizeView,
  most: number,
  theme: FigureTheme,
): Figure {
  const sizes = result === null ? [] : result.sizes.filter(({ representation }) => shown.includes(representation));
  const atoms = result === null ? new Float64Array(0) : result.atoms.subarray(0, result.done);
  const all = (result?.sizes ?? []).map(({ representation }) => representation);
  const labels: DirectLabel[] = [];
  const data = sizes.map((size): ScatterTrace => {
    const values = valuesOf(size, view).subarray(0, atoms.length);
    const { dash, symbol } = LOOKS[all.indexOf(size.representation) % LOOKS.length];
    const color = colourOf(size.representation, theme);
    const name = translated(findMoleculeRepresentation(size.representation).label);
    if (values.length > 0)
      labels.push({ text: SHORT[size.representation] ?? name, color, y: values[values.length - 1] });
    return {
      type: "scatter",
      mode: "lines+markers",
      name,
      x: atoms,
      y: values,
      line: { color, width: theme.lineWidth, dash },
      marker: { symbol, color, size: 7 },
      customdata: Array.from(values, (value) => textOf(view, value)),
      hovertemplate: t`${name}, %{x} atoms: %{customdata}<extra></extra>`,
    };
  });
  const x = {
    title: t`number of atoms`,
    range: logRange([[5, most]], 0.04),
    log: true,
    ticks: ATOM_TICKS.filter((count) => count <= most),
  };
  const room = labels.length > 0 ? labels : [{ text: " ", color: theme.ink, y: 1 }];
  if (view === "padding") {
    return {
      data,
      layout: lineLayout(x, { title: t`share of zeros`, range: [-0.03, 1.03] }, theme, room),
    };
  }
  const range = logRange([ALWAYS[view], ...sizes.map((size) => valuesOf(size, view))], 0.04);
  if (view === "dimension") {
    return { data, layout: lineLayout(x, { title: t`numbers in the vector`, range, log: true }, theme, room) };
  }
  const layout = lineLayout(x, { title: "", quantity: t`time (ms)`, range, log: true }, theme, room);
  const ticks = TIMES.filter((time) => Math.log10(time) >= range[0] && Math.log10(time) <= range[1]);
  return {
    data,
    layout: {
      ...layout,
      yaxis: { ...layout.yaxis, tickvals: ticks, ticktext: ticks.map((time) => costText("time", time)) },
    },
  };
}

function colourOf(representation: string, theme: FigureTheme): string {
  if (representation === "symmetryFunctions") return theme.accent;
  return representation === "cartesian" || representation === "bagOfPairs" || representation === "sortedCoulombMatrix"
    ? theme.muted
    : theme.ink;
}

function valuesOf(size: RepresentationSize, view: SizeView): Float64Array {
  return size[view];
}

/** A length, a time or a share as it is said. */
export function textOf(view: SizeView, value: number): string {
  if (view === "dimension") return t`${value} numbers`;
  return view === "milliseconds" ? costText("time", value) : `${Math.round(100 * value)} %`;
}

/** The power of the number of atoms by which the later half of the values grows: the slope of the line of least squares. */
export function growthExponent(atoms: Float64Array, values: Float64Array): number {
  const points = Array.from(atoms, (count, k) => [Math.log(count), Math.log(values[k])] as const).filter(([, y]) =>
    Number.isFinite(y),
  );
  const late = points.slice(Math.floor(points.length / 2));
  if (late.length < 2) return Number.NaN;
  const mean = (axis: 0 | 1) => late.reduce((sum, point) => sum + point[axis], 0) / late.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = late.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return late.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}
