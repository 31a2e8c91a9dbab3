import type { FieldMap, FieldsResult } from "../../src/experiments/fields.ts";
import { t } from "../messages/t.ts";
import { arrowReference, arrowTrace, thin } from "./arrows.ts";
import { energyRange } from "./energyMaps.ts";
import type { Figure, Trace } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { type ColorOptions, heatmapTrace, type ScalarMap, sampleTrace } from "./mapTraces.ts";
import { magnitudeRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** What colours a field's background: its distance from the truth, its energy, or its own strength. */
export type FieldBackground = "error" | "energy" | "magnitude";

/** Ranges and arrow scale that all fields shown side by side must share to be comparable. */
export interface FieldScales {
  readonly background: FieldBackground;
  readonly range: readonly [number, number];
  /** |f| drawn at an arrow's full length. */
  readonly arrowReference: number;
  /** The same for arrows of a difference of two fields. */
  readonly differenceReference: number;
}

/** Where a field is mapped, and where its samples are. */
export type Plane = Pick<FieldsResult, "x" | "y" | "box" | "positions">;

export interface FieldOptions extends MapOptions {
  readonly samples?: boolean;
}

/** What is pointed at, with its number. */
const NAMES: Readonly<Record<FieldBackground, string>> = {
  error: t`|<i>f</i> − <i>f</i><sub>true</sub>|`,
  energy: t`energy`,
  magnitude: "|<i>f</i>|",
};

/** The same with its unit. */
const TITLES: Readonly<Record<FieldBackground, string>> = {
  error: inForceUnits(NAMES.error),
  energy: t`energy (${KT0})`,
  magnitude: inForceUnits(NAMES.magnitude),
};

function inForceUnits(name: string): string {
  return t`${name} (${KT0}/length)`;
}

/** Intervals an axis, about, of the points that scales are taken from: a fine and a coarse map have them in common. */
const SCALED_BY = 50;

export interface ScaleOptions {
  /** False where no difference is shown, and its scale is not to be worked out. */
  readonly differences?: boolean;
  /** Energies are coloured up to this much above the lowest, k_BT₀; up to the highest where that is less, or none is given. */
  readonly displayRange?: number;
}

/**
 * The common scales of truth and models: colour range by the 98th percentile, arrows by the 90th of |f_true|. They are taken
 * from the points that every grid of 50 n + 1 an axis has, and so stay while the same fields are mapped more finely.
 */
export function sharedScales(
  result: FieldsResult,
  background: FieldBackground,
  { differences = true, displayRange = Number.POSITIVE_INFINITY }: ScaleOptions = {},
): FieldScales {
  const pick = (values: Float64Array) => everySoMany(values, result.x.length, result.y.length);
  const forces = (map: FieldMap) => ({ forceX: pick(map.forceX), forceY: pick(map.forceY) });
  const maps = result.models.flatMap((model) => model.map ?? []);
  const truth = forces(result.truth);
  const ranges = {
    energy: () => energyRange(pick(result.truth.energy ?? new Float64Array(1)), displayRange),
    error: () => magnitudeRange(maps.map(({ error }) => pick(error))),
    magnitude: () => magnitudeRange([strength({ u: truth.forceX, v: truth.forceY })]),
  };
  return {
    background,
    range: ranges[background](),
    arrowReference: arrowReference([{ u: truth.forceX, v: truth.forceY }]),
    differenceReference: differences ? arrowReference(maps.map((map) => difference(forces(map), truth))) : 1,
  };
}

/** The points of a map that lie on the coarsest grid its axes can be thinned to, SCALED_BY intervals or more. */
function everySoMany(values: Float64Array, across: number, down: number): Float64Array {
  const [strideX, strideY] = [across, down].map((count) => Math.max(1, Math.floor((count - 1) / SCALED_BY)));
  if (strideX === 1 && strideY === 1) return values;
  const picked: number[] = [];
  for (let row = 0; row < values.length; row += strideY * across) {
    for (let at = row; at < Math.min(row + across, values.length); at += strideX) picked.push(values[at]);
  }
  return Float64Array.from(picked);
}

function strength({ u, v }: { readonly u: Float64Array; readonly v: Float64Array }): Float64Array {
  return u.map((value, i) => Math.sqrt(value * value + v[i] * v[i]));
}

function difference(a: Pick<FieldMap, "forceX" | "forceY">, b: Pick<FieldMap, "forceX" | "forceY">) {
  return { u: a.forceX.map((value, i) => value - b.forceX[i]), v: a.forceY.map((value, i) => value - b.forceY[i]) };
}

/** How the background is coloured: also what a shared `<ColorBar>` shows. */
export function backgroundColors(scales: FieldScales, theme: FigureTheme): ColorOptions {
  return {
    scale: scales.background === "energy" ? theme.energyScale : theme.errorScale,
    range: scales.range,
    title: TITLES[scales.background],
    hover: [NAMES[scales.background], ".3f"],
  };
}

/** The same for the size of a difference. */
export function differenceColors({ range }: Pick<FieldScales, "range">, theme: FigureTheme): ColorOptions {
  const name = "|Δ<i>f</i>|";
  return { scale: theme.errorScale, range, title: inForceUnits(name), hover: [name, ".3f"] };
}

/**
 * One source's force field over its background, on the shared scales; a model without an energy has a plain background where
 * energy is asked for.
 */
export function fieldFigure(
  map: FieldMap,
  result: Plane,
  scales: FieldScales,
  theme: FigureTheme,
  options: FieldOptions = {},
): Figure {
  const forces = { u: map.forceX, v: map.forceY };
  // The truth is at no distance from itself: a map of noughts, and a bar for it in a saved picture, would say nothing.
  const error = map.source === "truth" ? null : map.error;
  const values = { error, energy: map.energy, magnitude: null }[scales.background];
  const background = scales.background === "magnitude" ? strength(forces) : values;
  return assemble(result, background, forces, scales.arrowReference, backgroundColors(scales, theme), theme, options);
}

/** The difference of two sources' forces: its size as background, and arrows of a − b. */
export function differenceFigure(
  a: FieldMap,
  b: FieldMap,
  result: Plane,
  scales: FieldScales,
  theme: FigureTheme,
  options: FieldOptions = {},
): Figure {
  const forces = difference(a, b);
  const range = scales.background === "error" ? scales.range : magnitudeRange([strength(forces)]);
  // Against the truth, the engine's own error map knows what happens round the grid points.
  const size = b.source === "truth" ? a.error : strength(forces);
  return assemble(result, size, forces, scales.differenceReference, differenceColors({ range }, theme), theme, options);
}

/** Arrows along an axis, about. */
const ARROWS_ACROSS = 16;

function assemble(
  result: Plane,
  background: Float64Array | null,
  forces: { readonly u: Float64Array; readonly v: Float64Array },
  reference: number,
  colors: ColorOptions,
  theme: FigureTheme,
  options: FieldOptions,
): Figure {
  const { samples = true, colorBar = true } = options;
  const data: Trace[] = [];
  if (background) {
    const map: ScalarMap = { x: result.x, y: result.y, values: background };
    data.push(heatmapTrace(map, theme, { ...colors, colorBar }));
  }
  const arrows = thin(result.x, result.y, forces.u, forces.v, ARROWS_ACROSS);
  data.push(arrowTrace(arrows, theme, { reference, fullLength: 0.95 * arrows.spacing }));
  if (samples) data.push(sampleTrace(result.positions, theme));
  return { data, layout: mapLayout(result.box, theme, options) };
}
