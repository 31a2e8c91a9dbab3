import type { Box } from "../../../../src/geometry.ts";
import { usePlot } from "../../../figures/PlotContext.ts";
import { visiblePart } from "../samples/missingRectangle.ts";

/** The rectangle without samples, outlined on a map. */
export function MissingOutline({ missing, window }: { readonly missing: Box; readonly window: Box }) {
  const { geometry, width, height } = usePlot();
  const part = visiblePart(missing, window);
  if (geometry === null || part === null) return null;
  const [left, top] = geometry.toPixel(part.x0, part.y1);
  const [right, bottom] = geometry.toPixel(part.x1, part.y0);
  return (
    <svg className="overlay missing-outline" width={width} height={height} aria-hidden="true">
      <rect x={left} y={top} width={right - left} height={bottom - top} />
    </svg>
  );
}
