import { useLayoutEffect, useRef } from "react";
import type { Flight, LineFlightResult } from "../../../../src/experiments/kernelRidge/lineFlight.ts";
import { ClipToPlot } from "../../../figures/ClipToPlot.tsx";
import { frameAt } from "../../../figures/flight.ts";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import type { PlayClock } from "../../playback/playClock.ts";

export interface ParticlesProps {
  readonly result: LineFlightResult;
  readonly clock: PlayClock;
  readonly theme: FigureTheme;
}

/** Both particles, each on the curve that it feels; moved without rendering, frame by frame. */
export function Particles({ result, clock, theme }: ParticlesProps) {
  return (
    <ClipToPlot>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus; its numbers are said beside the buttons. */}
      <g className="flying" aria-hidden="true">
        {result.learned !== null && (
          <Particle
            flight={result.learned}
            clock={clock}
            color={theme.sources.energyConserving.color}
            shape="diamond"
          />
        )}
        <Particle flight={result.truth} clock={clock} color={theme.sources.truth.color} shape="circle" />
      </g>
    </ClipToPlot>
  );
}

function Particle({
  flight,
  clock,
  color,
  shape,
}: {
  readonly flight: Flight;
  readonly clock: PlayClock;
  readonly color: string;
  readonly shape: "circle" | "diamond";
}) {
  const geometry = usePlotGeometry();
  const bead = useRef<SVGPathElement>(null);
  useLayoutEffect(() => {
    if (!geometry) return;
    const show = () => {
      const { time } = clock.getState();
      const [px, py] = geometry.toPixel(frameAt(flight, flight.r, time), frameAt(flight, flight.potential, time));
      bead.current?.setAttribute("transform", `translate(${px.toFixed(1)} ${py.toFixed(1)})`);
    };
    show();
    return clock.subscribe(show);
  }, [geometry, flight, clock]);
  if (!geometry) return null;
  const outline = shape === "circle" ? "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z" : "M0 -10L10 0L0 10L-10 0Z";
  return <path ref={bead} d={outline} style={{ fill: color }} />;
}
