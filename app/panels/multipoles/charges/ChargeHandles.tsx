import { Handle } from "../../../figures/Handle.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import type { Point } from "../../../figures/plotGeometry.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import type { PlacedCharge } from "../../../parameters/charges.ts";
import { PLANE_AXES, type PlaneId } from "../../../store/multipoles/chargeActions.ts";

/** Of an arrow key, in Å. */
const STEP = 0.05;

/** Where a charge is seen on a plane. */
export function onPlane(charge: PlacedCharge, plane: PlaneId): Point {
  const [first, second] = PLANE_AXES[plane];
  return { x: charge[first], y: charge[second] };
}

export interface ChargeHandlesProps {
  /** Those that the map shows. */
  readonly charges: readonly PlacedCharge[];
  /** Which of all charges each of them is. */
  readonly numbers: readonly number[];
  readonly plane: PlaneId;
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
  readonly onMove: (index: number, place: Point) => void;
  readonly onCommit: () => void;
  readonly onRemove: (index: number) => void;
}

/** The charges, to be taken hold of. */
export function ChargeHandles(props: ChargeHandlesProps) {
  const { charges, numbers, plane, selected, onSelect, onMove, onCommit, onRemove } = props;
  const stop = selected !== null && numbers.includes(selected) ? selected : numbers[0];
  const [first, second, third] = PLANE_AXES[plane];
  return charges.map((charge, shown) => {
    const index = numbers[shown];
    const { x, y } = onPlane(charge, plane);
    return (
      // Charges have no names of their own; the one that follows a removed one takes its place, and the focus.
      <g key={index}>
        <Handle
          x={x}
          y={y}
          label={t`Charge ${index + 1}, q = ${digits(charge.q)} e`}
          valueText={t`${first} ${charge[first].toFixed(2)}, ${second} ${charge[second].toFixed(2)}, ${third} ${charge[third].toFixed(2)} Å`}
          radius={8}
          step={STEP}
          selected={index === selected}
          tabStop={index === stop}
          onMove={(place) => onMove(index, place)}
          onCommit={onCommit}
          onDelete={() => onRemove(index)}
          onFocus={() => onSelect(index)}
        />
        {charge.q !== 0 && <Sign x={x} y={y} isNegative={charge.q < 0} />}
      </g>
    );
  });
}

/** Plus or minus, in the middle of a charge's dot. */
function Sign({ x, y, isNegative }: Point & { readonly isNegative: boolean }) {
  const geometry = usePlotGeometry();
  if (geometry === null) return null;
  const [px, py] = geometry.toPixel(x, y);
  return (
    <path className="charge-sign" d={`M${px - 4} ${py}H${px + 4}${isNegative ? "" : `M${px} ${py - 4}V${py + 4}`}`} />
  );
}
