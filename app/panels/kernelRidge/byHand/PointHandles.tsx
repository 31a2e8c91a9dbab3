import { memo } from "react";
import { Handle } from "../../../figures/Handle.tsx";
import { clampToPlot } from "../../../figures/keyboardMove.ts";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { Point } from "../../../figures/plotGeometry.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";

/** What can be done with a point; the same object while the panel lives, so that no handle is drawn again for it. */
export interface PointActions {
  readonly move: (index: number, r: number) => void;
  readonly settle: () => void;
  readonly remove: (index: number) => void;
  readonly select: (index: number) => void;
  /** The pointer is over it, or over none. */
  readonly point: (index: number | null) => void;
}

export interface PointHandlesProps {
  readonly places: readonly Point[];
  readonly selected: number | null;
  /** Those that are lit, from here or from the matrices. */
  readonly lit: readonly number[];
  readonly actions: PointActions;
}

/** Of an arrow key. */
const STEP = 0.02;

/** The training points as handles along the curve; only one of them is a tab stop. */
export function PointHandles({ places, selected, lit, actions }: PointHandlesProps) {
  const geometry = usePlotGeometry();
  if (geometry === null) return null;
  const stop = selected !== null && selected < places.length ? selected : 0;
  return places.map((place, index) => {
    // A point high up the wall stays in reach, at the top of the plot.
    const [x, y] = Number.isFinite(place.y) ? clampToPlot(geometry, place.x, place.y) : [place.x, geometry.yRange[0]];
    return (
      <PointHandle
        // biome-ignore lint/suspicious/noArrayIndexKey: the point that follows a removed one takes its place, and the focus.
        key={index}
        index={index}
        x={x}
        y={y}
        energy={place.y}
        lit={lit.includes(index)}
        tabStop={index === stop}
        actions={actions}
      />
    );
  });
}

interface PointHandleProps extends Point {
  readonly index: number;
  readonly energy: number;
  readonly lit: boolean;
  readonly tabStop: boolean;
  readonly actions: PointActions;
}

const PointHandle = memo(function PointHandle({ index, x, y, energy, lit, tabStop, actions }: PointHandleProps) {
  return (
    <g data-point={index + 1} onPointerEnter={() => actions.point(index)} onPointerLeave={() => actions.point(null)}>
      <Handle
        x={x}
        y={y}
        label={t`Point ${index + 1}`}
        valueText={`r ${x.toFixed(3)}, U ${digits(energy)}`}
        step={STEP}
        selected={lit}
        tabStop={tabStop}
        onMove={(place) => actions.move(index, place.x)}
        onCommit={actions.settle}
        onDelete={() => actions.remove(index)}
        onFocus={() => actions.select(index)}
      />
    </g>
  );
});
