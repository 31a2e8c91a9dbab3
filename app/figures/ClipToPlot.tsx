import { type ReactNode, useId } from "react";
import { usePlotGeometry } from "./PlotContext.ts";

/** Keeps what is drawn over a map inside its axes: a path may reach beyond the window. */
export function ClipToPlot({ children }: { readonly children: ReactNode }) {
  const geometry = usePlotGeometry();
  const id = useId();
  if (!geometry) return null;
  const { left, top, width, height } = geometry;
  return (
    <g clipPath={`url(#${id})`}>
      <clipPath id={id}>
        <rect x={left} y={top} width={width} height={height} />
      </clipPath>
      {children}
    </g>
  );
}
