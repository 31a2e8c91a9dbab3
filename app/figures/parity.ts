import { t } from "../messages/t.ts";
import { agreementLine } from "./agreementLine.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { SeriesStyle } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** Predictions of what was not learnt from. */
export interface Parity {
  /** meV [tested]. */
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
  /** The number of each frame in its set, 0 for the first [tested]. */
  readonly tested: Int32Array;
  /** Places in these lists of the largest errors, worst first. */
  readonly worst: Int32Array;
}

/**
 * Predictions against the truth: on the line where both agree. The worst are ringed, one of them is looked at.
 * @param chosen which of the worst, 0 for the first
 */
export function parityFigure(
  { truth, predicted, tested, worst }: Parity,
  chosen: number,
  style: SeriesStyle,
  theme: FigureTheme,
): Figure {
  const range = paddedRange([truth, predicted], 0.04);
  const hovertemplate = t`frame %{customdata}: true %{x:.4~g}, predicted %{y:.4~g} meV<extra></extra>`;
  const points: ScatterTrace = {
    type: "scatter",
    mode: "markers",
    name: t`frames not learnt from`,
    x: truth,
    y: predicted,
    customdata: Array.from(tested, (frame) => frame + 1),
    marker: { symbol: style.marker, color: style.color, size: 5, opacity: 0.65 },
    hovertemplate,
    inNumbers: {
      [t`frame`]: tested.map((frame) => frame + 1),
      [t`true energy (meV)`]: truth,
      [t`predicted energy (meV)`]: predicted,
    },
  };
  const ringed = (name: string, places: readonly number[], size: number, color: string): ScatterTrace => ({
    type: "scatter",
    mode: "markers",
    name,
    x: places.map((at) => truth[at]),
    y: places.map((at) => predicted[at]),
    customdata: places.map((at) => tested[at] + 1),
    marker: { symbol: "circle-open", color, size, line: { color, width: 1.8 } },
    hovertemplate,
  });
  const looked = worst[Math.min(chosen, worst.length - 1)];
  return {
    data: [
      agreementLine(range, theme),
      points,
      ringed(
        t`worst cases`,
        [...worst].filter((at) => at !== looked),
        11,
        theme.ink,
      ),
      ringed(t`the one shown`, looked === undefined ? [] : [looked], 17, theme.accent),
    ],
    layout: lineLayout({ title: t`true energy (meV)`, range }, { title: t`predicted energy (meV)`, range }, theme),
  };
}
