import { useEffect, useState } from "react";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { PlotGeometry } from "../../../figures/plotGeometry.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { pageWalkers } from "./pageWalkers.ts";
import type { WalkersFrame } from "./walkersRun.ts";

/** Walkers shown as dots: more would hide the density; the histogram counts them all. */
export const MOST_DOTS = 250;

export interface WalkersCanvasProps {
  readonly source: SourceId;
  readonly theme: FigureTheme;
  /** False once the figure below shows the walkers itself. */
  readonly live: boolean;
}

/** The walkers while they move, drawn over the figure many times a second; the figure itself is redrawn now and then. */
export function WalkersCanvas({ source, theme, live }: WalkersCanvasProps) {
  const geometry = usePlotGeometry();
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);

  useEffect(() => {
    const pen = canvas?.getContext("2d");
    if (!canvas || !pen || !geometry || !live) return;
    const density = window.devicePixelRatio;
    canvas.width = Math.round(geometry.width * density);
    canvas.height = Math.round(geometry.height * density);
    pen.setTransform(density, 0, 0, density, -geometry.left * density, -geometry.top * density);
    const stop = pageWalkers.onFrame((frame) => draw(pen, frame, source, geometry, theme));
    return () => {
      stop();
      pen.clearRect(geometry.left, geometry.top, geometry.width, geometry.height);
    };
  }, [canvas, geometry, source, theme, live]);

  if (!geometry) return null;
  const { left, top, width, height } = geometry;
  return (
    <div className="walkers-canvas" aria-hidden="true" style={{ left, top, width, height }}>
      <canvas ref={setCanvas} />
    </div>
  );
}

function draw(
  pen: CanvasRenderingContext2D,
  frame: WalkersFrame,
  source: SourceId,
  geometry: PlotGeometry,
  theme: FigureTheme,
): void {
  pen.clearRect(geometry.left, geometry.top, geometry.width, geometry.height);
  const state = frame.result.summaries.find((summary) => summary.source === source)?.state;
  if (!state) return;
  const { color } = theme.sources[source];

  pen.fillStyle = theme.ink;
  pen.globalAlpha = 0.55;
  const shown = Math.min(MOST_DOTS, state.positions.length / 2);
  for (let walker = 0; walker < shown; walker++) {
    const [px, py] = geometry.toPixel(state.positions[2 * walker], state.positions[2 * walker + 1]);
    pen.beginPath();
    pen.arc(px, py, 1.5, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.globalAlpha = 1;

  const trail = frame.trails[source];
  if (!trail || trail.length === 0) return;
  pen.strokeStyle = color;
  pen.lineWidth = 0.75 * theme.lineWidth;
  pen.beginPath();
  for (let i = 0; i < trail.length; i += 2) pen.lineTo(...geometry.toPixel(trail[i], trail[i + 1]));
  pen.stroke();
  const [px, py] = geometry.toPixel(trail[trail.length - 2], trail[trail.length - 1]);
  pen.beginPath();
  pen.arc(px, py, 4.5, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.fill();
  pen.strokeStyle = theme.paper;
  pen.lineWidth = 1.5;
  pen.stroke();
}
