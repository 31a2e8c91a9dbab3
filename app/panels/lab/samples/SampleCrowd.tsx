import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from "react";
import { usePlot, usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { Point } from "../../../figures/plotGeometry.ts";
import { walkTarget } from "../../../figures/walkTarget.ts";
import { nearestWithin } from "./nearest.ts";
import { SampleHandle, type SampleHandlesProps, tabStopOf } from "./SampleHandles.tsx";

/** Above this many samples a handle for each would weigh the page down. */
export const CROWD = 500;

/** How near to a sample the pointer must come to take hold of it, in pixels. */
const REACH = 13;
const RADIUS = 2.5;

/** Thousands of samples: drawn in one stroke, with handles only at the pointer and at the tab stop. */
export function SampleCrowd({
  places,
  shown,
  selected,
  pointed,
  actions,
}: SampleHandlesProps & { readonly pointed: number | null }) {
  const { geometry, element } = usePlot();
  const pixels = useMemo(() => geometry && places.map(({ x, y }) => geometry.toPixel(x, y)), [geometry, places]);
  useEffect(() => {
    if (element === null || pixels === null) return;
    const hover = (event: PointerEvent) => {
      // What is being dragged stays in hand.
      if (event.type === "pointermove" && event.buttons !== 0) return;
      const bounds = element.getBoundingClientRect();
      const near = nearestWithin(pixels, event.clientX - bounds.left, event.clientY - bounds.top, REACH);
      actions.point(near !== null && shown(places[near]) ? near : null);
    };
    element.addEventListener("pointermove", hover);
    // A finger does not hover.
    element.addEventListener("pointerdown", hover);
    return () => {
      element.removeEventListener("pointermove", hover);
      element.removeEventListener("pointerdown", hover);
    };
  }, [element, pixels, places, shown, actions]);

  const stop = tabStopOf({ places, shown, selected });
  const group = useRef<SVGGElement>(null);
  const walked = useRef(false);
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    group.current?.querySelector<SVGElement>(`[data-sample="${stop + 1}"] .handle`)?.focus();
  }, [stop]);

  /** As among few samples, of which each has its own handle. */
  const walk = (event: KeyboardEvent) => {
    const inView = places.flatMap((place, index) => (shown(place) ? [index] : []));
    const here = inView.indexOf(stop);
    const target = walkTarget(event.key, here, inView.length);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    walked.current = inView[target] !== stop;
    actions.select(inView[target]);
  };

  const handles = [...new Set([stop, pointed ?? stop])].filter((index) => places[index] !== undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handle in it has the focus, and its own name and role.
    <g ref={group} onKeyDown={walk}>
      <Dots places={places} shown={shown} />
      {handles
        .sort((a, b) => a - b)
        .map((index) => (
          <SampleHandle
            key={index}
            index={index}
            x={places[index].x}
            y={places[index].y}
            radius={RADIUS + 1}
            selected={index === selected}
            tabStop={index === stop}
            actions={actions}
          />
        ))}
    </g>
  );
}

/** All samples as one path of points: its round caps are the dots, and a thicker one behind it is their rings. */
const Dots = memo(function Dots({ places, shown }: Pick<SampleHandlesProps, "places" | "shown">) {
  const geometry = usePlotGeometry();
  if (geometry === null) return null;
  const point = ({ x, y }: Point) => {
    const [px, py] = geometry.toPixel(x, y);
    return `M${px.toFixed(1)} ${py.toFixed(1)}h0`;
  };
  const path = places.filter(shown).map(point).join("");
  return (
    <g className="sample-dots" data-count={places.length}>
      <path className="rings" d={path} strokeWidth={2 * RADIUS + 2.5} />
      <path className="discs" d={path} strokeWidth={2 * RADIUS} />
    </g>
  );
});
