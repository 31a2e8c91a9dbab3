import type { LandscapeResult } from "../../src/experiments/landscape.ts";
import { type Figure, rowsOf } from "./figure.ts";
import { ENERGY_TITLE, energySpan } from "./landscape.ts";
import { baseLayout, colorBar, fixedMargins } from "./mapLayout.ts";
import type { FigureTheme } from "./theme.ts";

export interface SurfaceOptions {
  /** Every other line of the grid: a quarter of the work, for a first picture and while a slider moves. */
  readonly coarse?: boolean;
}

/** The viewer's direction, anticlockwise from +x, and height above the plane. */
const AZIMUTH = -Math.PI / 3;
const ELEVATION = (35 * Math.PI) / 180;
/** The viewer's distance, in units of the scene's cube. */
const DISTANCE = 2.45;
/** How far the scene stands to the right of the picture's middle, in the same units. */
const ASIDE = 0.19;

/** The landscape as a surface, cut off at the display range. Needs the extra chunk that `loadPlotly` fetches for it. */
export function surfaceFigure(result: LandscapeResult, theme: FigureTheme, options: SurfaceOptions = {}): Figure {
  const { coarse = false } = options;
  const shown = (_: unknown, index: number) => !coarse || index % 2 === 0;
  const [bottom, top] = energySpan(result);
  const axis = (title: string) => ({
    title: { text: title, font: { size: theme.fontSize - 1 } },
    tickfont: { size: theme.fontSize - 2 },
    nticks: 6,
    color: theme.muted,
    gridcolor: theme.grid,
    zerolinecolor: theme.grid,
    showbackground: false,
    showspikes: false,
  });
  return {
    data: [
      {
        type: "surface",
        means: "energy",
        x: result.x.filter(shown),
        y: result.y.filter(shown),
        // The scene's own range cuts the walls off where they rise out of the picture.
        z: rowsOf(result.energy, result.x.length)
          .filter(shown)
          .map((row) => row.filter(shown)),
        cmin: bottom,
        cmax: top,
        colorscale: theme.energyScale,
        colorbar: colorBar(theme, ENERGY_TITLE, [bottom, top]),
        lighting: { ambient: 0.75, diffuse: 0.5, specular: 0.05, roughness: 0.9 },
        hovertemplate: `<i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<br>${ENERGY_TITLE} %{z:.2f}<extra></extra>`,
      },
    ],
    layout: {
      ...baseLayout(theme),
      margin: fixedMargins(theme, { left: 0, right: 5.4, top: 0, bottom: 0 }),
      scene: {
        dragmode: "orbit",
        aspectmode: "manual",
        aspectratio: { x: 1, y: (result.box.y1 - result.box.y0) / (result.box.x1 - result.box.x0), z: 0.55 },
        camera: {
          eye: {
            x: DISTANCE * Math.cos(ELEVATION) * Math.cos(AZIMUTH),
            y: DISTANCE * Math.cos(ELEVATION) * Math.sin(AZIMUTH),
            z: DISTANCE * Math.sin(ELEVATION),
          },
          // A little to the left of the middle, which leaves room for the vertical axis's numbers and name.
          center: { x: ASIDE * Math.sin(AZIMUTH), y: -ASIDE * Math.cos(AZIMUTH), z: -0.1 },
        },
        xaxis: { ...axis("x"), range: [result.box.x0, result.box.x1] },
        yaxis: { ...axis("y"), range: [result.box.y0, result.box.y1] },
        zaxis: { ...axis(ENERGY_TITLE), range: [bottom, top] },
      },
    },
  };
}
