import { useLayoutEffect, useRef } from "react";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import type { Loop, LoopWork } from "../../../../src/experiments/loopWork.ts";
import type { Box } from "../../../../src/geometry.ts";
import { ClipToPlot } from "../../../figures/ClipToPlot.tsx";
import { Handle } from "../../../figures/Handle.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { OverlayArrow } from "../../../figures/OverlayArrow.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { Point } from "../../../figures/plotGeometry.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { t } from "../../../messages/t.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import type { PlayClock } from "../../playback/playClock.ts";
import { type Course, energyAfter, placeAfter } from "./carried.ts";
import { centreOf, moveLoop, moveVertex, resizeLoop, sizeHandle } from "./loopShape.ts";
import { signed } from "./signed.ts";

export interface LoopOverlayProps {
  /** Whose map it lies on, in words. */
  readonly on: string;
  readonly source: SourceId;
  readonly box: Box;
  readonly loop: Loop;
  readonly course: Course;
  readonly work: LoopWork | undefined;
  /** Of the particle carried round: its time counts laps. */
  readonly clock: PlayClock;
  readonly theme: FigureTheme;
  readonly onChange: (loop: Loop) => void;
  readonly onSettle: () => void;
  /** What has been drawn so far, while one is drawing; null otherwise. */
  readonly stroke: readonly Point[] | null;
  readonly onDraw: (points: readonly Point[], done: boolean) => void;
}

/** With more corners than this, a path is moved and sized as a whole. */
const MOST_CORNER_HANDLES = 12;
/** Where along the path its direction is shown. */
const ARROWS = [0.3, 0.8];

/** The closed path on one map: what can be taken hold of, its direction, and the particle carried round it. */
export function LoopOverlay(props: LoopOverlayProps) {
  const { on, source, box, loop, course, work, clock, theme, onChange, onSettle, stroke, onDraw } = props;
  const centre = centreOf(loop);
  const size = sizeHandle(loop, box);
  const corners = loop.kind === "polygon" && loop.vertices.length <= MOST_CORNER_HANDLES ? loop.vertices : [];
  const words = labSpecs.loop.describe(loop);

  if (stroke !== null) {
    return (
      <Overlay label={t`Drawing a closed path on ${on}`} onDraw={onDraw}>
        <OverlayPath shape={{ kind: "line", points: stroke.map(({ x, y }) => [x, y]) }} width={2.5} />
      </Overlay>
    );
  }
  return (
    <Overlay label={t`Closed path on ${on}`}>
      <ClipToPlot>
        <OverlayPath shape={loop.kind === "circle" ? loop : { kind: "polygon", points: loop.vertices }} width={2.5} />
        {ARROWS.map((at) => (
          <Direction key={at} course={course} at={at} />
        ))}
        <Particle course={course} work={work} clock={clock} color={theme.sources[source].color} />
      </ClipToPlot>
      <Handle
        {...centre}
        label={t`Whole path`}
        valueText={words}
        shape="cross"
        radius={8}
        onMove={(place) => onChange(moveLoop(loop, place))}
        onCommit={onSettle}
      />
      {corners.map(([x, y], index) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its number.
          key={index}
          x={x}
          y={y}
          label={t`Corner ${index + 1} of ${corners.length}`}
          radius={5}
          onMove={(place) => onChange(moveVertex(corners, index, place))}
          onCommit={onSettle}
        />
      ))}
      {corners.length === 0 && (
        <Handle
          {...size}
          label={loop.kind === "circle" ? t`Radius` : t`Size of the path`}
          valueText={loop.kind === "circle" ? t`radius ${loop.radius.toFixed(2)}` : words}
          shape="square"
          radius={6}
          onMove={(place) => onChange(resizeLoop(loop, size, place))}
          onCommit={onSettle}
        />
      )}
    </Overlay>
  );
}

/** An arrowhead on the path. */
function Direction({ course, at }: { readonly course: Course; readonly at: number }) {
  const from = placeAfter(course, at - 0.004);
  const to = placeAfter(course, at + 0.012);
  return <OverlayArrow from={[from.x, from.y]} to={[to.x, to.y]} width={2.5} />;
}

interface ParticleProps {
  readonly course: Course;
  readonly work: LoopWork | undefined;
  readonly clock: PlayClock;
  readonly color: string;
}

/** The particle and, in the map's corner, the energy it has been given; moved without rendering, frame by frame. */
function Particle({ course, work, clock, color }: ParticleProps) {
  const geometry = usePlotGeometry();
  const bead = useRef<SVGCircleElement>(null);
  const text = useRef<SVGTextElement>(null);
  useLayoutEffect(() => {
    if (!geometry) return;
    const show = () => {
      const { time: laps, playing } = clock.getState();
      const { x, y } = placeAfter(course, laps);
      const [px, py] = geometry.toPixel(x, y);
      bead.current?.setAttribute("transform", `translate(${px.toFixed(1)} ${py.toFixed(1)})`);
      if (!text.current) return;
      const energy = work?.problem === null ? energyAfter(work, course.fraction, laps) : Number.NaN;
      text.current.textContent = playing || laps > 0 ? `${signed(energy)} kT₀` : "";
    };
    show();
    return clock.subscribe(show);
  }, [geometry, course, work, clock]);
  if (!geometry) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus; its numbers are said beside the buttons.
    <g className="carried" aria-hidden="true">
      <circle ref={bead} r={8} style={{ fill: color }} />
      <text ref={text} x={geometry.left + 10} y={geometry.top + 22} style={{ fill: color }} />
    </g>
  );
}
