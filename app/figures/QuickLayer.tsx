import { useEffectEvent, useLayoutEffect, useMemo, useRef } from "react";
import type { Figure } from "./figure.ts";
import { paintPicture } from "./paintPicture.ts";
import type { PlotGeometry } from "./plotGeometry.ts";
import { quickPicture } from "./quickPicture.ts";

export interface QuickLayerProps {
  readonly figure: Figure;
  readonly geometry: PlotGeometry;
  /** Called when `figure`, as given, has been painted. */
  readonly onPainted: () => void;
}

/**
 * The figure on a canvas over Plotly's plot area, painted within the frame in which it was given: Plotly takes ten times as long.
 * It says nothing to screen readers: the figure beneath does.
 */
export function QuickLayer({ figure, geometry, onPainted }: QuickLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useMemo(() => quickPicture(figure, geometry), [figure, geometry]);
  const tellPainted = useEffectEvent(onPainted);
  const { left, top, width, height } = geometry;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || picture === null) return;
    const scale = window.devicePixelRatio;
    const [columns, rows] = [Math.ceil(width * scale), Math.ceil(height * scale)];
    // Setting a canvas's size clears it and is not cheap, even where the size is the same.
    if (canvas.current.width !== columns) canvas.current.width = columns;
    if (canvas.current.height !== rows) canvas.current.height = rows;
    context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
    paintPicture(context, picture, { left, top, width, height });
    tellPainted();
  }, [picture, left, top, width, height]);

  if (picture === null) return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes the focus only where a tabIndex says so.
  return <canvas ref={canvas} className="quick-layer" aria-hidden="true" style={{ left, top, width, height }} />;
}
