import type { SourceId } from "../../src/experiments/lab.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** KL(Boltzmann‖histogram) in nats as the histogram fills. */
export interface ConvergenceSeries {
  readonly source: SourceId;
  /** Simulated time and divergence, both [n]. */
  readonly time: Float64Array;
  readonly kullbackLeibler: Float64Array;
}

/** The distance to the Boltzmann distribution against simulated time, on logarithmic axes. */
export function convergenceFigure(series: readonly ConvergenceSeries[], theme: FigureTheme): Figure {
  return {
    data: series.map((one) =>
      sourceLine(one.source, one.time, one.kullbackLeibler, theme, t`<i>t</i> %{x:.3~g}: KL %{y:.3~g} nats`),
    ),
    layout: lineLayout(
      {
        title: t`time (reduced)`,
        range: logRange(
          series.map(({ time }) => time),
          0.02,
        ),
        log: true,
      },
      {
        title: t`KL to Boltzmann (nats)`,
        range: logRange(series.map(({ kullbackLeibler }) => kullbackLeibler)),
        log: true,
      },
      theme,
      series.map((one) => sourceLabel(one.source, lastFinite(one.kullbackLeibler), theme)),
    ),
  };
}
