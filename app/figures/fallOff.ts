import type { MultipoleFallOffResult } from "../../src/experiments/multipoles/multipoleFallOff.ts";
import { VOLTS } from "../../src/multipoles/moleculeCharges.ts";
import type { ExpansionOrder } from "../../src/multipoles/types.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import { lastFinite, lineLayout } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import { seriesStyles } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** What an expansion is called, in plain words and at the end of its curve. */
export function orderNames(order: ExpansionOrder): { readonly label: string; readonly shortLabel: string } {
  if (order === 0) return { label: t`error after the charge`, shortLabel: t`charge` };
  if (order === 1) return { label: t`error after the dipole`, shortLabel: t`dipole` };
  if (order === 2) return { label: t`error after the quadrupole`, shortLabel: t`quadrupole` };
  return { label: t`error with the printed term`, shortLabel: t`as printed` };
}

/** Below so much of the potential nothing is left but rounding. */
const ROUNDING = 1e-13;

/** The potential and the errors of its expansions against the distance, log–log. */
export function fallOffFigure(result: MultipoleFallOffResult, theme: FigureTheme): Figure {
  const { distances, potential, orders } = result;
  const styles = seriesStyles(theme);
  const largest = Math.max(...potential);
  const curves = [
    { label: t`potential`, shortLabel: t`potential`, color: theme.ink, dash: "solid", values: potential } as const,
    ...orders.map(({ order, errors }, k) => ({
      ...(order === "printed" ? theme.sources.asPrinted : { color: styles[k].color, dash: styles[k].dash }),
      ...orderNames(order),
      values: errors,
    })),
  ].map((curve) => {
    // What is only rounding would be drawn as a ragged floor.
    const volts = curve.values.map((value, i) => {
      const least = ROUNDING * Math.max(potential[i], (largest * distances[0]) / distances[i]);
      return value > least && Number.isFinite(value) ? VOLTS * value : Number.NaN;
    });
    return { ...curve, volts };
  });
  const data: Trace[] = curves.map(({ label, color, dash, volts }) => ({
    type: "scatter",
    mode: "lines",
    name: label,
    x: distances,
    y: volts,
    line: { color, width: theme.lineWidth, dash },
    connectgaps: false,
    hovertemplate: t`${label}<br><i>R</i> = %{x:.3~g} Å: %{y:.2~e} V<extra></extra>`,
  }));
  return {
    data,
    layout: lineLayout(
      { title: t`distance from the origin <i>R</i> (Å)`, range: logRange([distances], 0), log: true },
      {
        title: t`potential, error (V)`,
        range: logRange(curves.map(({ volts }) => volts)),
        log: true,
      },
      theme,
      curves.map(({ shortLabel, color, volts }) => ({ text: shortLabel, color, y: lastFinite(volts) })),
    ),
  };
}
