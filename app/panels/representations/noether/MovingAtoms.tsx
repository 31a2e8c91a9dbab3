import { useLayoutEffect, useRef } from "react";
import type { ClusterTrajectory } from "../../../../src/clusters/trajectory.ts";
import { ClipToPlot } from "../../../figures/ClipToPlot.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import { t } from "../../../messages/t.ts";
import type { PlayClock } from "../../playback/playClock.ts";

/** Of an atom, in its diameters s. */
const RADIUS = 0.5;
/** Length units that a unit of momentum is drawn long. */
const ARROW = 0.8;

export interface MovingAtomsProps {
  readonly trajectory: ClusterTrajectory;
  readonly clock: PlayClock;
  readonly color: string;
}

/** The atoms, and an arrow for their momentum, moved without rendering, frame by frame; at the end of their motion they rest. */
export function MovingAtoms(props: MovingAtomsProps) {
  return (
    <Overlay label={t`The atoms`}>
      <ClipToPlot>
        <Atoms {...props} />
      </ClipToPlot>
    </Overlay>
  );
}

function Atoms({ trajectory, clock, color }: MovingAtomsProps) {
  const geometry = usePlotGeometry();
  const group = useRef<SVGGElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  const { times, positions, momentum } = trajectory;
  const atoms = positions.length / Math.max(1, times.length) / 2;
  useLayoutEffect(() => {
    if (!geometry || times.length === 0) return;
    const show = () => {
      const at = frameOf(times, clock.getState().time);
      let [cx, cy] = [0, 0];
      for (let i = 0; i < atoms; i++) {
        const x = between(positions, 2 * atoms, 2 * i, at);
        const y = between(positions, 2 * atoms, 2 * i + 1, at);
        cx += x / atoms;
        cy += y / atoms;
        const [px, py] = geometry.toPixel(x, y);
        group.current?.children[i]?.setAttribute("transform", `translate(${px.toFixed(1)} ${py.toFixed(1)})`);
      }
      const tip = [cx + ARROW * between(momentum, 2, 0, at), cy + ARROW * between(momentum, 2, 1, at)] as const;
      arrow.current?.setAttribute("d", arrowPath(geometry.toPixel(cx, cy), geometry.toPixel(...tip)));
    };
    show();
    return clock.subscribe(show);
  }, [geometry, times, positions, momentum, atoms, clock]);
  if (!geometry) return null;
  const radius = geometry.toPixel(RADIUS, 0)[0] - geometry.toPixel(0, 0)[0];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus; what moves is told in the figure's description.
    <g className="moving-atoms" aria-hidden="true">
      <g ref={group}>
        {Array.from({ length: atoms }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an atom is its place in the list.
          <circle key={i} r={Math.max(2, radius)} style={{ fill: color }} />
        ))}
      </g>
      <path ref={arrow} className="momentum" />
    </g>
  );
}

/** Between which frames a time is, and how far; frames are evenly spaced. */
function frameOf(times: Float64Array, time: number): { readonly frame: number; readonly share: number } {
  if (times.length < 2) return { frame: 0, share: 0 };
  const at = Math.min(times.length - 1, Math.max(0, time / times[1]));
  const frame = Math.min(times.length - 2, Math.floor(at));
  return { frame, share: at - frame };
}

function between(values: Float64Array, size: number, k: number, { frame, share }: ReturnType<typeof frameOf>): number {
  const from = values[frame * size + k];
  const to = values[(frame + 1) * size + k];
  return share === 0 || to === undefined ? from : from + share * (to - from);
}

const HEAD = 8;

/** A line with a head, where it is long enough to have one. */
function arrowPath([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): string {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 3)) return "";
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const wing = (side: number) =>
    `${(x1 - HEAD * ux + side * 0.6 * HEAD * uy).toFixed(1)} ${(y1 - HEAD * uy - side * 0.6 * HEAD * ux).toFixed(1)}`;
  const tip = `${x1.toFixed(1)} ${y1.toFixed(1)}`;
  return `M${x0.toFixed(1)} ${y0.toFixed(1)}L${tip}M${wing(1)}L${tip}L${wing(-1)}`;
}
