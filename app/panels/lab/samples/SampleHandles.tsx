import { memo } from "react";
import { Handle } from "../../../figures/Handle.tsx";
import type { Point } from "../../../figures/plotGeometry.ts";
import { t } from "../../../messages/t.ts";

/** What can be done with a sample; the same object while the panel lives, so that no handle is drawn again for it. */
export interface SampleActions {
  readonly move: (index: number, x: number, y: number) => void;
  readonly settle: () => void;
  readonly remove: (index: number) => void;
  readonly select: (index: number) => void;
  /** The pointer is over it, or over none. */
  readonly point: (index: number | null) => void;
}

/** Above this many, the dots are smaller. */
const CLOSE_TOGETHER = 150;

export interface SampleHandlesProps {
  readonly places: readonly Point[];
  /** Whether the window shows a place. */
  readonly shown: (place: Point) => boolean;
  readonly selected: number | null;
  readonly actions: SampleActions;
}

/** The one that the tab key reaches: the selected one, where it is shown, else the first; −1 where none is. */
export function tabStopOf({ places, shown, selected }: Omit<SampleHandlesProps, "actions">): number {
  return selected !== null && places[selected] && shown(places[selected]) ? selected : places.findIndex(shown);
}

/** The samples as handles; only one of them is a tab stop. */
export function SampleHandles({ places, shown, selected, actions }: SampleHandlesProps) {
  const radius = places.length > CLOSE_TOGETHER ? 3.5 : 5;
  const stop = tabStopOf({ places, shown, selected });
  return places.map((place, index) =>
    shown(place) ? (
      <SampleHandle
        // Samples have no names of their own; the one that follows a removed one takes its place, and the focus.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={index}
        index={index}
        x={place.x}
        y={place.y}
        radius={radius}
        selected={index === selected}
        tabStop={index === stop}
        actions={actions}
      />
    ) : null,
  );
}

interface SampleHandleProps extends Point {
  readonly index: number;
  readonly radius: number;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly actions: SampleActions;
}

/** One sample to be taken hold of. */
export const SampleHandle = memo(function SampleHandle(props: SampleHandleProps) {
  const { index, x, y, radius, selected, tabStop, actions } = props;
  return (
    <g data-sample={index + 1} onPointerEnter={() => actions.point(index)} onPointerLeave={() => actions.point(null)}>
      <Handle
        x={x}
        y={y}
        label={t`Sample ${index + 1}`}
        radius={radius}
        selected={selected}
        tabStop={tabStop}
        onMove={(place) => actions.move(index, place.x, place.y)}
        onCommit={actions.settle}
        onDelete={() => actions.remove(index)}
        onFocus={() => actions.select(index)}
      />
    </g>
  );
});
