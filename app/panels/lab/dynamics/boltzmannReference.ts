import type { Figure } from "../../../figures/figure.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { t } from "../../../messages/t.ts";

/** A profile with the Boltzmann distribution's own behind it, as a broad pale line. */
export function withBoltzmann(figure: Figure, x: Float64Array, profile: Float64Array, theme: FigureTheme): Figure {
  return {
    ...figure,
    data: [
      {
        type: "scatter",
        mode: "lines",
        called: t`Boltzmann distribution`,
        x,
        y: profile,
        line: { color: theme.hairline, width: 4 * theme.lineWidth },
        hovertemplate: t`Boltzmann<br><i>x</i> %{x:.2f}: <i>F</i> %{y:.2f}<extra></extra>`,
      },
      ...figure.data,
    ],
  };
}
