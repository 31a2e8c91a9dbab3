import type { Figure } from "./figure.ts";
import { loadPlotly } from "./plotly.ts";

/**
 * The figure as Plotly draws it at a size in CSS pixels: a complete SVG document as text, its maps and surfaces as pictures inside
 * it. The figure itself is left as it is.
 */
export async function figureSvg(figure: Figure, width: number, height: number): Promise<string> {
  const plotly = await loadPlotly(figure);
  // Plotly writes into what it is given: ranges, a turned surface's camera.
  const copy = { data: figure.data.map((trace) => ({ ...trace })), layout: structuredClone(figure.layout) };
  const whole = { width: Math.round(width), height: Math.round(height) };
  return plotly.toImage(copy, { format: "svg", imageDataOnly: true, ...whole });
}
