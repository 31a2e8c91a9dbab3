import type { BrownianResult, BrownianSummary } from "../../src/experiments/brownian.ts";
import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import { densityColors, densityMap, densityRange } from "./densityMap.ts";
import type { Figure, Trace } from "./figure.ts";
import { freeEnergyColors, freeEnergyMap } from "./freeEnergyMap.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { type ColorOptions, component, heatmapTrace } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";

/** The density of the places visited, or the free energy it stands for. */
export type WalkersBackground = "density" | "freeEnergy";

export interface WalkersOptions extends MapOptions {
  /** At most so many walkers are shown as dots; the histogram counts them all. */
  readonly dots: number;
  /** The last places of one walker [T×2], oldest first. */
  readonly trail?: Float64Array;
  /** What the colour under the walkers stands for. */
  readonly show: WalkersBackground;
}

/** Where the walkers are now, over where they have been. */
export function walkersFigure(
  summary: BrownianSummary,
  result: BrownianResult,
  { box, kT }: { readonly box: Box; readonly kT: number },
  theme: FigureTheme,
  options: WalkersOptions,
): Figure {
  const { dots, trail, show, colorBar = true } = options;
  const data: Trace[] = [];
  if (summary.state) {
    const { histogram } = summary.state;
    const { x, y } = result;
    const cells = show === "density" ? densityMap(histogram, x, y, box) : freeEnergyMap(histogram, x, y, kT);
    data.push(heatmapTrace(cells, theme, { ...walkersColors(result, box, show, theme), colorBar }));
    const shown = summary.state.positions.subarray(0, 2 * dots);
    data.push({
      type: "scatter",
      mode: "markers",
      called: t`walkers`,
      x: component(shown, 0),
      y: component(shown, 1),
      marker: { size: 3, color: theme.ink, opacity: 0.55 },
      hoverinfo: "skip",
    });
  }
  if (trail && trail.length >= 2) {
    const { color } = theme.sources[summary.source];
    const last = trail.subarray(trail.length - 2);
    data.push(
      {
        type: "scatter",
        mode: "lines",
        called: t`path of one walker`,
        x: component(trail, 0),
        y: component(trail, 1),
        line: { color, width: theme.lineWidth * 0.75 },
        hoverinfo: "skip",
      },
      {
        type: "scatter",
        mode: "markers",
        x: component(last, 0),
        y: component(last, 1),
        marker: { size: 9, color, line: { width: 1.5, color: theme.paper } },
        hovertemplate: t`one walker<br><i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<extra></extra>`,
      },
    );
  }
  return { data, layout: mapLayout(box, theme, options) };
}

/** How the places visited are coloured, alike for all sources: densities up to the Boltzmann distribution's peak. */
export function walkersColors(
  { boltzmann, x, y }: BrownianResult,
  box: Box,
  show: WalkersBackground,
  theme: FigureTheme,
): ColorOptions {
  return show === "freeEnergy"
    ? freeEnergyColors(theme)
    : densityColors(densityRange(densityMap(boltzmann, x, y, box)), theme);
}
