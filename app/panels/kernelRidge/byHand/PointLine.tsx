import type { Point } from "../../../figures/plotGeometry.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { rich, t } from "../../../messages/t.ts";
import { ChosenLine } from "../../ChosenLine.tsx";

/** The point that is pointed at or selected. */
export function PointLine({
  index,
  place,
  weight,
  onRemove,
}: {
  readonly index: number | null;
  readonly place: Point | undefined;
  readonly weight: number | undefined;
  /** Given for the selected point only. */
  readonly onRemove: (() => void) | undefined;
}) {
  return (
    <ChosenLine
      hint={t`Click in the plot to add a point; drag one to move it; choose one to remove it.`}
      onRemove={onRemove}
    >
      {index === null || place === undefined
        ? null
        : rich`Point ${index + 1}: ${<Numbers place={place} weight={weight} />}`}
    </ChosenLine>
  );
}

function Numbers({ place, weight }: { readonly place: Point; readonly weight: number | undefined }) {
  return (
    <>
      <i>r</i> {place.x.toFixed(3)}, <i>U</i> <Mathematical text={`${digits(place.y)} kT₀`} />
      {weight !== undefined && (
        <>
          , <i>α</i> <Mathematical text={digits(weight)} />
        </>
      )}
    </>
  );
}
