import { NumberControl } from "../../../controls/NumberControl.tsx";
import { t } from "../../../messages/t.ts";
import { FARTHEST_CHARGE, LARGEST_CHARGE, type PlacedCharge } from "../../../parameters/charges.ts";
import { numberParameter } from "../../../parameters/number.ts";
import { chargeActions, PLANE_AXES, type PlaneId } from "../../../store/multipoles/chargeActions.ts";
import { multipoleStore } from "../../../store/multipoles/multipoleStore.ts";
import { ParameterPart } from "../../ParameterPart.tsx";

const charge = numberParameter({
  label: t`Its charge`,
  symbol: "q",
  unit: "e",
  help: t`In elementary charges.`,
  min: -LARGEST_CHARGE,
  max: LARGEST_CHARGE,
  default: 0,
  step: 0.05,
});

const heights = Object.fromEntries(
  ["x", "y", "z"].map((axis) => [
    axis,
    numberParameter({
      label: t`Its ${axis}`,
      unit: "Å",
      help: t`Where the charge is on the axis that is not on the map.`,
      min: -FARTHEST_CHARGE,
      max: FARTHEST_CHARGE,
      default: 0,
      step: 0.05,
    }),
  ]),
);

export interface ChargeLineProps {
  readonly index: number;
  readonly placed: PlacedCharge;
  readonly plane: PlaneId;
  /** Undefined for the last one there is. */
  readonly onRemove: (() => void) | undefined;
}

/** The charge that is selected: its size, its place off the plane, and the way to remove it without a keyboard. */
export function ChargeLine({ index, placed, plane, onRemove }: ChargeLineProps) {
  const [first, second, third] = PLANE_AXES[plane];
  const change = (key: keyof PlacedCharge) => (value: number, settled: boolean) => {
    chargeActions.change(index, { [key]: value }, settled ? {} : { coalesce: `charge-${key}` });
    if (settled) multipoleStore.getState().endGesture();
  };
  return (
    <ParameterPart of="charges">
      <div className="charge-line">
        <p>
          {t`Charge ${index + 1} at ${first} = ${placed[first].toFixed(2)}, ${second} = ${placed[second].toFixed(2)} Å`}
        </p>
        <NumberControl spec={charge} value={placed.q} slider={false} onChange={change("q")} />
        <NumberControl spec={heights[third]} value={placed[third]} slider={false} onChange={change(third)} />
        <button type="button" className="button" disabled={onRemove === undefined} onClick={onRemove}>
          {t`Remove`}
        </button>
      </div>
    </ParameterPart>
  );
}
