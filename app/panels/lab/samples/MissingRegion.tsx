import { useId } from "react";
import { type Box, contains } from "../../../../src/geometry.ts";
import { Handle } from "../../../figures/Handle.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { Point } from "../../../figures/plotGeometry.ts";
import { t } from "../../../messages/t.ts";
import { GRIPS, type Grip, gripPlace, moveGrip, visiblePart } from "./missingRectangle.ts";

export interface MissingRegionProps {
  readonly box: Box;
  readonly window: Box;
  /** Where it must lie. */
  readonly within: Box;
  readonly places: readonly Point[];
  readonly onMove: (box: Box) => void;
  readonly onSettle: () => void;
}

const GRIP_NAMES: Readonly<Record<Grip, string>> = {
  "lower left": t`Missing rectangle, lower left corner`,
  "lower right": t`Missing rectangle, lower right corner`,
  "upper left": t`Missing rectangle, upper left corner`,
  "upper right": t`Missing rectangle, upper right corner`,
  centre: t`Missing rectangle`,
};

/** The rectangle that training never sees, hatched, with its corners and its centre to be taken hold of. */
export function MissingRegion({ box, window, within, places, onMove, onSettle }: MissingRegionProps) {
  const geometry = usePlotGeometry();
  const pattern = useId();
  const part = visiblePart(box, window);
  if (geometry === null || part === null) return null;
  const [left, top] = geometry.toPixel(part.x0, part.y1);
  const [right, bottom] = geometry.toPixel(part.x1, part.y0);
  const inside = places.filter(({ x, y }) => contains(box, x, y)).length;
  const label = inside === 0 ? t`no samples here` : inside === 1 ? t`1 sample here` : t`${inside} samples here`;
  const isTall = bottom - top > 60;
  const room = right - left;
  const lines = room > 120 ? [label] : label.split(room > 85 ? / (?=\S+$)/ : " ");
  return (
    <g className="missing-region">
      <pattern id={pattern} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="9" />
      </pattern>
      <rect className="tint" x={left} y={top} width={right - left} height={bottom - top} />
      <rect x={left} y={top} width={right - left} height={bottom - top} fill={`url(#${pattern})`} />
      <text y={isTall ? top + 22 : Math.max(top - 6, geometry.top + 14)}>
        {(!isTall ? [label] : lines).map((words, line) => (
          <tspan key={words} x={(left + right) / 2} dy={line === 0 ? 0 : "1.2em"}>
            {words}
          </tspan>
        ))}
      </text>
      {GRIPS.map((grip) => {
        const [x, y] = gripPlace(box, grip);
        if (!contains(window, x, y)) return null;
        return (
          <Handle
            key={grip}
            x={x}
            y={y}
            label={GRIP_NAMES[grip]}
            shape={grip === "centre" ? "cross" : "square"}
            step={0.1}
            onMove={(place) => onMove(moveGrip(box, grip, place.x, place.y, within))}
            onCommit={onSettle}
          />
        );
      })}
    </g>
  );
}
