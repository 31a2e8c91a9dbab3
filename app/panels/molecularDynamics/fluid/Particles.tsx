import { useLayoutEffect, useRef } from "react";
import { KINDS } from "../../../../src/molecularDynamics/fluid/order.ts";
import { ClipToPlot } from "../../../figures/ClipToPlot.tsx";
import { usePlot, usePlotGeometry } from "../../../figures/PlotContext.ts";
import { pageFluid } from "./pageFluid.ts";
import { particlePaths } from "./particlePaths.ts";

/** The particles, moved without rendering, picture by picture: one path for each kind. */
export function Particles() {
  const geometry = usePlotGeometry();
  const { width, height } = usePlot();
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (!geometry) return;
    return pageFluid.onFrame(({ result }) => {
      const { kinds, state } = result;
      const paths = particlePaths(state.positions, kinds, state.side, geometry);
      for (const [kind, path] of paths.entries()) group.current?.children[kind]?.setAttribute("d", path);
    });
  }, [geometry]);
  if (!geometry) return null;
  return (
    <svg className="overlay particles" width={width} height={height} aria-hidden="true">
      <ClipToPlot>
        <g ref={group}>
          {KINDS.map((kind) => (
            <path key={kind} data-kind={kind} />
          ))}
        </g>
      </ClipToPlot>
    </svg>
  );
}
