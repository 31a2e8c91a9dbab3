import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { fromZero } from "./fromZero.ts";
import { lineLayout } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** One spectrum among those side by side. */
export interface Spectrum {
  readonly name: string;
  /** By falling |value| [n]. */
  readonly values: Float64Array;
}

/** Of a bar, in the size of the letters. */
const THICK = 0.75;
/** How far apart the bars of one number stand. */
const APART = 0.32;

/** Eigenvalues as bars from zero, those of the same number side by side; a mark at the end of each tells whose it is. */
export function spectrumBarsFigure(spectra: readonly Spectrum[], unit: string, theme: FigureTheme): Figure {
  const n = Math.max(1, ...spectra.map(({ values }) => values.length));
  const looks = [
    { color: theme.muted, symbol: "circle" as const },
    { color: theme.accent, symbol: "diamond-open" as const },
  ];
  const data = spectra.map(({ name, values }, s): ScatterTrace => {
    const { color, symbol } = looks[s % looks.length];
    const aside = (s - (spectra.length - 1) / 2) * APART;
    return {
      type: "scatter",
      mode: "markers",
      name,
      x: Array.from(values, (_, k) => k + 1 + aside),
      y: values,
      error_y: fromZero(values, color, THICK * theme.fontSize),
      marker: { symbol, size: 8, color: theme.ink, line: { color: theme.ink, width: 1.5 } },
      hovertemplate: `${name}: %{y:.4f} ${unit}<extra></extra>`,
      inNumbers: { [t`number`]: Array.from(values, (_, k) => k + 1), [t`eigenvalue (${unit})`]: values },
    };
  });
  const ticks = Array.from({ length: n }, (_, k) => k + 1).filter((k) => n <= 12 || k % 3 === 1);
  return {
    data,
    layout: lineLayout(
      { title: t`number of the eigenvalue`, range: [0.4, n + 0.6], ticks },
      { title: t`eigenvalue (${unit})`, range: paddedRange([[0], ...spectra.map(({ values }) => values)], 0.06) },
      theme,
    ),
  };
}
