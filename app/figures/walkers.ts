import type { BrownianResult, BrownianSummary } from "../../src/experiments/brownian.ts";
import type { Box } from "../../src/geometry.ts";
import { densityColors, densityMap, densityRange } from "./densityMap.ts";
import type { Figure, Trace } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { component, heatmapTrace } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";

export interface WalkersOptions extends MapOptions {
  /** Walkers shown as dots; the histogram counts them all. */
  readonly dots?: number;
  /** The last places of one walker [T×2], oldest first. */
  readonly trail?: Float64Array;
}

/** Where the walkers are now, over where they have been. */
export function walkersFigure(
  summary: BrownianSummary,
  result: BrownianResult,
  box: Box,
  theme: FigureTheme,
  options: WalkersOptions = {},
): Figure {
  const { dots = 200, trail, colorBar = true } = options;
  const data: Trace[] = [];
  const range = densityRange(densityMap(result.boltzmann, result.x, result.y, box));
  if (summary.state) {
    const density = densityMap(summary.state.histogram, result.x, result.y, box);
    data.push(heatmapTrace(density, theme, { ...densityColors(range, theme), colorBar }));
    const shown = summary.state.positions.subarray(0, 2 * dots);
    data.push({
      type: "scatter",
      mode: "markers",
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
        hovertemplate: "one walker<br><i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<extra></extra>",
      },
    );
  }
  return { data, layout: mapLayout(box, theme, options) };
}
