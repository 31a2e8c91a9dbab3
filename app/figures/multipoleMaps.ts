import type { Layout } from "plotly.js";
import type { MultipoleMapResult } from "../../src/experiments/multipoles/multipoleMap.ts";
import { VOLTS } from "../../src/multipoles/moleculeCharges.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { mapLayout } from "./mapLayout.ts";
import { type ColorOptions, heatmapTrace } from "./mapTraces.ts";
import { quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** The part of the potential's map that its colours show: on the charges it is infinite. */
const SHOWN = 0.9;
/** Volts; below this there is no potential to be seen. */
const LEAST = 1e-6;
/** So many powers of ten of the error are told apart. */
const DECADES = 5;

/** Volts; what is more is on a charge, to rounding. */
const MOST = 1e5;

const POTENTIAL = t`potential (V)`;
const ERROR = t`error (V)`;

/** The colours of both potentials, and of the errors: the same whatever the order, so that orders can be compared. */
export interface MultipoleColors {
  readonly potential: ColorOptions;
  readonly error: ColorOptions;
}

/** The colours that a map's exact potential asks for. */
export function multipoleColors({ exact }: MultipoleMapResult, theme: FigureTheme): MultipoleColors {
  const sizes = exact.map((value) => VOLTS * Math.abs(value));
  const half = Math.max(LEAST, quantile(sizes, SHOWN));
  const most = Math.ceil(Math.log10(Math.max(LEAST, quantile(sizes, SHOWN))));
  return {
    potential: {
      scale: theme.divergingScale,
      range: [-half, half],
      title: POTENTIAL,
      hover: [POTENTIAL, ".3g"],
      colorBar: false,
    },
    error: {
      scale: theme.errorScale,
      range: [most - DECADES, most],
      title: t`size of the error, power of ten (V)`,
      hover: [t`log₁₀ |error/V|`, ".1f"],
      colorBar: false,
    },
  };
}

/** The names of a plane's two axes. */
type Axes = readonly [string, string];

/** The axes of the maps, in Å. */
export function multipoleLayout(halfWidth: number, [first, second]: Axes, theme: FigureTheme): Partial<Layout> {
  const box = { x0: -halfWidth, x1: halfWidth, y0: -halfWidth, y1: halfWidth };
  const layout = mapLayout(box, theme, { colorBar: false });
  const titled = (axis: Layout["xaxis"] | undefined, name: string) => ({
    ...axis,
    title: { ...axis?.title, text: `<i>${name}</i> (Å)` },
  });
  return { ...layout, xaxis: titled(layout.xaxis, first), yaxis: titled(layout.yaxis, second) };
}

/** A potential's map. @param values e/Å, infinite on a charge */
export function potentialMap(
  { axis }: MultipoleMapResult,
  values: Float64Array,
  { potential }: MultipoleColors,
  layout: Partial<Layout>,
  axes: Axes,
  theme: FigureTheme,
): Figure {
  const volts = values.map((value) => VOLTS * value);
  const map = { x: axis, y: axis, values: within(volts, potential.range) };
  return {
    data: [
      {
        ...heatmapTrace(map, theme, potential),
        ...pointed(potential, axes),
        inNumbers: { [POTENTIAL]: offCharges(volts) },
      },
    ],
    layout,
  };
}

/** The size of an error's map, by powers of ten. @param errors e/Å */
export function errorMap(
  { axis }: MultipoleMapResult,
  errors: Float64Array,
  { error }: MultipoleColors,
  layout: Partial<Layout>,
  axes: Axes,
  theme: FigureTheme,
): Figure {
  const volts = errors.map((value) => VOLTS * value);
  const sizes = volts.map((value) => Math.log10(Math.abs(value)));
  const map = { x: axis, y: axis, values: within(sizes, error.range) };
  return {
    data: [{ ...heatmapTrace(map, theme, error), ...pointed(error, axes), inNumbers: { [ERROR]: offCharges(volts) } }],
    layout,
  };
}

/** What is said at the pointer, by the plane's own axes. */
function pointed({ hover: [name, format] }: ColorOptions, [first, second]: Axes) {
  return {
    hovertemplate: `<i>${first}</i> %{x:.2f}, <i>${second}</i> %{y:.2f} Å<br>${name} %{z:${format}}<extra></extra>`,
  };
}

/** Without what is on a charge, where there is no number. */
function offCharges(volts: Float64Array): Float64Array {
  return volts.map((value) => (Math.abs(value) < MOST ? value : Number.NaN));
}

/** What is beyond a colour range has its last colour; what is not a number stays none. */
function within(values: Float64Array, [low, high]: readonly [number, number]): Float64Array {
  return values.map((value) => Math.min(high, Math.max(low, value)));
}
