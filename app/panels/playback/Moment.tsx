import { useLayoutEffect, useRef } from "react";
import { usePlotGeometry } from "../../figures/PlotContext.ts";
import type { PlayClock } from "./playClock.ts";
import "../../styles/playback.css";

/** The moment shown, across the figure of distance against time. */
export function Moment({ clock, duration }: { readonly clock: PlayClock; readonly duration: number }) {
  const geometry = usePlotGeometry();
  const line = useRef<SVGLineElement>(null);
  useLayoutEffect(() => {
    if (!geometry) return;
    const show = () => {
      const [px] = geometry.toPixel(Math.min(duration, clock.getState().time), 0);
      line.current?.setAttribute("transform", `translate(${px.toFixed(1)} 0)`);
    };
    show();
    return clock.subscribe(show);
  }, [geometry, duration, clock]);
  if (!geometry) return null;
  return (
    <svg className="overlay moment" aria-hidden="true">
      <line ref={line} y1={geometry.top} y2={geometry.top + geometry.height} />
    </svg>
  );
}
