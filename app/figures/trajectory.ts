import type { ConstantEnergyRun } from "../../src/experiments/constantEnergy.ts";
import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import { mix, scaleThrough } from "./color.ts";
import type { Figure, Trace } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { type ColorOptions, heatmapTrace, type ScalarMap } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** How the energy under trajectories is coloured: in greys, so that every source's own colour shows on it. */
export function groundColors(range: readonly [number, number], theme: FigureTheme): ColorOptions {
  return {
    scale: scaleThrough([theme.paper, mix(theme.paper, theme.muted, 0.45)]),
    range,
    title: t`true energy (${KT0})`,
    hover: ["<i>V</i>", ".2f"],
  };
}

/**
 * One trajectory over the true energy.
 * @param run null before there is one.
 */
export function trajectoryFigure(
  run: ConstantEnergyRun | null,
  energy: ScalarMap,
  range: readonly [number, number],
  box: Box,
  theme: FigureTheme,
  options: MapOptions = {},
): Figure {
  const clipped = { ...energy, values: energy.values.map((value) => Math.min(value, range[1])) };
  const data: Trace[] = [
    heatmapTrace(clipped, theme, { ...groundColors(range, theme), colorBar: options.colorBar ?? true }),
  ];
  if (run) {
    const { color } = theme.sources[run.source];
    data.push({
      type: "scatter",
      mode: "lines",
      called: t`trajectory`,
      x: run.x,
      y: run.y,
      line: { color, width: 1.2 },
      hoverinfo: "skip",
      connectgaps: false,
    });
    const end = run.x.findLastIndex(Number.isFinite);
    if (end >= 0) {
      data.push({
        type: "scatter",
        mode: "markers",
        called: t`start`,
        x: [run.x[0]],
        y: [run.y[0]],
        marker: { size: 8, color: theme.sample.fill, line: { width: 1.5, color: theme.sample.ring } },
        hovertemplate: t`where it starts<br><i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<extra></extra>`,
      });
      data.push({
        type: "scatter",
        mode: "markers",
        called: t`end`,
        x: [run.x[end]],
        y: [run.y[end]],
        marker: { size: 9, color, line: { width: 1.5, color: theme.paper } },
        hovertemplate: t`where it ends<br><i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<extra></extra>`,
      });
    }
  }
  return { data, layout: mapLayout(box, theme, options) };
}
