import type { Box } from "../../src/geometry.ts";
import { arrowTrace } from "./arrows.ts";
import type { Figure, Trace } from "./figure.ts";
import { mapLayout } from "./mapLayout.ts";
import { component, sampleTrace } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";

/** Size of the dots: small, so that their arrows are seen. */
const DOTS = 3;

/**
 * The samples of a vector field, each with its arrow, which starts where it was measured.
 * @param values [N×2], point-major
 * @param scale of the arrows
 * @param under traces below, such as the true field's
 */
export function fieldSamplesFigure(
  positions: Float64Array,
  values: Float64Array,
  box: Box,
  scale: { readonly reference: number; readonly fullLength: number; readonly exponent: number },
  theme: FigureTheme,
  under: readonly Trace[] = [],
): Figure {
  const vectors = {
    x: component(positions, 0),
    y: component(positions, 1),
    u: component(values, 0),
    v: component(values, 1),
  };
  const arrows = arrowTrace(vectors, theme, { ...scale, color: theme.accent });
  return {
    data: [...under, { ...arrows, anchor: "tail" }, sampleTrace(positions, theme, DOTS)],
    layout: mapLayout(box, theme, { colorBar: false }),
  };
}
