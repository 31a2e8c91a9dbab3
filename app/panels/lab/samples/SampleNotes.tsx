import type { Point } from "../../../figures/plotGeometry.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
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
      hint="Click in the plot to add a sample; drag one to move it; choose one to remove it."
      onRemove={onRemove}
    >
      {index === null || place === undefined ? null : (
        <>
          Sample {index + 1}: <i>x</i> {digits(place.x)}, <i>y</i> {digits(place.y)}
          {Number.isFinite(force[0]) && (
            <>
              , <i>f</i> = (<Mathematical text={`${digits(force[0])}, ${digits(force[1])}) kT₀/length`} />
            </>
          )}
        </>
      )}
    </ChosenLine>
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
    ["Samples, each with two force components", String(count)],
    ["Noise drawn, root mean square", digits(summary?.noiseRms ?? Number.NaN)],
  ];
  if (summary !== null && summary.importedRms !== null) {
    const name = `Imported forces (${summary.importedCount}) less the potential’s, root mean square`;
    rows.push([name, digits(summary.importedRms)]);
  }
  if (summary !== null && summary.outside > 0) {
    rows.push(["Outside the window: used, but not shown", String(summary.outside)]);
  }
  return <Readout label="The training set in numbers" rows={rows} />;
}
