import type { FieldMap, FieldsResult } from "../../src/experiments/fields.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { type ColorOptions, heatmapTrace, sampleTrace } from "./mapTraces.ts";
import { symmetricRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

export type Derivative = "curl" | "divergence";

/** What the derivatives are called in a sentence. */
export const DERIVATIVE_NAMES: Readonly<Record<Derivative, string>> = { curl: t`curl`, divergence: t`divergence` };

const TITLES: Readonly<Record<Derivative, string>> = {
  curl: perArea(t`curl <i>f</i>`),
  divergence: perArea(t`div <i>f</i>`),
};

/** With the unit of a force’s derivative. */
function perArea(name: string): string {
  return t`${name} (${KT0}/length²)`;
}

/** Half-width of the colour range below which a derivative is rounding, as a fraction of the gradient's own size. */
const NOISE_FLOOR = 1e-3;

/**
 * One range, symmetric about zero, for the models' maps side by side. Beside the ripple's own divergence, which no model resolves,
 * theirs would all look empty: so the truth, which is not shown, has no say in it.
 */
export function derivativeRange(result: FieldsResult, derivative: Derivative): readonly [number, number] {
  const maps = result.models.flatMap((model) => (model.map ? [model.map] : []));
  const scale = Math.max(result.truth.gradientRms, ...maps.map((map) => map.gradientRms));
  return symmetricRange(
    maps.map((map) => map[derivative]),
    NOISE_FLOOR * (scale > 0 ? scale : 1),
  );
}

/** How the map is coloured: also what a shared `<ColorBar>` shows. */
export function derivativeColors(
  derivative: Derivative,
  range: readonly [number, number],
  theme: FigureTheme,
): ColorOptions {
  return {
    scale: theme.divergingScale,
    range,
    title: TITLES[derivative],
    hover: [DERIVATIVE_NAMES[derivative], ".3~g"],
  };
}

/** A map of curl or divergence, centred on zero. */
export function derivativeFigure(
  map: FieldMap,
  result: FieldsResult,
  derivative: Derivative,
  range: readonly [number, number],
  theme: FigureTheme,
  options: MapOptions = {},
): Figure {
  const { colorBar = true } = options;
  const values = { x: result.x, y: result.y, values: map[derivative] };
  const background = heatmapTrace(values, theme, { ...derivativeColors(derivative, range, theme), colorBar });
  return {
    data: [background, sampleTrace(result.positions, theme)],
    layout: mapLayout(result.box, theme, options),
  };
}
