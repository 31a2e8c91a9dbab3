import type { Point } from "../../../figures/plotGeometry.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";

/** The point that is pointed at or selected, in numbers, and the way to remove it without a keyboard. */
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
  if (index === null || place === undefined) {
    return (
      <div className="point-line">
        <p>Click in the plot to add a point; drag one to move it; choose one to remove it.</p>
      </div>
    );
  }
  return (
    <div className="point-line">
      <p>
        Point {index + 1}: <i>r</i> {place.x.toFixed(3)}, <i>U</i> <Mathematical text={`${digits(place.y)} kT₀`} />
        {weight !== undefined && (
          <>
            , <i>α</i> <Mathematical text={digits(weight)} />
          </>
        )}
      </p>
      {onRemove && (
        <button type="button" className="button" onClick={onRemove}>
          Remove
        </button>
      )}
    </div>
  );
}
