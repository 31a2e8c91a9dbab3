import type { PlotlyCore } from "plotly.js/lib/core";
import type { Figure } from "./figure.ts";

let core: Promise<PlotlyCore> | null = null;
let surface: Promise<PlotlyCore> | null = null;

/** Loads Plotly once, when the first figure needs it; a failed load may be tried again. */
export function loadPlotly(figure: Figure): Promise<PlotlyCore> {
  core ??= import("./plotlyCore.ts")
    .then((module) => module.default)
    .catch((error: unknown) => {
      core = null;
      throw error;
    });
  return figure.data.some((trace) => trace.type === "surface") ? loadSurface(core) : core;
}

/** Fetches and compiles the three-dimensional part when it is likely to be wanted next; a failure shows when it is. */
export function prepareSurface(): void {
  if (core !== null) loadSurface(core).catch(() => {});
}

function loadSurface(loadingCore: Promise<PlotlyCore>): Promise<PlotlyCore> {
  surface ??= loadingCore
    .then(() => import("./plotlySurface.ts"))
    .then((module) => module.default)
    .catch((error: unknown) => {
      surface = null;
      throw error;
    });
  return surface;
}
