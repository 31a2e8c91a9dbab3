import { Handle, type HandleShape } from "../../figures/Handle.tsx";
import type { Point } from "../../figures/plotGeometry.ts";
import { t } from "../../messages/t.ts";
import type { PointsSpec } from "../../parameters/points.ts";
import { isWithin, type Reach } from "../../store/covariant/neighboursParameter.ts";

export interface NeighbourHandlesProps {
  readonly points: PointsSpec["default"];
  readonly reach: Reach;
  /** Radians by which they are drawn turned. */
  readonly turned?: number;
  /** What the one of this number is called. */
  readonly label: (number: number) => string;
  readonly shape?: HandleShape;
  readonly onMove: (points: PointsSpec["default"], moved: number) => void;
  readonly onCommit: () => void;
}

/** Of an arrow key, in units of length. */
const STEP = 0.05;

/** An atom's neighbours, to be taken hold of; they keep their distance from the atom and from each other. */
export function NeighbourHandles(props: NeighbourHandlesProps) {
  const { points, reach, turned = 0, label, shape = "circle", onMove, onCommit } = props;
  return points.map((point, i) => {
    const { x, y } = turn(point, turned);
    return (
      <Handle
        // A neighbour is its place in the list.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={i}
        x={x}
        y={y}
        label={label(i + 1)}
        valueText={t`x ${point.x.toFixed(2)}, y ${point.y.toFixed(2)}`}
        shape={shape}
        radius={8}
        step={STEP}
        onMove={(to) => {
          const next = points.map((old, k) => (k === i ? within(turn(to, -turned), reach) : old));
          if (isWithin(next, reach)) onMove(next, i);
        }}
        onCommit={onCommit}
      />
    );
  });
}

function turn({ x, y }: Point, angle: number): Point {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return { x: c * x - s * y, y: s * x + c * y };
}

/** The nearest place that is neither too near to the atom nor too far from it, in hundredths. */
function within({ x, y }: Point, { nearest, farthest }: Reach): Point {
  const r = Math.hypot(x, y);
  if (r === 0) return { x: nearest, y: 0 };
  const wanted = Math.min(farthest, Math.max(nearest, r));
  // Rounding towards what is allowed: out at the near end, in at the far one.
  const round = (value: number) => {
    if (wanted === r) return Math.round(100 * value) / 100;
    return (wanted > r ? Math.sign(value) * Math.ceil(Math.abs(100 * value)) : Math.trunc(100 * value)) / 100;
  };
  return { x: round((x * wanted) / r) + 0, y: round((y * wanted) / r) + 0 };
}
