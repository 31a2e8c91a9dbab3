import { Handle } from "../../../figures/Handle.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { OverlayArrow } from "../../../figures/OverlayArrow.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import { t } from "../../../messages/t.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import type { Pair } from "./BlockMatrix.tsx";

/** Length units that a unit force is drawn long. */
const ARROW_SCALE = 1.5;
/** Of an arrow key, in data units. */
const STEP = 0.1;

export interface UnitForceProps {
  /** The overlay's name. */
  readonly label: string;
  /** The field at the points [2N]; null where the figure shows no field. */
  readonly atPoints: Float64Array | null;
  readonly color: string;
  readonly pair: Pair;
  /** Another point is pointed at, or has the focus: its pair with point 1, whose column is drawn. */
  readonly onPair: (pair: Pair) => void;
  /** Whether the tab key reaches the handles of this one of several maps. */
  readonly tabStop: boolean;
}

/** The unit force at point 1 and the field it implies at the others; points and direction can be taken hold of. */
export function UnitForce({ label, atPoints, color, pair, onPair, tabStop }: UnitForceProps) {
  const points = useVectorField(({ values }) => values.blockPoints);
  const angle = useVectorField(({ values }) => values.forceAngle);
  const set = useVectorField((state) => state.set);
  const endGesture = useVectorField((state) => state.endGesture);
  const turn = (Math.PI / 180) * angle;
  const [source] = points;
  const tip = [source.x + ARROW_SCALE * Math.cos(turn), source.y + ARROW_SCALE * Math.sin(turn)] as const;
  const move = (index: number, to: { readonly x: number; readonly y: number }) => {
    const place = { x: hundredths(to.x), y: hundredths(to.y) };
    set({ blockPoints: points.map((point, i) => (i === index ? place : point)) }, { coalesce: `point ${index}` });
  };
  /** Point 1 with itself is no pair to look at. */
  const light = (index: number) => {
    if (index > 0) onPair([index, 0]);
  };
  const chosen = pair.map((index) => points[index]).filter((point) => point !== undefined);
  return (
    <Overlay label={label}>
      {chosen.length === 2 && pair[0] !== pair[1] && (
        <g className="pair-line">
          <OverlayPath shape={{ kind: "line", points: chosen.map(({ x, y }) => [x, y] as const) }} />
        </g>
      )}
      {atPoints !== null &&
        points.map(({ x, y }, i) => (
          <OverlayArrow
            // Points have no names but their numbers.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={i}
            from={[x, y]}
            to={[x + ARROW_SCALE * atPoints[2 * i], y + ARROW_SCALE * atPoints[2 * i + 1]]}
            color={i === 0 ? "var(--ink)" : color}
            width={i === 0 ? 3 : widthOf(Math.hypot(atPoints[2 * i], atPoints[2 * i + 1]))}
          />
        ))}
      {points.map(({ x, y }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <g key={i} onPointerEnter={() => light(i)}>
          <Handle
            x={x}
            y={y}
            label={i === 0 ? t`Point 1, with the unit force` : t`Point ${i + 1}`}
            radius={i === 0 ? 6 : 5}
            selected={pair.includes(i)}
            step={STEP}
            tabStop={tabStop}
            onMove={(to) => move(i, to)}
            onCommit={endGesture}
            onFocus={() => light(i)}
          />
        </g>
      ))}
      {atPoints !== null && (
        <Handle
          x={tip[0]}
          y={tip[1]}
          label={t`Direction of the unit force`}
          valueText={t`${angle} degrees`}
          shape="diamond"
          radius={4.5}
          step={STEP}
          tabStop={tabStop}
          onMove={(to) =>
            set({ forceAngle: angleTo(to.x - source.x, to.y - source.y, angle) }, { coalesce: "forceAngle" })
          }
          onCommit={endGesture}
        />
      )}
      <PointNumbers points={points} />
    </Overlay>
  );
}

/** Of an arrow, in pixels: a short one is thin, or it would be all head. */
function widthOf(strength: number): number {
  return Math.min(2.5, 1 + 4 * strength);
}

/** Pixels from a point to its number. */
const ASIDE = 9;

function PointNumbers({ points }: { readonly points: readonly { readonly x: number; readonly y: number }[] }) {
  const geometry = usePlotGeometry();
  if (!geometry) return null;
  return (
    <g>
      {points.map(({ x, y }, i) => {
        const [px, py] = geometry.toPixel(x, y);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no names but their numbers.
          <text key={i} className="point-number" x={px - ASIDE} y={py - ASIDE} textAnchor="end">
            {i + 1}
          </text>
        );
      })}
    </g>
  );
}

/** The direction of (dx, dy) in whole degrees; at no distance, what it was. */
function angleTo(dx: number, dy: number, before: number): number {
  if (dx === 0 && dy === 0) return before;
  return Math.round((180 / Math.PI) * Math.atan2(dy, dx)) + 0;
}

/** Finer than a screen shows, and short in a link. */
function hundredths(value: number): number {
  return Math.round(100 * value) / 100 + 0;
}
