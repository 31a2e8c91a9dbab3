import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import type { NamedSeries } from "./representationCurves.ts";
import type { FigureTheme } from "./theme.ts";

/** One source's vibrations. */
export interface Vibrations extends NamedSeries {
  /** Power spectrum of the velocities, area 1, cm [frequencies]; NaN where there is none. */
  readonly intensity: Float64Array;
  /** Frequencies of small vibrations, cm⁻¹. */
  readonly harmonic: Float64Array;
}

/** Depth below zero, as a part of the height, in which the harmonic frequencies are marked, a row for each source. */
const ROW = 0.06;

/** Spectra over wave numbers, one over the other, and under them the frequencies of small vibrations. */
export function vibrationsFigure(frequencies: Float64Array, all: readonly Vibrations[], theme: FigureTheme): Figure {
  const shown = all.filter(({ intensity }) => intensity.some(Number.isFinite));
  const highest = Math.max(1e-6, ...shown.map(({ intensity }) => intensity.reduce((a, b) => Math.max(a, b), 0)));
  const rowAt = (row: number) => -highest * ROW * (row + 0.75);
  return {
    data: [
      ...shown.map(
        ({ label, color, dash, intensity }): ScatterTrace => ({
          type: "scatter",
          mode: "lines",
          name: label,
          x: frequencies,
          y: intensity,
          line: { color, width: theme.lineWidth, dash },
          hovertemplate: `${label}<br>%{x:.0f} cm⁻¹<extra></extra>`,
        }),
      ),
      ...all.map(({ label, color, harmonic }, row): ScatterTrace => {
        const real = harmonic.filter((frequency) => frequency > 0);
        return {
          type: "scatter",
          mode: "markers",
          name: t`${label}: small vibrations`,
          x: real,
          y: real.map(() => rowAt(row)),
          marker: { symbol: "line-ns", size: 9, color, line: { color, width: 2 } },
          hovertemplate: t`${label}, small vibration<br>%{x:.0f} cm⁻¹<extra></extra>`,
        };
      }),
    ],
    layout: lineLayout(
      { title: t`wave number (cm⁻¹)`, range: [0, frequencies[frequencies.length - 1] ?? 1] },
      { title: t`intensity (cm)`, range: [rowAt(all.length), 1.06 * highest] },
      theme,
    ),
  };
}
