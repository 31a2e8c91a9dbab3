import { findSamplingScheme } from "../../../../src/sampling/registry.ts";
import type { Point } from "../../../figures/plotGeometry.ts";
import { extent } from "../../../figures/scales.ts";
import { digits } from "../../../format/numbers.ts";
import { t, translated } from "../../../messages/t.ts";
import type { LabValues } from "../../../store/lab/labParameters.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import type { TrainingSummary } from "./trainingSet.ts";

type Shown = Pick<LabValues, "scheme" | "seed" | "noise" | "missing" | "missingBox">;

/** What the figure of the samples shows now, in words. */
export function describeSamples(values: Shown, places: readonly Point[], summary: TrainingSummary | null): string {
  const count = places.length;
  const made =
    values.scheme === "hand"
      ? t`placed by hand`
      : t`chosen by the scheme “${translated(findSamplingScheme(values.scheme).label)}” with seed ${values.seed}`;
  const sentences = [
    count === 1
      ? t`1 sample, ${made}, over faint contours of the energy.`
      : t`${count} samples, ${made}, over faint contours of the energy.`,
  ];
  if (count > 0) {
    const span = (of: (place: Point) => number) => {
      const [from, to] = extent(places.map(of));
      return t`${digits(from)} to ${digits(to)}`;
    };
    sentences.push(t`They span x from ${span(({ x }) => x)} and y from ${span(({ y }) => y)}.`);
  }
  if (summary !== null) {
    sentences.push(t`An arrow at each shows its force; the largest is ${digits(summary.largestForce)}.`);
    if (values.noise > 0 && summary.noiseRms !== null) {
      sentences.push(t`The forces carry noise of ${digits(summary.noiseRms)} root mean square.`);
    }
    if (summary.outside > 0) sentences.push(t`Outside the window: ${summary.outside}.`);
  }
  if (values.missing)
    sentences.push(t`A missing rectangle is hatched: ${labSpecs.missingBox.describe(values.missingBox)}.`);
  return sentences.join(" ");
}
