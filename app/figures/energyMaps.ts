import type { FieldMap, FieldsResult } from "../../src/experiments/fields.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { type ColorOptions, contourTrace, heatmapTrace, sampleTrace } from "./mapTraces.ts";
import { extent, symmetricRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

export interface EnergyMapOptions extends MapOptions {
  /** A heat map instead of contours: while a slider moves. */
  readonly coarse?: boolean;
}

const BANDS = 10;

/** Energies are shown from the true minimum up to this much above it, k_BT₀; a small window holds less than that. */
export function energyRange(energies: Float64Array | null, displayRange: number): readonly [number, number] {
  const [low, high] = extent(energies ?? [0]);
  return [low, Math.min(high, low + displayRange)];
}

/** How energies are coloured: also what a shared `<ColorBar>` shows. */
export function energyColors(range: readonly [number, number], theme: FigureTheme): ColorOptions {
  const title = t`energy (${KT0})`;
  return { scale: theme.energyScale, range, title, hover: [t`energy`, ".2f"] };
}

/** The energy of truth or model as contours on the range both share; null where the source has no energy. */
export function energyFigure(
  map: FieldMap,
  result: FieldsResult,
  range: readonly [number, number],
  theme: FigureTheme,
  options: EnergyMapOptions = {},
): Figure | null {
  if (!map.energy) return null;
  const clipped = map.energy.map((energy) => Math.min(energy, range[1]));
  return draw(clipped, result, energyColors(range, theme), theme, options);
}

/** How the difference of learned and true energy is coloured; null where either is missing. */
export function energyDifferenceColors(map: FieldMap, result: FieldsResult, theme: FigureTheme): ColorOptions | null {
  const values = energyDifference(map, result);
  return (
    values && {
      scale: theme.divergingScale,
      range: symmetricRange([values], 1e-3),
      title: `<i>E</i> − <i>V</i> (${KT0})`,
      hover: ["<i>E</i> − <i>V</i>", "+.3f"],
    }
  );
}

/** Learned minus true energy, centred on zero; null where either has none. */
export function energyDifferenceFigure(
  map: FieldMap,
  result: FieldsResult,
  theme: FigureTheme,
  options: EnergyMapOptions = {},
): Figure | null {
  const values = energyDifference(map, result);
  const colors = energyDifferenceColors(map, result, theme);
  return values && colors && draw(values, result, colors, theme, { ...options, coarse: true });
}

function energyDifference(map: FieldMap, result: FieldsResult): Float64Array | null {
  const truth = result.truth.energy;
  return map.energy && truth ? map.energy.map((energy, i) => energy - truth[i]) : null;
}

function draw(
  values: Float64Array,
  result: FieldsResult,
  colors: ColorOptions,
  theme: FigureTheme,
  options: EnergyMapOptions,
): Figure {
  const { coarse = false, colorBar = true } = options;
  const map = { x: result.x, y: result.y, values };
  const background = coarse
    ? heatmapTrace(map, theme, { ...colors, colorBar })
    : contourTrace(map, theme, { ...colors, colorBar }, BANDS);
  return {
    data: [background, sampleTrace(result.positions, theme, 5)],
    layout: mapLayout(result.box, theme, options),
  };
}
