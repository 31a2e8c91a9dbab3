import { createContext, useContext } from "react";
import type { PlotGeometry } from "./plotGeometry.ts";

/** What a figure tells the overlay drawn on it. */
export interface PlotSurroundings {
  /** Null until the figure has been measured, or where its axes have no fixed ranges. */
  readonly geometry: PlotGeometry | null;
  /** Of the whole figure, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The figure's element: it hears pointers both over Plotly's drawing and over the overlay. */
  readonly element: HTMLElement | null;
  /** Hears of the handles on the figure, where someone lists what it shows. */
  readonly onHandle?: (label: string, x: number, y: number) => void;
}

export const PlotContext = createContext<PlotSurroundings>({ geometry: null, width: 0, height: 0, element: null });

/** Everything the enclosing `<Plot>` knows about its own place on the page. */
export function usePlot(): PlotSurroundings {
  return useContext(PlotContext);
}

/** Data ↔ pixel geometry of the enclosing `<Plot>`; null until it is known. */
export function usePlotGeometry(): PlotGeometry | null {
  return usePlot().geometry;
}
