import { t } from "../messages/t.ts";
import { agreementLine } from "./agreementLine.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { SeriesStyle } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** Force components of geometries not learnt from, eV/Å [tested×3n]. */
export interface ForceParity {
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
  /** 3n. */
  readonly size: number;
}

/** Predicted force components against true ones: on the line where both agree; those of the geometry looked at are ringed. */
export function forceParityFigure(
  { truth, predicted, size }: ForceParity,
  frame: number,
  style: SeriesStyle,
  theme: FigureTheme,
): Figure {
  const range = paddedRange([truth, predicted], 0.04);
  const hovertemplate = t`true %{x:.3~g}, predicted %{y:.3~g} eV/Å<extra></extra>`;
  const points: ScatterTrace = {
    type: "scatter",
    mode: "markers",
    name: t`force components`,
    x: truth,
    y: predicted,
    marker: { symbol: style.marker, color: style.color, size: 5, opacity: 0.6 },
    hovertemplate,
  };
  const ringed: ScatterTrace = {
    type: "scatter",
    mode: "markers",
    name: t`of the geometry looked at`,
    x: truth.subarray(frame * size, (frame + 1) * size),
    y: predicted.subarray(frame * size, (frame + 1) * size),
    marker: { symbol: "circle-open", color: theme.ink, size: 11, line: { color: theme.ink, width: 1.6 } },
    hovertemplate,
  };
  return {
    data: [agreementLine(range, theme), points, ringed],
    layout: lineLayout(
      { title: t`true force component (eV/Å)`, range },
      { title: t`predicted (eV/Å)`, range, quantity: t`predicted force component (eV/Å)` },
      theme,
    ),
  };
}
