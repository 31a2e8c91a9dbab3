import type { Point } from "../../../figures/plotGeometry.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { rich, t } from "../../../messages/t.ts";
import { ChosenLine } from "../../ChosenLine.tsx";
import { Readout } from "../../Readout.tsx";
import type { TrainingSummary } from "./trainingSet.ts";

/** The sample that is pointed at or selected. */
export function SampleLine({
  index,
  place,
  force,
  onRemove,
}: {
  readonly index: number | null;
  readonly place: Point | undefined;
  /** Its components; NaN while they are not known yet. */
  readonly force: readonly [number, number];
  /** Given for the selected sample only. */
  readonly onRemove: (() => void) | undefined;
}) {
  return (
    <ChosenLine
      hint={t`Click in the plot to add a sample; drag one to move it; choose one to remove it.`}
      onRemove={onRemove}
    >
      {index === null || place === undefined
        ? null
        : rich`Sample ${index + 1}: ${<PlaceAndForce place={place} force={force} />}`}
    </ChosenLine>
  );
}

function PlaceAndForce({
  place,
  force: [fx, fy],
}: {
  readonly place: Point;
  readonly force: readonly [number, number];
}) {
  return (
    <>
      <i>x</i> {digits(place.x)}, <i>y</i> {digits(place.y)}
      {Number.isFinite(fx) && (
        <>
          , <i>f</i> = <Mathematical text={t`(${digits(fx)}, ${digits(fy)}) kT₀/length`} />
        </>
      )}
    </>
  );
}

/** The training set in numbers; `summary` is null where there is none. */
export function SampleNumbers({
  count,
  summary,
}: {
  readonly count: number;
  readonly summary: TrainingSummary | null;
}) {
  const rows: [string, string][] = [
    [t`Samples, each with two force components`, String(count)],
    [t`Noise drawn, root mean square`, digits(summary?.noiseRms ?? Number.NaN)],
  ];
  if (summary !== null && summary.importedRms !== null) {
    const name = t`Imported forces (${summary.importedCount}) less the potential’s, root mean square`;
    rows.push([name, digits(summary.importedRms)]);
  }
  if (summary !== null && summary.outside > 0) {
    rows.push([t`Outside the window: used, but not shown`, String(summary.outside)]);
  }
  return <Readout label={t`The training set in numbers`} rows={rows} />;
}
