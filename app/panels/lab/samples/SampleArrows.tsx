import { memo } from "react";
import { arrowLength } from "../../../figures/arrows.ts";
import { ClipToPlot } from "../../../figures/ClipToPlot.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { Point } from "../../../figures/plotGeometry.ts";

/** The longest arrow, as a fraction of the plot's width; shorter where more than `ROOMY` samples crowd each other. */
const FULL_LENGTH = 0.09;
const ROOMY = 80;
/** Arms of the arrowhead: at most so many pixels, at most this share of the arrow. */
const HEAD = 6;
const HEAD_SHARE = 0.45;
const HALF_ANGLE = Math.PI / 7;

/**
 * Each sample's force as an arrow that starts where it was measured. All are one SVG path: it follows a dragged sample
 * in the same frame, also among thousands.
 */
export const SampleArrows = memo(function SampleArrows({
  places,
  forces,
  reference,
}: {
  readonly places: readonly Point[];
  /** [N×2]; NaN draws nothing. */
  readonly forces: Float64Array;
  /** The force drawn at full length. */
  readonly reference: number;
}) {
  const geometry = usePlotGeometry();
  if (geometry === null) return null;
  const fullLength = FULL_LENGTH * geometry.width * Math.min(1, Math.sqrt(ROOMY / places.length));
  const parts = places.map(({ x, y }, i) => {
    const [fx, fy] = [forces[2 * i], forces[2 * i + 1]];
    const length = arrowLength(Math.hypot(fx, fy), reference) * fullLength;
    if (!(length >= 1)) return "";
    const [tailX, tailY] = geometry.toPixel(x, y);
    const angle = Math.atan2(-fy, fx);
    const [tipX, tipY] = [tailX + length * Math.cos(angle), tailY + length * Math.sin(angle)];
    const arm = Math.min(HEAD, HEAD_SHARE * length);
    const end = (turn: number) => pair(tipX - arm * Math.cos(angle + turn), tipY - arm * Math.sin(angle + turn));
    return `M${pair(tailX, tailY)}L${pair(tipX, tipY)}M${end(HALF_ANGLE)}L${pair(tipX, tipY)}L${end(-HALF_ANGLE)}`;
  });
  return (
    <ClipToPlot>
      <path className="sample-arrows" d={parts.join("")} />
    </ClipToPlot>
  );
});

function pair(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
